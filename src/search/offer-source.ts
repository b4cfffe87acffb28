/** What the directory is searched in: the same to its users, whether all of it is loaded or only parts. */
import type { PreparedIndex } from './prepare-index.ts';
import { searchOffers, type SearchHit, type SearchRequest, type SearchResult } from './search-offers.ts';

/** An answer whose hits are fetched as they are shown. */
export interface SearchAnswer extends Omit<SearchResult, 'hits'> {
  /** Number of hits. */
  total: number;
  /** Hits from `start` up to, not including, `end`, best first; fewer where there are no more. */
  page: (start: number, end: number) => Promise<SearchHit[]>;
}

/** An index that can be searched. */
export interface OfferSource {
  /** What is known without asking: places, concepts. Its offers are those that are loaded. */
  prepared: PreparedIndex;
  search: (request: SearchRequest) => Promise<SearchAnswer>;
}

/** An index of which everything is at hand. */
export function wholeSource(prepared: PreparedIndex): OfferSource {
  return {
    prepared,
    search(request) {
      const { hits, ...rest } = searchOffers(prepared, request);
      return Promise.resolve({ ...rest, total: hits.length, page: (start, end) => Promise.resolve(hits.slice(start, end)) });
    },
  };
}
