/** Whether a text has the words somebody looks for: a small search over what a page already shows. */
import { fold } from './fold.ts';

/**
 * Whether every word of `query` stands in `text`, in any order and also as a part of a longer word; an empty query is in every text.
 *
 * @param text folded already, since it is asked many times
 */
export function containsWords(text: string, query: string): boolean {
  return fold(query)
    .split(' ')
    .every((word) => text.includes(word));
}
