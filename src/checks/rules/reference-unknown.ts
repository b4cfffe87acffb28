/** Every id that a record names exists. Works for every field with the role `reference`. */
import type { ContentRecord, ContentTree } from '../../reader/content-tree.ts';
import { nearestWord } from '../../reader/nearest-word.ts';
import { pathText } from '../../reader/schema-problems.ts';
import type { ReferenceTarget } from '../../schemas/fields.ts';
import { KINDS, type Kind } from '../../schemas/kinds.ts';
import { roleFields, valuesAt } from '../../schemas/roles.ts';
import type { Rule } from '../finding.ts';

export const referenceUnknown: Rule = function* ({ tree, network }) {
  const prefix = network?.record.land.agsPrefix ?? '';
  const ids = new Map<ReferenceTarget, ReadonlySet<string>>();
  const idsOf = (target: ReferenceTarget) => {
    let known = ids.get(target);
    if (!known) ids.set(target, (known = new Set(idsOfTarget(tree, target))));
    return known;
  };
  for (const [kind, records] of Object.entries(tree.records) as [Kind, ContentRecord[]][]) {
    for (const { path, role } of roleFields(KINDS[kind].schema)) {
      if (role.role !== 'reference') continue;
      const known = idsOf(role.target);
      for (const record of records) {
        for (const { value, path: exact } of valuesAt(record.data, path)) {
          if (typeof value !== 'string' || known.has(value)) continue;
          // The key of a place in another Land is reported by the rule outside-land.
          if ((role.target === 'districts' || role.target === 'municipalities') && !value.startsWith(prefix)) continue;
          const nearest = nearestWord(value, [...known]);
          yield {
            file: record.file,
            ...record.locate(exact),
            code: 'reference-unknown',
            message: `${pathText(exact)}: there is no "${value}" in ${role.target}`,
            fix: nearest
              ? `Did you mean "${nearest}"?`
              : `Name one that exists, or create it. ${known.size > 0 && known.size <= 30 ? `There are: ${[...known].join(', ')}.` : `There are ${known.size}.`}`,
          };
        }
      }
    }
  }
};

/** All ids that can be referred to as `target`; records that are broken count, so that one mistake gives one finding. */
export function idsOfTarget(tree: ContentTree, target: ReferenceTarget): string[] {
  switch (target) {
    case 'phases':
      return tree.records.network.flatMap(({ data }) => data.phases.map(({ id }) => id));
    case 'languages':
      return tree.records.languages.flatMap(({ data }) => data.languages.map(({ tag }) => tag));
    case 'districts':
      return tree.records.districts.flatMap(({ data }) => data.districts.map(({ ags }) => ags));
    case 'municipalities':
      return tree.records.municipalities.flatMap(({ data }) => data.municipalities.map(({ ags }) => ags));
    default:
      return tree.ids[target];
  }
}
