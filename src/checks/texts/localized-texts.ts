/** Every translated text of every record, found once a content tree. */
import type { ContentRecord, ContentTree } from '../../reader/content-tree.ts';
import type { FieldRole, Localized, LocalizedWords } from '../../schemas/fields.ts';
import { KINDS, type Kind } from '../../schemas/kinds.ts';
import { roleFields, valuesAt } from '../../schemas/roles.ts';

/** One text in several languages and where it stands. */
export interface LocalizedText<Value = Localized> {
  record: ContentRecord;
  path: (string | number)[];
  /** Language → text. */
  text: Value;
}

const texts = new WeakMap<ContentTree, LocalizedText[]>();

/** All values with the role `localized`, those of one file one after another. */
export function localizedTexts(tree: ContentTree): readonly LocalizedText[] {
  let found = texts.get(tree);
  if (!found) texts.set(tree, (found = [...valuesOfRole<Localized>(tree, 'localized')]));
  return found;
}

/** All lists of search words (role `localized-words`). */
export function localizedWordLists(tree: ContentTree): LocalizedText<LocalizedWords>[] {
  return [...valuesOfRole<LocalizedWords>(tree, 'localized-words')];
}

function* valuesOfRole<Value>(tree: ContentTree, wanted: FieldRole['role']): Generator<LocalizedText<Value>> {
  for (const [kind, records] of Object.entries(tree.records) as [Kind, ContentRecord[]][]) {
    const fields = roleFields(KINDS[kind].schema).filter(({ role }) => role.role === wanted);
    if (fields.length === 0) continue;
    for (const record of records) {
      for (const field of fields) {
        for (const { value, path } of valuesAt(record.data, field.path)) {
          if (isLocalized(value)) yield { record, path, text: value as Value };
        }
      }
    }
  }
}

/** A default may stand in for a value (`{}`), and a union may hold another form than the one with texts. */
const isLocalized = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
