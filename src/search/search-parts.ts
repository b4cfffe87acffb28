/** Searches a split index: finds out which parts the answer needs, loads them, and answers exactly as the whole index would. */
import type { FacetName } from './facets.ts';
import { areasOfPlaces, EVERYWHERE, type IndexHead } from './index-parts.ts';
import type { OfferSource, SearchAnswer } from './offer-source.ts';
import { openStore, type LoadPart } from './parts-store.ts';
import type { PreparedIndex } from './prepare-index.ts';
import { addSums, toFacetCounts } from './count-groups.ts';
import { placeGroups, type PlacedGroup } from './placed-groups.ts';
import { groupHits, hitRuns, type GroupHits, type HitRun } from './search-groups.ts';
import type { SearchOffer } from './search-index.ts';
import { countFacets, isHopeless, searchOffers, type SearchRequest } from './search-offers.ts';
import type { Understanding } from './understand-query.ts';

/** Offers of a type that are looked at one by one: so many, or this part of all. Where there are more, all of the type are loaded. */
const MOST_SINGLE = 16;
const MOST_SINGLE_SHARE = 1 / 400;

/**
 * Opens a split index.
 *
 * @throws {Error} what `load` throws; what could not be loaded is asked for again by the next search
 */
export async function openParts(head: IndexHead, load: LoadPart): Promise<OfferSource> {
  const groups = placeGroups(head.groups);
  const store = await openStore(head, groups, load);
  const { prepared } = store;

  /** Offers that are hits by their own names alone: all of their type where they are many, otherwise one by one. */
  const loadSingly = async (hits: readonly GroupHits[]): Promise<SearchOffer[]> => {
    const ofType = new Map<number, number[]>();
    for (const { group, named: own } of hits) ofType.set(group.type, [...(ofType.get(group.type) ?? []), ...own.keys()]);
    const offersOf = (type: number) => groups.reduce((sum, group) => sum + (group.type === type ? group.count : 0), 0);
    const isMany = ([type, own]: readonly [number, number[]]) => own.length > Math.max(MOST_SINGLE, offersOf(type) * MOST_SINGLE_SHARE);
    const few = [...ofType].filter((own) => !isMany(own)).flatMap(([, own]) => own);
    const many = [...ofType].filter(isMany);
    const [single] = await Promise.all([store.loadDetails(few), store.loadOffers(many.map(([type]) => `type/${type}`))]);
    return [...single, ...many.flatMap(([, own]) => own.flatMap((position) => store.prepared.offers.get(position) ?? []))];
  };

  const searchGroups = async ({ now }: SearchRequest, understanding: Understanding): Promise<SearchAnswer> => {
    const hits = groupHits(groups, understanding);
    await store.loadSums(hits.map(({ group }) => group.type));
    const runs = hitRuns(hits, store.sumsOf);
    const single = await loadSingly(hits.filter(({ fit }) => fit === undefined));
    const counts = new Map(Object.entries(countFacets(prepared, single, {}, now)) as [FacetName, Map<string, number>][]);
    for (const { group, fit } of hits) if (fit !== undefined) addSums(counts, head, group, store.sumsOf(group), now);
    const total = runs.reduce((sum, { count }) => sum + count, 0);
    return {
      total,
      withoutFacets: total,
      counts: toFacetCounts(counts),
      everywhere: runs.reduce((sum, { count, hit }) => sum + (hit.offer.reach === 'part' ? 0 : count), 0),
      understanding,
      async page(start, end) {
        const shown = slice(runs, start, end);
        const offers = await store.loadDetails(shown.map(({ position }) => position));
        return offers.map((offer, row) => ({ offer, fit: shown[row]?.fit ?? 0, serves: true }));
      },
    };
  };

  const searchSingly = async (request: SearchRequest, understanding: Understanding): Promise<SearchAnswer> => {
    await store.loadOffers(partsFor(head, groups, prepared, understanding, request));
    const { hits, ...rest } = searchOffers(prepared, request);
    return {
      ...rest,
      total: hits.length,
      async page(start, end) {
        const shown = hits.slice(start, end);
        await store.loadNames(shown.map(({ offer }) => offer));
        return shown;
      },
    };
  };

  return {
    prepared,
    async search(request) {
      const understanding = await store.understand(request.query);
      const { query, places = understanding.places, selection = {}, near, nationwide } = request;
      const isNarrowed = places.length > 0 || near || nationwide || Object.values(selection).some((values) => values.length > 0);
      return isNarrowed || isHopeless(understanding, query, places)
        ? searchSingly(request, understanding)
        : searchGroups(request, understanding);
    },
  };
}

/** The parts with every offer that may be a hit. */
function partsFor(
  head: IndexHead,
  groups: readonly PlacedGroup[],
  prepared: PreparedIndex,
  understanding: Understanding,
  { query, places = understanding.places, nationwide = false }: SearchRequest,
): string[] {
  if (isHopeless(understanding, query, places)) return [];
  if (places.length > 0 || nationwide) {
    const areas = new Set([EVERYWHERE, ...(nationwide ? [] : areasOfPlaces(prepared, places))]);
    return head.areas.filter((area) => areas.has(area)).map((area) => `area/${area}`);
  }
  return [...new Set(groupHits(groups, understanding).map(({ group }) => `type/${group.type}`))];
}

/** The positions of the hits from `start` to `end`. */
function slice(runs: readonly HitRun[], start: number, end: number): { position: number; fit: number }[] {
  const found: { position: number; fit: number }[] = [];
  let before = 0;
  for (const { start: first, count, hit } of runs) {
    for (let row = Math.max(0, start - before); row < count && before + row < end; row++)
      found.push({ position: first + row, fit: hit.fit });
    before += count;
    if (before >= end) break;
  }
  return found;
}
