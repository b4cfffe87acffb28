/** Pages of the source language exist in all languages in which they are expected, and translations have a source page. */
import { expectedLanguages } from '../../model/questions/translations.ts';
import { nearestWord } from '../../reader/nearest-word.ts';
import type { Rule } from '../finding.ts';
import { listed } from '../texts/listed.ts';

export const pageMissing: Rule = function* ({ tree, network }) {
  if (!network) return;
  const { sourceLanguage, languages } = network.record;
  const tags = languages.map(({ tag }) => tag);
  const slugs = Map.groupBy(tree.pages, ({ language }) => language);
  const known = new Map([...slugs].map(([language, pages]) => [language, new Set(pages.map(({ slug }) => slug))]));
  const sources = known.get(sourceLanguage) ?? new Set<string>();

  for (const { file, slug, language } of tree.pages) {
    const inLanguage = (tag: string) => file.replace(`docs/${language}/`, `docs/${tag}/`);
    if (language === sourceLanguage) {
      const expected = expectedLanguages(network, slug);
      const lacking = tags.filter((tag) => tag !== sourceLanguage && expected.includes(tag) && !known.get(tag)?.has(slug));
      if (lacking.length === 0) continue;
      yield {
        file,
        line: 1,
        column: 1,
        code: 'page-missing',
        message: `is not translated into ${lacking.join(', ')}`,
        fix: `Create ${listed(lacking.map(inLanguage))}; until then these readers see this page in ${sourceLanguage}.`,
      };
    } else if (tags.includes(language) && !sources.has(slug)) {
      const nearest = nearestWord(
        slug,
        [...sources].filter((source) => !known.get(language)?.has(source)),
      );
      yield {
        file,
        line: 1,
        column: 1,
        code: 'page-missing',
        severity: 'error',
        message: `has no source page: ${inLanguage(sourceLanguage)} does not exist`,
        fix:
          nearest === undefined
            ? `Create ${inLanguage(sourceLanguage)}, or remove this page.`
            : `Did you mean the path "${nearest}"? Rename the file, create the source page, or remove this one.`,
      };
    }
  }
};
