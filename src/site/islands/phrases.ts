/** Interface words handed to an island as resolved texts: one element a word, plural forms by their category. */

/** Looks up the words of a template. */
export interface Phrases {
  /** The text of `key` with `{{name}}` filled in; with `count` in the plural form of the language. */
  text: (key: string, values?: Record<string, string | number>) => string;
}

/** Reads `<span data-key="…" data-plural="…">` from a template or a hidden element. */
export function createPhrases(holder: HTMLElement, language: string): Phrases {
  const texts = new Map(
    [...(holder instanceof HTMLTemplateElement ? holder.content : holder).querySelectorAll<HTMLElement>('[data-key]')].map((element) => [
      `${element.dataset['key']} ${element.dataset['plural'] ?? ''}`,
      element.textContent,
    ]),
  );
  const plural = new Intl.PluralRules(language);
  return {
    text(key, values = {}) {
      const { count } = values;
      const form =
        typeof count === 'number'
          ? [plural.select(count), 'other', ''].map((category) => texts.get(`${key} ${category}`)).find((text) => text !== undefined)
          : texts.get(`${key} `);
      return (form ?? '').replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
    },
  };
}
