/** What is done in a network: modules, stages and events. */
import { byOrder, index, pick, sorted } from './indexed-records.ts';
import type { Agreement, Checklist, Fact, Module, NetworkEvent, OfferType, Phase, Region, SourceRecord, Stage, Term } from './network.ts';

/** Links modules; prerequisites may point to any of them. */
export function linkModules(
  records: readonly SourceRecord<'modules'>[],
  offerTypes: ReadonlyMap<string, OfferType>,
  terms: ReadonlyMap<string, Term>,
  facts: ReadonlyMap<string, Fact>,
): Map<string, Module> {
  const modules = index<'modules', Module>(sorted(records, byOrder), ({ id, file, data }) => ({
    ...data,
    id,
    file,
    prerequisites: [],
    offerTypes: pick(offerTypes, data.offerTypes),
    terms: pick(terms, data.terms),
    facts: pick(facts, data.facts),
    usedBy: [],
  }));
  for (const { id, data } of records) modules.get(id)?.prerequisites.push(...pick(modules, data.prerequisites));
  return modules;
}

/** Links stages to their phases and to what they use, and back. */
export function linkStages(
  records: readonly SourceRecord<'stages'>[],
  phases: readonly Phase[],
  used: { checklists: ReadonlyMap<string, Checklist>; agreements: ReadonlyMap<string, Agreement>; modules: ReadonlyMap<string, Module> },
): Map<string, Stage> {
  return index<'stages', Stage>(records, ({ id, file, data }) => {
    const phase = phases.find((candidate) => candidate.id === data.phase);
    if (!phase) return undefined;
    const stage: Stage = {
      ...data,
      id,
      file,
      phase,
      checklists: pick(used.checklists, data.checklists),
      agreements: pick(used.agreements, data.agreements),
      modules: pick(used.modules, data.modules),
      events: [],
    };
    for (const item of [...stage.checklists, ...stage.agreements, ...stage.modules]) item.usedBy.push(stage);
    return stage;
  });
}

/** Links events, earliest first. */
export function linkEvents(
  records: readonly SourceRecord<'events'>[],
  regions: ReadonlyMap<string, Region>,
  stages: ReadonlyMap<string, Stage>,
  modules: ReadonlyMap<string, Module>,
): Map<string, NetworkEvent> {
  return index<'events', NetworkEvent>(
    sorted(records, (a, b) => Date.parse(a.data.start) - Date.parse(b.data.start)),
    ({ id, file, data }) => {
      const { region: regionId, stage: stageId, module: moduleId, ...rest } = data;
      const region = regions.get(regionId);
      const stage = stageId === undefined ? undefined : stages.get(stageId);
      const module = moduleId === undefined ? undefined : modules.get(moduleId);
      return region && { ...rest, id, file, region, ...(stage && { stage }), ...(module && { module }) };
    },
  );
}
