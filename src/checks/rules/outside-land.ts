/** Keys of districts and municipalities begin with that of the Land: in the lists of places and wherever they are named. */
import type { ContentRecord } from '../../reader/content-tree.ts';
import { pathText } from '../../reader/schema-problems.ts';
import { KINDS, type Kind } from '../../schemas/kinds.ts';
import { roleFields, valuesAt, type FieldPath } from '../../schemas/roles.ts';
import type { Rule } from '../finding.ts';

const ROWS: Partial<Record<Kind, FieldPath>> = { districts: ['districts', '*', 'ags'], municipalities: ['municipalities', '*', 'ags'] };

export const outsideLand: Rule = function* ({ tree, network }) {
  const prefix = network?.record.land.agsPrefix;
  if (prefix === undefined) return;
  for (const [kind, records] of Object.entries(tree.records) as [Kind, ContentRecord[]][]) {
    const named = roleFields(KINDS[kind].schema).flatMap(({ path, role }) =>
      role.role === 'reference' && isPlace(role.target) ? [path] : [],
    );
    for (const path of [...(ROWS[kind] ? [ROWS[kind]] : []), ...named]) {
      for (const record of records) {
        for (const { value, path: exact } of valuesAt(record.data, path)) {
          if (typeof value !== 'string' || value.startsWith(prefix)) continue;
          yield {
            file: record.file,
            ...record.locate(exact),
            code: 'outside-land',
            message: `${pathText(exact)}: the key "${value}" lies outside the Land, whose keys begin with "${prefix}"`,
            fix: `Correct the key${kind === 'offers' || kind === 'events' ? '; leave out municipality and district of a place outside the Land' : ', or agsPrefix in network.yaml'}.`,
          };
        }
      }
    }
  }
};

const isPlace = (target: string) => target === 'districts' || target === 'municipalities';
