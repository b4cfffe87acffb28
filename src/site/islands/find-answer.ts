/** State of the search → its answer, from the page's own index or from that of every language. */
import type { FacetSelection, Moment } from '../../search/facets.ts';
import type { OfferSource, SearchAnswer } from '../../search/offer-source.ts';
import type { PreparedPlace } from '../../search/prepare-index.ts';
import type { SearchHit } from '../../search/search-offers.ts';
import { findPlace } from './find-place.ts';
import { searchEveryLanguage } from './search-every-language.ts';
import type { SearchState } from './search-state.ts';

const MOST_NATIONWIDE = 20;
const MOST_ELSEWHERE = 5;

/** Where and when is searched. */
export interface Circumstances {
  own: () => Promise<OfferSource>;
  every: () => Promise<OfferSource>;
  now: Moment;
  /** Position of the reader, [latitude, longitude]. */
  near?: readonly [number, number];
}

/** An answer with all that is said about it. */
export interface FoundAnswer {
  source: OfferSource;
  answer: SearchAnswer;
  /** Places that were understood, from their own field or from the words. */
  places: readonly PreparedPlace[];
  /** Words that mean nothing here. */
  unknown: readonly string[];
  /** A postcode that is not of this Land: there are no hits, but alternatives. */
  postcode?: string;
  /** Where there are no hits: the same words for the whole country, or elsewhere. */
  alternatives: readonly SearchHit[];
}

/**
 * Searches for what the state says.
 *
 * @throws {Error} where the page's own index, or a part of it, cannot be loaded
 */
export async function findAnswer({ query, place, facets }: SearchState, { own, every, now, near }: Circumstances): Promise<FoundAnswer> {
  const { source, answer, read } = await searchEveryLanguage(own(), every, query, async (asked) => {
    const typed = findPlace(asked.prepared, place);
    const found = await asked.search({
      query,
      selection: facets as FacetSelection,
      now,
      ...(typed.kind === 'places' && { places: typed.places }),
      ...(near && { near }),
    });
    return { source: asked, answer: found, read: typed };
  });
  const { understanding } = answer;
  const postcode =
    understanding.postcode?.known === false ? understanding.postcode.text : read.kind === 'unknown-postcode' ? place : undefined;
  const shown: SearchAnswer = postcode === undefined ? answer : { ...answer, total: 0, page: () => Promise.resolve([]) };
  return {
    source,
    answer: shown,
    places: read.kind === 'places' ? read.places : understanding.places,
    unknown: [...understanding.unknown, ...(read.kind === 'unknown' ? [place] : [])],
    ...(postcode !== undefined && { postcode }),
    alternatives: shown.total > 0 ? [] : await alternativesTo(source, query, postcode !== undefined),
  };
}

async function alternativesTo(source: OfferSource, query: string, nationwide: boolean): Promise<SearchHit[]> {
  const { page } = await source.search(nationwide ? { query: query.replace(/\b\d{5}\b/g, ''), nationwide } : { query });
  return page(0, nationwide ? MOST_NATIONWIDE : MOST_ELSEWHERE);
}
