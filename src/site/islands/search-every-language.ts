/** A search that asks the words of every language where those of the page's own mean nothing. */
import type { OfferSource, SearchAnswer } from '../../search/offer-source.ts';

/** An answer and the index it came from. */
export interface AnswerFrom {
  source: OfferSource;
  answer: SearchAnswer;
}

/**
 * Searches in the page's own index, and in that of every language where nothing of a query was understood.
 *
 * @throws {Error} where the page's own index cannot be loaded
 */
export async function searchEveryLanguage<A extends AnswerFrom>(
  own: Promise<OfferSource>,
  every: () => Promise<OfferSource>,
  query: string,
  searchIn: (source: OfferSource) => Promise<A>,
): Promise<A> {
  const first = await searchIn(await own);
  const { words, places, postcode } = first.answer.understanding;
  if (query === '' || words.length > 0 || places.length > 0 || postcode) return first;
  const all = await every().catch(() => undefined);
  return all ? searchIn(all) : first;
}
