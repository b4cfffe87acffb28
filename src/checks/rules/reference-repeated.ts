/** No list names the same record twice, and no list gives the same id to two of its entries. */
import type { ContentRecord } from '../../reader/content-tree.ts';
import { pathText } from '../../reader/schema-problems.ts';
import { KINDS, type Kind } from '../../schemas/kinds.ts';
import { keyLists } from '../../schemas/key-lists.ts';
import { valuesAt } from '../../schemas/roles.ts';
import type { Rule } from '../finding.ts';

export const referenceRepeated: Rule = function* ({ tree }) {
  for (const [kind, records] of Object.entries(tree.records) as [Kind, ContentRecord[]][]) {
    for (const { path, key, references } of keyLists(KINDS[kind].schema)) {
      for (const record of records) {
        for (const { value: list, path: exact } of valuesAt(record.data, path)) {
          if (!Array.isArray(list) || list.length < 2) continue;
          const ids = list.map((entry: unknown) => (key === undefined ? entry : (entry as Record<string, unknown>)[key]));
          if (new Set(ids).size === ids.length) continue;
          const first = new Map<unknown, number>();
          for (const [index, id] of ids.entries()) {
            const earlier = first.get(id);
            if (earlier === undefined) {
              first.set(id, index);
              continue;
            }
            const place = [...exact, index, ...(key === undefined ? [] : [key])];
            yield {
              file: record.file,
              ...record.locate(place),
              code: 'reference-repeated',
              ...(!references && { severity: 'error' as const }),
              message: `${pathText(place)}: "${String(id)}" stands twice in the list, first at ${pathText([...exact, earlier])}`,
              fix: references ? 'Remove this entry.' : `Remove this entry, or correct its ${key ?? 'id'}.`,
            };
          }
        }
      }
    }
  }
};
