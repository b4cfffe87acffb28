/** The first sentence of a text, for lists. */

/** What looks like the end of a sentence and is not: an ordinal number or a one-letter abbreviation. */
const NO_END = /(?:\d|(?<!\p{L})\p{L})\.\s*$/u;

/** The first sentence of `text` by the rules of its language; the whole text where it is only one. */
export function firstSentence(text: string, language: string): string {
  let first = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    first += segment;
    if (!NO_END.test(first)) break;
  }
  return first.trim();
}
