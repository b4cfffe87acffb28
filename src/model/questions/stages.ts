/** Questions about the stages of the model. */
import type { Agreement, Checklist, Module, Network, NetworkEvent, Stage } from '../network.ts';

/** Stages of a phase, in order. */
export function stagesOfPhase(network: Network, phaseId: string): Stage[] {
  return network.phases.find(({ id }) => id === phaseId)?.stages ?? [];
}

/** The stage before and after a stage. */
export function neighbourStages(network: Network, stage: Stage): { previous?: Stage; next?: Stage } {
  const all = [...network.stages.values()];
  const position = all.indexOf(stage);
  const previous = all[position - 1];
  const next = all[position + 1];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** Everything a stage uses. */
export function usedByStage(stage: Stage): { checklists: Checklist[]; agreements: Agreement[]; modules: Module[]; events: NetworkEvent[] } {
  const { checklists, agreements, modules, events } = stage;
  return { checklists, agreements, modules, events };
}
