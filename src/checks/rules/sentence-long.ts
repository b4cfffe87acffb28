/** Texts of the curriculum are easy to read: no sentence is too long, and most are short. */
import type { Nodes, Parents } from 'mdast';
import type { Rule } from '../finding.ts';
import { sourceModulePages } from '../texts/module-pages.ts';
import { nodesOf, plainText, startOf } from '../texts/page-nodes.ts';

/** Words that a sentence has at most. */
const LONGEST = 30;
/** Words that the sentences of a page have on average at most. */
const MEAN = 14;

export const sentenceLong: Rule = function* (context) {
  for (const { page } of sourceModulePages(context)) {
    const lengths: number[] = [];
    for (const { node } of nodesOf(page.document.tree)) {
      if (node.type !== 'paragraph') continue;
      for (const { words, begin } of sentencesOf(node, page.language)) {
        lengths.push(words);
        if (words > LONGEST)
          yield {
            file: page.file,
            ...startOf(node),
            code: 'sentence-long',
            message: `the sentence "${begin} …" has ${words} words`,
            fix: `Divide it: ${LONGEST} words are the most, a dozen read well.`,
          };
      }
    }
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    if (mean > MEAN)
      yield {
        file: page.file,
        line: 1,
        column: 1,
        code: 'sentence-long',
        message: `the sentences have ${mean.toFixed(1)} words on average`,
        fix: `Divide the longest ones: ${MEAN} words on average are the most.`,
      };
  }
};

/** Sentences of a paragraph with their length in words and their first words. */
function sentencesOf(paragraph: Nodes & Parents, language: string): { words: number; begin: string }[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return [...sentences.segment(plainText(paragraph).trim())].flatMap(({ segment }) => {
    const count = [...words.segment(segment)].filter(({ isWordLike }) => isWordLike === true).length;
    return count === 0 ? [] : [{ words: count, begin: segment.trim().split(/\s+/).slice(0, 5).join(' ') }];
  });
}
