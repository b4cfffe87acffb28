/** What the parts of the planner share. */
import type { PlannerDraft } from '../../device/planner-draft.ts';
import type { CurriculumPlan, PlannableModule } from '../../model/questions/curriculum-plan.ts';
import type { Phrases } from './phrases.ts';

/** A module with its title in the language of the page. */
export interface PlannerModule extends PlannableModule {
  title: string;
}

/** The draft and what follows from it. */
export interface PlannerView {
  draft: PlannerDraft;
  plan: CurriculumPlan;
}

/** What a part works with. */
export interface PlannerContext {
  root: HTMLElement;
  words: Phrases;
  /** In the order of the curriculum. */
  modules: readonly PlannerModule[];
  language: string;
  /** Replaces the draft; everything is shown anew and kept. */
  change: (make: (draft: PlannerDraft) => PlannerDraft) => void;
}

/** Sets up a part; gives what shows it. */
export type PlannerPart = (context: PlannerContext) => (view: PlannerView) => void;
