/** Where a translated page names a term, it uses the word of the glossary, in whatever form the sentence needs. */
import type { Rule } from '../finding.ts';
import { attributeOf, elementsOf, plainText, startOf } from '../texts/page-nodes.ts';
import { modulePages } from '../texts/module-pages.ts';

/** Letters in a row that the word in the text and a word of the glossary have in common; in scripts without vowels fewer. */
const COMMON = { long: 4, short: 3 };

export const termTranslation: Rule = function* (context) {
  const { tree, network } = context;
  if (!network) return;
  const terms = new Map(tree.records.terms.map(({ id, data }) => [id, data]));
  for (const { page } of modulePages(context)) {
    const { language } = page;
    if (language === network.record.sourceLanguage) continue;
    for (const element of elementsOf(page.document.tree)) {
      if (element.name !== 'Term') continue;
      const term = terms.get(attributeOf(element, 'id') ?? '');
      const translation = term?.translations[language]?.text;
      const shown = plainText(element).trim();
      if (!term || translation === undefined || shown === '' || haveInCommon(shown, translation)) continue;
      yield {
        file: page.file,
        ...startOf(element),
        code: 'term-translation',
        message: `"${shown}" stands for "${term.term}", the glossary has "${translation}"`,
        fix: `Use the glossary's word in the form that the sentence needs, or change translations.${language} of the term.`,
      };
    }
  }
};

function haveInCommon(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  // Of a short word only the last letter may differ.
  const most = Math.min(/\p{Script=Arabic}/u.test(one) ? COMMON.short : COMMON.long, Math.max(2, one.length - 1), other.length);
  for (let start = 0; start + most <= one.length; start++) if (other.includes(one.slice(start, start + most))) return true;
  return false;
}

/** Lower case without accents, vowel signs and what is no letter or number. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
