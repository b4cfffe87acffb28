/** Records that nothing leads to. What could only be judged with files that are broken is not judged. */
import type { ContentRecord } from '../../reader/content-tree.ts';
import { couldReadAll } from '../could-read-all.ts';
import type { Rule, RuleFinding } from '../finding.ts';

export const recordUnused: Rule = function* ({ tree }) {
  const { stages, offers, providers, regions, agreements, checklists, modules, topics } = tree.records;
  if (stages.length > 0 && couldReadAll(tree, 'stages')) {
    const used = (field: 'agreements' | 'checklists' | 'modules') => new Set(stages.flatMap(({ data }) => data[field]));
    yield* unused(agreements, used('agreements'), 'no stage uses this template', 'Name it in a stage (agreements)');
    yield* unused(checklists, used('checklists'), 'no stage uses this checklist', 'Name it in a stage (checklists)');
    const usedModules = used('modules');
    // A curriculum may stand for itself; once stages name modules, one that none of them names was forgotten.
    if (usedModules.size > 0) yield* unused(modules, usedModules, 'no stage uses this module', 'Name it in a stage (modules)');
  }
  if (offers.length > 0 && couldReadAll(tree, 'offers', 'offer-types')) {
    const types = new Map(tree.records['offer-types'].map((type) => [type.id, type]));
    const usedTypes = new Set<string>();
    const usedTopics = new Set<string>();
    for (const { data } of offers) {
      for (const type of [data.type, ...data.alsoTypes]) usedTypes.add(type);
      for (const topic of data.topics ?? types.get(data.type)?.data.topics ?? []) usedTopics.add(topic);
    }
    yield* unused(types.values(), usedTypes, 'no offer is of this type', 'Name it in an offer (type or alsoTypes)');
    yield* unused(topics, usedTopics, 'no offer serves this topic', 'Name it in an offer or an offer type (topics)');
  }
  if (offers.length > 0 && couldReadAll(tree, 'offers', 'providers', 'regions')) {
    const usedProviders = new Set<string | undefined>([
      ...offers.map(({ data }) => data.provider),
      ...providers.map(({ data }) => data.partOf),
      ...regions.map(({ data }) => data.coordination?.provider),
    ]);
    yield* unused(providers, usedProviders, 'no offer, region or other provider names this provider', 'Name it in an offer (provider)');
  }
};

function* unused(
  records: Iterable<ContentRecord>,
  used: ReadonlySet<string | undefined>,
  message: string,
  fix: string,
): Generator<RuleFinding> {
  for (const { id, file } of records) {
    if (!used.has(id)) yield { file, line: 1, column: 1, code: 'record-unused', message, fix: `${fix}, or remove the file.` };
  }
}
