/** Query and filters → hits, best first, and the counts of every facet. */
import { kilometresBetween } from '../model/questions/places.ts';
import { FACETS, facetValues, matchesFacets, type FacetCounts, type FacetName, type FacetSelection, type Moment } from './facets.ts';
import type { PreparedIndex, PreparedPlace } from './prepare-index.ts';
import type { SearchOffer } from './search-index.ts';
import { understandQuery, type QueryWord, type Understanding } from './understand-query.ts';

/** What is searched for. */
export interface SearchRequest {
  /** Words as they were typed. */
  query: string;
  /** Places from a field of their own (a postcode may name several); they go before a place in the query. */
  places?: readonly PreparedPlace[];
  selection?: FacetSelection;
  /** For "open now". */
  now?: Moment;
  /** Position of the reader, [latitude, longitude], only on request. */
  near?: readonly [number, number];
  /** Only offers for the whole country. */
  nationwide?: boolean;
}

/** An offer that was found. */
export interface SearchHit {
  offer: SearchOffer;
  /** How well it fits the words, from 0 to 1. */
  fit: number;
  /** From the centre of the municipality named (or the reader's position) to its nearest place; undefined where it has none. */
  kilometres?: number;
  /** It serves the place that was named; false only for an offer whose whole name was typed. */
  serves: boolean;
}

/** The answer to a request. */
export interface SearchResult {
  hits: SearchHit[];
  counts: FacetCounts;
  understanding: Understanding;
  /** Hits there would be without the facets that were chosen. */
  withoutFacets: number;
  /** Hits that serve the whole Land or more, were no region chosen; every region counts them as its own. */
  everywhere: number;
}

const LEAST_FIT = 0.3;
/** Where words of the query mean nothing here, the others have to fit well. */
const LEAST_FIT_OF_REST = 0.55;
/** Several words that are understood bear each other out. */
const LEAST_FIT_OF_SEVERAL = 0.45;
/** Hits below this share of the best fit are left out. */
export const LEAST_SHARE = 0.6;
/** Fits are compared in steps of this size: within a step nearness decides, where a place is known. */
const FIT_STEP = 0.12;
export const FINE_FIT_STEP = 0.02;
/** An offer that fits by its name and by what it is comes before those that fit by one of them. */
const NAME_BONUS = 0.1;
const MAIN_TYPE = 1;
const OTHER_TYPE = 0.9;

/** Searches. Pure; the same in the browser and in Node. */
export function searchOffers(prepared: PreparedIndex, request: SearchRequest): SearchResult {
  const { query, places: chosen, selection = {}, now, near, nationwide = false } = request;
  const understanding = understandQuery(prepared, query);
  const places = chosen ?? understanding.places;
  const servesPlaces = places.length > 0 ? servingTest(prepared, places) : undefined;
  const fits = fitOf(prepared, understanding);
  const found: SearchHit[] = [];
  if (!isHopeless(understanding, query, places)) {
    const points = near ? [near] : centres(prepared, places);
    for (const [position, offer] of prepared.offers) {
      if (nationwide && offer.reach !== 'nationwide') continue;
      const fit = fits ? (fits.get(position) ?? 0) : 1;
      const serves = !servesPlaces || servesPlaces(offer);
      if (fit < leastFit(understanding)) continue;
      // Its whole name was typed: a place that stands in the name of an offer elsewhere does not exclude it.
      if (!serves && (chosen || !understanding.named.has(position))) continue;
      const kilometres = distance(prepared, offer, points);
      found.push({ offer, fit, serves, ...(kilometres !== undefined && { kilometres }) });
    }
  }
  const best = Math.max(0, ...found.map(({ fit }) => fit));
  const candidates = found.filter(({ fit }) => fit >= best * LEAST_SHARE);
  const hits = candidates.filter(({ offer }) => matchesFacets(prepared.index, offer, selection, now));
  return {
    hits: hits.sort(byFit(best, places.length > 0 || near ? FIT_STEP : FINE_FIT_STEP)),
    counts: countFacets(
      prepared,
      candidates.map(({ offer }) => offer),
      selection,
      now,
    ),
    understanding,
    withoutFacets: candidates.length,
    everywhere: candidates.filter(
      ({ offer }) => offer.reach !== 'part' && matchesFacets(prepared.index, offer, { ...selection, region: [] }, now),
    ).length,
  };
}

/** Whether nothing can be found: a postcode of elsewhere, or words of which none means anything here. */
export function isHopeless({ words, unknown, postcode }: Understanding, query: string, places: readonly PreparedPlace[]): boolean {
  if (postcode?.known === false) return true;
  return words.length === 0 && (unknown.length > 0 || (query.trim() !== '' && places.length === 0 && !postcode));
}

/** The fit that a hit must have. */
export const leastFit = ({ unknown, words }: Understanding): number =>
  unknown.length === 0 ? LEAST_FIT : words.length > 1 ? LEAST_FIT_OF_SEVERAL : LEAST_FIT_OF_REST;

/** Strength of every offer for the words of the query; undefined where the query has no words. */
function fitOf({ offers, nameKeys }: PreparedIndex, { words }: Understanding): Map<number, number> | undefined {
  if (words.length === 0) return undefined;
  const fits = new Map<number, number>();
  for (const [position, offer] of offers) {
    const fit = fitFor(words, offer, nameKeys(position));
    if (fit > 0) fits.set(position, fit);
  }
  return fits;
}

/** Strength of an offer for words, from 0 to about 1; `keys` are those under which the words know its name. */
export function fitFor(
  words: readonly QueryWord[],
  { concepts, type }: Pick<SearchOffer, 'concepts' | 'type'>,
  keys: readonly number[],
): number {
  let sum = 0;
  let total = 0;
  for (const word of words) {
    let byName = 0;
    for (const key of keys) byName = Math.max(byName, word.offers.get(key) ?? 0);
    let strongest = 0;
    for (const concept of concepts) {
      const strength = (word.concepts.get(concept) ?? 0) * (concept === type ? MAIN_TYPE : OTHER_TYPE);
      if (strength > strongest) strongest = strength;
    }
    sum += word.weight * (byName > 0 && strongest > 0 ? Math.max(byName, strongest) + NAME_BONUS : Math.max(byName, strongest));
    total += word.weight;
  }
  return sum / total;
}

/** Whether an offer serves one of the places. */
export function servingTest(prepared: PreparedIndex, places: readonly PreparedPlace[]): (offer: SearchOffer) => boolean {
  const wanted = new Set(places.flatMap((place) => municipalitiesOf(prepared, place)));
  const wantedOf: number[][] = [];
  for (const position of wanted) (wantedOf[prepared.index.municipalities[position]?.district ?? -1] ??= []).push(position);
  return ({ reach, districts, municipalities }) =>
    reach !== 'part' ||
    municipalities.some((position) => wanted.has(position)) ||
    // Less the municipalities that are left out: they are written as -1 - position.
    districts.some((district) => wantedOf[district]?.some((position) => !municipalities.includes(-1 - position)));
}

/** Positions of the municipalities of a place. */
export function municipalitiesOf({ index }: PreparedIndex, { kind, position }: PreparedPlace): number[] {
  if (kind === 'municipality') return [position];
  return index.municipalities.flatMap((municipality, candidate) => (municipality[kind] === position ? [candidate] : []));
}

function centres(prepared: PreparedIndex, places: readonly PreparedPlace[]): (readonly [number, number])[] {
  return places
    .filter(({ kind }) => kind === 'municipality')
    .flatMap(({ position }) => {
      const centre = prepared.index.municipalities[position]?.centre;
      return centre ? [centre] : [];
    });
}

function distance({ index }: PreparedIndex, offer: SearchOffer, points: readonly (readonly [number, number])[]): number | undefined {
  let nearest: number | undefined;
  for (const municipality of offer.places) {
    const centre = index.municipalities[municipality]?.centre;
    if (!centre) continue;
    for (const point of points) nearest = Math.min(nearest ?? Infinity, kilometresBetween(point, centre));
  }
  return nearest;
}

const REACH_ORDER = { part: 0, land: 1, nationwide: 2 } as const;
const VERIFICATION_ORDER = { confirmed: 0, sourced: 1, unsourced: 2, historical: 3 } as const;

/** What decides about the order of hits. */
type Ranked = Pick<SearchHit, 'fit' | 'kilometres'> & { offer: Pick<SearchOffer, 'reach' | 'verification' | 'year'> };

/** Order of hits: fit first, in steps of `size` below the `best`, then nearness, then verification and freshness; the rest keeps the order of the index. */
export function byFit(best: number, size: number): (a: Ranked, b: Ranked) => number {
  const step = ({ fit }: Ranked) => Math.round((best - fit) / size);
  return (a, b) =>
    step(a) - step(b) ||
    REACH_ORDER[a.offer.reach] - REACH_ORDER[b.offer.reach] ||
    (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity) ||
    VERIFICATION_ORDER[a.offer.verification] - VERIFICATION_ORDER[b.offer.verification] ||
    (b.offer.year ?? 0) - (a.offer.year ?? 0) ||
    b.fit - a.fit;
}

/** Number of offers for every value of every facet, were it chosen beside the choices of the other facets. */
export function countFacets(
  { index }: PreparedIndex,
  offers: readonly SearchOffer[],
  selection: FacetSelection,
  now: Moment | undefined,
): FacetCounts {
  const counts: FacetCounts = {};
  for (const facet of FACETS) {
    const others: FacetSelection = { ...selection };
    delete others[facet as FacetName];
    const ofFacet = new Map<string, number>();
    for (const offer of offers) {
      if (!matchesFacets(index, offer, others, now)) continue;
      for (const value of facetValues(index, offer, facet, now, others)) ofFacet.set(value, (ofFacet.get(value) ?? 0) + 1);
    }
    if (ofFacet.size > 0) counts[facet] = ofFacet;
  }
  return counts;
}
