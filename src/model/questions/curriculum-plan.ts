/**
 * From what pilots need to a curriculum: which modules, in which order, for how many units.
 *
 * The rule: a module is proposed when its need reaches the threshold, when it is a foundation, or when a proposed module builds on it.
 * It gets the part of its units that the need says, at least one, a foundation at least half. Where all together are more than the
 * budget, modules with the least need lose units first, down to that minimum, then whole modules are left out. A module comes after what
 * it builds on; otherwise the greatest need comes first.
 */
import { needOf, type ModuleNeed, type SurveyAnswer } from './needs-survey.ts';

/** What the plan needs to know of a module. */
export interface PlannableModule {
  id: string;
  /** Full length in teaching units. */
  units: number;
  /** Whether every curriculum has it. */
  foundation: boolean;
  /** Ids of the modules to be known before. */
  prerequisites: readonly string[];
}

/** What the coordinating body chooses. */
export interface PlanSettings {
  /** Need from which a module is proposed, 0 to 1. */
  threshold: number;
  /** Most units of all modules together. */
  budget: number;
}

/** What was changed by hand. */
export interface PlanChanges {
  /** Module id → whether it is in. */
  included: Readonly<Record<string, boolean>>;
  /** Module id → units. */
  units: Readonly<Record<string, number>>;
  /** Ids in the order chosen; modules that it does not name follow in the order of the rule. */
  order: readonly string[];
}

/** Why a module is in the plan or is not. */
export type PlanReason = 'need' | 'foundation' | 'prerequisite' | 'little-need' | 'budget' | 'chosen' | 'removed';

/** A module in the plan. */
export interface PlannedModule extends ModuleNeed {
  id: string;
  included: boolean;
  reason: PlanReason;
  /** Units in the plan; 0 where it is not in. */
  units: number;
  fullUnits: number;
  /** Prerequisites that are not in the plan or come later; only where the order or the selection was changed by hand. */
  missing: string[];
}

/** A plan. */
export interface CurriculumPlan {
  /** Every module once: those in the plan in their order, then the others in the order of the curriculum. */
  modules: PlannedModule[];
  /** Units of all modules in the plan. */
  units: number;
}

/** Nothing changed by hand. */
export const NO_CHANGES: PlanChanges = { included: {}, units: {}, order: [] };

interface Draft extends PlannedModule {
  module: PlannableModule;
  position: number;
  /** Least units that it keeps when units are taken away. */
  least: number;
}

/** The plan for a group. `modules`: in the order of the curriculum, prerequisites without a circle. */
export function planCurriculum(
  modules: readonly PlannableModule[],
  answers: readonly SurveyAnswer[],
  { threshold, budget }: PlanSettings,
  changes: PlanChanges = NO_CHANGES,
): CurriculumPlan {
  const drafts = modules.map((module, position) => draftOf(module, position, answers, threshold, changes));
  addPrerequisites(drafts, changes);
  fitBudget(drafts, budget, changes);
  const inPlan = inOrder(
    drafts.filter(({ included }) => included),
    changes.order,
  );
  const places = new Map(inPlan.map(({ id }, place) => [id, place]));
  const all = [...inPlan, ...drafts.filter(({ included }) => !included)].map(
    ({ module, position: _position, least: _least, ...planned }) => {
      const place = places.get(planned.id);
      const missing = module.prerequisites.filter((id) => place !== undefined && (places.get(id) ?? Infinity) > place);
      return { ...planned, missing };
    },
  );
  return { modules: all, units: sumOf(drafts) };
}

function draftOf(
  module: PlannableModule,
  position: number,
  answers: readonly SurveyAnswer[],
  threshold: number,
  changes: PlanChanges,
): Draft {
  const need = needOf(module.id, answers);
  const chosen = changes.included[module.id];
  const proposed = module.foundation || need.need >= threshold;
  const included = chosen ?? proposed;
  const least = module.foundation ? Math.ceil(module.units / 2) : 1;
  return {
    ...need,
    id: module.id,
    module,
    position,
    least,
    fullUnits: module.units,
    missing: [],
    included,
    reason: reasonOf(chosen, module.foundation, proposed),
    units: included ? (changes.units[module.id] ?? Math.max(least, Math.round(module.units * need.need))) : 0,
  };
}

function reasonOf(chosen: boolean | undefined, foundation: boolean, proposed: boolean): PlanReason {
  if (chosen === false) return 'removed';
  if (foundation) return 'foundation';
  if (proposed) return 'need';
  return chosen ? 'chosen' : 'little-need';
}

/** What a module in the plan builds on comes in too, unless it was taken out by hand. */
function addPrerequisites(drafts: readonly Draft[], changes: PlanChanges): void {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const waiting = drafts.filter(({ included }) => included);
  for (let draft = waiting.pop(); draft; draft = waiting.pop()) {
    for (const id of draft.module.prerequisites) {
      const needed = byId.get(id);
      if (!needed || needed.included || changes.included[id] === false) continue;
      needed.included = true;
      needed.reason = 'prerequisite';
      needed.units = changes.units[id] ?? Math.max(needed.least, Math.round(needed.fullUnits * needed.need));
      waiting.push(needed);
    }
  }
}

/** Takes units away, then modules, until the budget holds or nothing more may go. What was set by hand stays. */
function fitBudget(drafts: readonly Draft[], budget: number, changes: PlanChanges): void {
  const leastNeedFirst = drafts.toSorted((a, b) => a.need - b.need || b.position - a.position);
  for (const draft of leastNeedFirst) {
    const tooMany = sumOf(drafts) - budget;
    if (tooMany <= 0) return;
    if (draft.included && changes.units[draft.id] === undefined) draft.units -= Math.min(tooMany, Math.max(draft.units - draft.least, 0));
  }
  for (let gone: Draft | undefined; sumOf(drafts) > budget; gone.included = false, gone.units = 0, gone.reason = 'budget') {
    const built = new Set(drafts.filter(({ included }) => included).flatMap(({ module }) => module.prerequisites));
    gone = leastNeedFirst.find(
      ({ id, included, module }) =>
        included && !module.foundation && !built.has(id) && changes.included[id] !== true && changes.units[id] === undefined,
    );
    if (!gone) return;
  }
}

/** Each after what it builds on: first the order chosen by hand, then the greatest need, then the order of the curriculum. */
function inOrder(drafts: readonly Draft[], chosen: readonly string[]): Draft[] {
  const place = (id: string) => (chosen.includes(id) ? chosen.indexOf(id) : Infinity);
  const byHand = drafts.filter(({ id }) => chosen.includes(id)).sort((a, b) => place(a.id) - place(b.id));
  const waiting = drafts.filter(({ id }) => !chosen.includes(id)).sort((a, b) => b.need - a.need || a.position - b.position);
  const ordered = [...byHand];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ module }) => module.prerequisites.every((id) => !waiting.some((other) => other.id === id)));
    // A circle, which the check of the content refuses, still gives a plan.
    ordered.push(...waiting.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}

const sumOf = (drafts: readonly { units: number }[]) => drafts.reduce((sum, { units }) => sum + units, 0);
