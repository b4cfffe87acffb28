/** Looks up interface words in the files of one language after the other, as the pages do: plural forms and placeholders. */
import type { Words } from './words.ts';

/** The words of one language. */
export interface WordFile {
  language: string;
  words: Record<string, unknown>;
}

/** Words from the first of `files` that has them; a key that none has is returned itself, as the pages show it. */
export function lookUp(files: readonly WordFile[]): Words {
  return (key, values = {}) => {
    for (const { language, words } of files) {
      const text = textOf(words, key, language, values['count']);
      if (text !== undefined) return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (mark, name: string) => String(values[name] ?? mark));
    }
    return key;
  };
}

function textOf(words: Record<string, unknown>, key: string, language: string, count: string | number | undefined): string | undefined {
  const forms = typeof count === 'number' ? [`${key}_${new Intl.PluralRules(language).select(count)}`, `${key}_other`, key] : [key];
  return forms.map((form) => words[form]).find((text) => typeof text === 'string');
}
