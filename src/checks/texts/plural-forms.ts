/** Keys of interface words that belong together because they are the plural forms of one text, as i18next names them. */

const SUFFIX = /^(.+?)(_ordinal)?_(zero|one|two|few|many|other)$/;

/** A plural form of a key: `offers_one` is the form `one` of `offers`. */
export interface PluralForm {
  /** The key without its suffix; of ordinal numbers with `_ordinal`. */
  base: string;
  form: string;
  ordinal: boolean;
}

/** Whether a key is a plural form of one of `bases`. */
export function pluralForm(key: string, bases: ReadonlySet<string>): PluralForm | undefined {
  const split = splitKey(key);
  return split && bases.has(split.base) ? split : undefined;
}

/** Bases that have plural forms: those of which some language has the form `other`, or one language has two forms. */
export function pluralBases(keys: readonly (readonly string[])[]): Set<string> {
  const bases = new Set<string>();
  for (const ofLanguage of keys) {
    const seen = new Set<string>();
    for (const split of ofLanguage.map(splitKey)) {
      if (!split) continue;
      if (split.form === 'other' || seen.has(split.base)) bases.add(split.base);
      seen.add(split.base);
    }
  }
  return bases;
}

/** The forms that a language needs (Unicode CLDR), e.g. `one`, `other`. */
export function formsOf(language: string, ordinal: boolean): string[] {
  return new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' })
    .resolvedOptions()
    .pluralCategories.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

const ORDER = ['zero', 'one', 'two', 'few', 'many', 'other'];

function splitKey(key: string): PluralForm | undefined {
  const match = SUFFIX.exec(key);
  if (!match) return undefined;
  const [, name = '', ordinal, form = ''] = match;
  return { base: `${name}${ordinal ?? ''}`, form, ordinal: ordinal !== undefined };
}
