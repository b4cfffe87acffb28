/** Interface words that count have exactly the plural forms of their language. */
import type { Rule } from '../finding.ts';
import { formsOf, pluralBases, pluralForm } from '../texts/plural-forms.ts';

export const translationPlural: Rule = function* ({ tree, network }) {
  if (!network) return;
  const languages = new Set(network.record.languages.map(({ tag }) => tag));
  const bases = pluralBases(tree.words.map(({ words }) => Object.keys(words)));
  for (const { file, language, words, locate } of tree.words) {
    if (!languages.has(language)) continue;
    const forms = Object.keys(words).flatMap((key) => {
      const plural = pluralForm(key, bases);
      return plural ? [{ key, ...plural }] : [];
    });
    for (const [base, present] of Map.groupBy(forms, (form) => form.base)) {
      const needed = formsOf(language, present[0]?.ordinal ?? false);
      const list = needed.map((form) => `${base}_${form}`).join(', ');
      const missing = needed.filter((form) => !present.some((other) => other.form === form)).map((form) => `${base}_${form}`);
      const at = present.at(-1)?.key ?? base;
      if (missing.length > 0) {
        yield {
          file,
          ...locate([at], 'key'),
          code: 'translation-plural',
          message: `${base}: lacks the plural ${missing.length === 1 ? 'form' : 'forms'} ${missing.join(', ')}`,
          fix: `Add ${missing.map((key) => `"${key}": "…"`).join(', ')}. "${language}" needs exactly: ${list}.`,
        };
      }
      for (const { key, form } of present) {
        if (needed.includes(form)) continue;
        yield {
          file,
          ...locate([key], 'key'),
          code: 'translation-plural',
          message: `${key}: "${language}" has no plural form "${form}"`,
          fix: `Remove it. "${language}" needs exactly: ${list}.`,
        };
      }
    }
  }
};
