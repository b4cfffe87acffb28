/** Query and filters → hits, best first, and the counts of every facet. */
import { FACETS, facetValues, matchesFacets, type FacetCounts, type FacetName, type FacetSelection, type Moment } from './facets.ts';
import type { PreparedIndex, PreparedPlace } from './prepare-index.ts';
import type { SearchOffer } from './search-index.ts';
import { understandQuery, type Understanding } from './understand-query.ts';

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
}

const LEAST_FIT = 0.3;
/** Where words of the query mean nothing here, the others have to fit well. */
const LEAST_FIT_OF_REST = 0.55;
/** Hits below this share of the best fit are left out. */
const LEAST_SHARE = 0.6;
/** Fits are compared in steps of this size: within a step nearness decides, where a place is known. */
const FIT_STEP = 0.12;
const FINE_FIT_STEP = 0.02;
/** An offer that fits by its name and by what it is comes before those that fit by one of them. */
const NAME_BONUS = 0.1;
const MAIN_TYPE = 1;
const OTHER_TYPE = 0.9;
const EARTH_RADIUS_KM = 6371;

/** Searches. Pure; the same in the browser and in Node. */
export function searchOffers(prepared: PreparedIndex, { query, places: chosen, selection = {}, now, near }: SearchRequest): SearchResult {
  const understanding = understandQuery(prepared, query);
  const places = chosen ?? understanding.places;
  const serving = places.length > 0 ? offersServing(prepared, places) : undefined;
  const fits = fitOf(prepared, understanding);
  const elsewhere = understanding.postcode?.known === false;
  const nothingUnderstood =
    elsewhere ||
    (understanding.words.length === 0 &&
      (understanding.unknown.length > 0 || (query.trim() !== '' && places.length === 0 && !understanding.postcode)));
  const found: SearchHit[] = [];
  if (!nothingUnderstood) {
    const points = near ? [near] : centres(prepared, places);
    for (const [position, offer] of prepared.index.offers.entries()) {
      const fit = fits ? (fits.get(position) ?? 0) : 1;
      const serves = !serving || offer.reach !== 'part' || serving.has(position);
      if (fit < (understanding.unknown.length > 0 ? LEAST_FIT_OF_REST : LEAST_FIT)) continue;
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
    counts: countFacets(prepared, candidates, selection, now),
    understanding,
    withoutFacets: candidates.length,
  };
}

/** Strength of every offer for the words of the query; undefined where the query has no words. */
function fitOf(prepared: PreparedIndex, { words }: Understanding): Map<number, number> | undefined {
  if (words.length === 0) return undefined;
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const fits = new Map<number, number>();
  for (const [position, offer] of prepared.index.offers.entries()) {
    let sum = 0;
    for (const { weight, concepts, offers } of words) {
      const byName = offers.get(position) ?? 0;
      let strongest = 0;
      for (const concept of offer.concepts) {
        const strength = (concepts.get(concept) ?? 0) * (concept === offer.type ? MAIN_TYPE : OTHER_TYPE);
        if (strength > strongest) strongest = strength;
      }
      sum += weight * (byName > 0 && strongest > 0 ? Math.max(byName, strongest) + NAME_BONUS : Math.max(byName, strongest));
    }
    if (sum > 0) fits.set(position, sum / total);
  }
  return fits;
}

function offersServing(prepared: PreparedIndex, places: readonly PreparedPlace[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const place of places)
    for (const municipality of municipalitiesOf(prepared, place))
      for (const offer of prepared.offersServing[municipality] ?? []) all.add(offer);
  return all;
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
    for (const point of points) nearest = Math.min(nearest ?? Infinity, kilometres(point, centre));
  }
  return nearest;
}

function kilometres(a: readonly [number, number], b: readonly [number, number]): number {
  const radians = Math.PI / 180;
  const h =
    Math.sin(((b[0] - a[0]) * radians) / 2) ** 2 +
    Math.cos(a[0] * radians) * Math.cos(b[0] * radians) * Math.sin(((b[1] - a[1]) * radians) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const REACH_ORDER = { part: 0, land: 1, nationwide: 2 } as const;
const VERIFICATION_ORDER = { confirmed: 0, sourced: 1, unsourced: 2, historical: 3 } as const;

/** Fit first, then nearness, then verification and freshness; the rest keeps the order of the index. */
function byFit(best: number, size: number) {
  const step = ({ fit }: SearchHit) => Math.round((best - fit) / size);
  return (a: SearchHit, b: SearchHit): number =>
    step(a) - step(b) ||
    REACH_ORDER[a.offer.reach] - REACH_ORDER[b.offer.reach] ||
    (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity) ||
    VERIFICATION_ORDER[a.offer.verification] - VERIFICATION_ORDER[b.offer.verification] ||
    (b.offer.year ?? 0) - (a.offer.year ?? 0) ||
    b.fit - a.fit;
}

function countFacets(
  { index }: PreparedIndex,
  hits: readonly SearchHit[],
  selection: FacetSelection,
  now: Moment | undefined,
): FacetCounts {
  const counts: FacetCounts = {};
  for (const facet of FACETS) {
    const others: FacetSelection = { ...selection };
    delete others[facet as FacetName];
    const ofFacet = new Map<string, number>();
    for (const { offer } of hits) {
      if (!matchesFacets(index, offer, others, now)) continue;
      for (const value of facetValues(index, offer, facet, now, others)) ofFacet.set(value, (ofFacet.get(value) ?? 0) + 1);
    }
    if (ofFacet.size > 0) counts[facet] = ofFacet;
  }
  return counts;
}
