/** A search that asks the words of every language where those of the page's own mean nothing. */
import type { PreparedIndex } from '../../search/prepare-index.ts';
import type { SearchResult } from '../../search/search-offers.ts';

/** An answer and the index it came from. */
export interface Answer {
  prepared: PreparedIndex;
  result: SearchResult;
}

/**
 * Searches in the page's own index, and in that of every language where nothing of a query was understood.
 *
 * @throws {Error} where the page's own index cannot be loaded
 */
export async function searchEveryLanguage<A extends Answer>(
  own: Promise<PreparedIndex>,
  every: () => Promise<PreparedIndex>,
  query: string,
  searchIn: (prepared: PreparedIndex) => A,
): Promise<A> {
  const first = searchIn(await own);
  const { words, places, postcode } = first.result.understanding;
  if (query === '' || words.length > 0 || places.length > 0 || postcode) return first;
  const all = await every().catch(() => undefined);
  return all ? searchIn(all) : first;
}
