/** Searches a split index: finds out which parts the answer needs, loads them, and answers exactly as the whole index would. */
import type { FacetName } from './facets.ts';
import { fold } from './fold.ts';
import {
  areasOfPlaces,
  DETAILS_AT_ONCE,
  EVERYWHERE,
  inTownOrder,
  type DetailsPart,
  type GroupSums,
  type IndexHead,
  type NamesPart,
  type OffersPart,
} from './index-parts.ts';
import type { OfferNames } from './offer-names.ts';
import type { OfferSource, SearchAnswer } from './offer-source.ts';
import { unpackOffers, unpackPositions } from './pack-offers.ts';
import { prepareIndex, type PreparedIndex } from './prepare-index.ts';
import {
  addSums,
  groupAt,
  groupHits,
  groupKey,
  hitRuns,
  placeGroups,
  toFacetCounts,
  type GroupHits,
  type HitRun,
  type PlacedGroup,
} from './search-groups.ts';
import type { SearchOffer } from './search-index.ts';
import { countFacets, isHopeless, searchOffers, type SearchHit, type SearchRequest } from './search-offers.ts';
import { understandQuery, type Understanding } from './understand-query.ts';

/** Loads a part by its name. */
export type LoadPart = (name: string) => Promise<unknown>;

/** Offers of a type that are looked at one by one; where there are more, all of the type are loaded. */
const MOST_SINGLE = 16;

/**
 * Opens a split index.
 *
 * @throws {Error} what `load` throws; what could not be loaded is asked for again by the next search
 */
export async function openParts(head: IndexHead, load: LoadPart): Promise<OfferSource> {
  const groups = placeGroups(head.groups);
  const loading = new Map<string, Promise<void>>();
  const postings = new Map<string, readonly number[]>();
  const sums = new Map<number, GroupSums>();
  const offers = new Map<number, SearchOffer>();
  const named = new Map<number, SearchOffer>();
  const strangers = new Map<string, number[]>();
  /** Positions of an area in the order of its names, and the part with the names of an offer. */
  const townOrder = new Map<string, number[]>();
  const nameBlocks = new Map<number, string>();
  const missing = new Set<string>();
  let unsorted = false;

  const once = (name: string, take: (part: unknown) => void): Promise<void> => {
    let started = loading.get(name);
    if (!started) {
      started = load(name).then(take);
      loading.set(name, started);
      started.catch(() => loading.delete(name));
    }
    return started;
  };
  const loadAll = (names: readonly string[], take: (part: unknown, name: string) => void) =>
    Promise.all(names.map((name) => once(name, (part) => take(part, name))));

  const words = unpackWords((await load('words')) as string);
  const rows = new Map(words.map((word, row) => [word, row]));
  const groupsOfCommonWord = new Map(
    head.commonWords.map((word, position) => [word, groups.filter((group) => group.words.includes(position)).map(groupKey)]),
  );
  const partOf = (word: string): number => {
    let part = 0;
    while (part + 1 < head.postings.length && (head.postings[part + 1] ?? '') <= word) part++;
    return part;
  };
  const names: OfferNames = {
    words,
    offersOfWord(word) {
      const found = postings.get(word);
      // Words of concepts stand in no name.
      if (!found && rows.has(word)) missing.add(`postings/${partOf(word)}`);
      return [...(found ?? []), ...(groupsOfCommonWord.get(word) ?? [])];
    },
    offersOfTitle: (title) => strangers.get(title) ?? [],
  };
  const prepared: PreparedIndex = {
    ...prepareIndex(head.index, names),
    offers,
    nameKeys(position) {
      const group = groupAt(groups, position);
      return group ? [position, groupKey(group)] : [position];
    },
  };

  const takePostings = (part: unknown, name: string) => {
    const first = rows.get(head.postings[Number(name.slice('postings/'.length))] ?? '') ?? 0;
    for (const [line, text] of (part as string).split('\n').entries()) postings.set(words[first + line] ?? '', unpackPositions(text));
  };
  const takeOffers = (part: unknown, name: string) => {
    const { offers: packed, strangers: titles } = part as OffersPart;
    const own = unpackOffers(packed);
    for (const [position, offer] of own) if (!offers.has(position)) offers.set(position, named.get(position) ?? offer);
    if (name.startsWith('area/')) {
      const inOrder = inTownOrder(own).map(([position]) => position);
      const area = name.slice('area/'.length);
      townOrder.set(area, inOrder);
      for (const [row, position] of inOrder.entries()) nameBlocks.set(position, `names/${area}/${Math.floor(row / DETAILS_AT_ONCE)}`);
    }
    for (const [title, position] of titles) strangers.set(title, [...(strangers.get(title) ?? []), position]);
    unsorted = true;
  };
  const loadOffers = async (parts: readonly string[]) => {
    await loadAll(parts, takeOffers);
    if (!unsorted) return;
    unsorted = false;
    const sorted = [...offers].sort(([a], [b]) => a - b);
    offers.clear();
    for (const [position, offer] of sorted) offers.set(position, offer);
  };
  const takeSums = (part: unknown, name: string) => {
    const own = groups.filter(({ type }) => type === Number(name.slice('sums/'.length)));
    for (const [row, group] of own.entries()) sums.set(group.position, (part as GroupSums[])[row] as GroupSums);
  };
  const takeNames = (offer: SearchOffer, { ids, titles }: NamesPart, row: number): SearchOffer => {
    const title = titles[row] ?? '';
    const id = (ids.split('\n')[row] ?? '').replace(/^~/, () => fold(title).replaceAll(' ', '-'));
    return Object.assign(offer, { id, title });
  };
  const loadNames = (positions: readonly number[]) =>
    loadAll([...new Set(positions.flatMap((position) => nameBlocks.get(position) ?? []))], (part, name) => {
      const [, area = '', block] = name.split('/');
      const first = Number(block) * DETAILS_AT_ONCE;
      for (const [row, position] of (townOrder.get(area) ?? []).slice(first, first + DETAILS_AT_ONCE).entries()) {
        const offer = offers.get(position);
        if (offer) named.set(position, takeNames(offer, part as NamesPart, row));
      }
    });
  const loadDetails = (positions: readonly number[]) =>
    loadAll([...new Set(positions.map((position) => `details/${Math.floor(position / DETAILS_AT_ONCE)}`))], (part) => {
      const details = part as DetailsPart;
      for (const [row, [position, unnamed]] of unpackOffers(details.offers).entries())
        named.set(position, takeNames(offers.get(position) ?? unnamed, details, row));
    });

  /** Understands a query with all that its words lead to. */
  const understand = async (query: string): Promise<Understanding> => {
    missing.clear();
    const understanding = understandQuery(prepared, query);
    if (missing.size === 0) return understanding;
    await loadAll([...missing], takePostings);
    return understandQuery(prepared, query);
  };

  /** Offers that are hits by their own names alone: all of their type where they are many, otherwise one by one. */
  const loadSingly = async (hits: readonly GroupHits[]): Promise<SearchOffer[]> => {
    const positions = hits.flatMap(({ named: own }) => [...own.keys()]);
    const ofType = new Map<number, number[]>();
    for (const { group, named: own } of hits) ofType.set(group.type, [...(ofType.get(group.type) ?? []), ...own.keys()]);
    const few = [...ofType.values()].filter((own) => own.length <= MOST_SINGLE);
    const many = [...ofType].flatMap(([type, own]) => (own.length > MOST_SINGLE ? `type/${type}` : []));
    await Promise.all([loadDetails(few.flat()), loadOffers(many)]);
    return positions.flatMap((position) => offers.get(position) ?? named.get(position) ?? []);
  };

  const searchGroups = async ({ now }: SearchRequest, understanding: Understanding): Promise<SearchAnswer> => {
    const hits = groupHits(groups, understanding);
    await loadAll([...new Set(hits.map(({ group }) => `sums/${group.type}`))], takeSums);
    const runs = hitRuns(hits, ({ position }) => sums.get(position) as GroupSums);
    const single = await loadSingly(hits.filter(({ fit }) => fit === undefined));
    const counts = new Map(Object.entries(countFacets(prepared, single, {}, now)) as [FacetName, Map<string, number>][]);
    for (const { group, fit } of hits) if (fit !== undefined) addSums(counts, head, group, sums.get(group.position) as GroupSums, now);
    const total = runs.reduce((sum, { count }) => sum + count, 0);
    return {
      total,
      withoutFacets: total,
      counts: toFacetCounts(counts),
      everywhere: runs.reduce((sum, { count, hit }) => sum + (hit.offer.reach === 'part' ? 0 : count), 0),
      understanding,
      async page(start, end) {
        const shown = slice(runs, start, end);
        await loadDetails(shown.map(({ position }) => position));
        return shown.map(({ position, fit }): SearchHit => ({ offer: named.get(position) as SearchOffer, fit, serves: true }));
      },
    };
  };

  const searchSingly = async (request: SearchRequest, understanding: Understanding): Promise<SearchAnswer> => {
    await loadOffers(partsFor(head, groups, prepared, understanding, request));
    const { hits, ...rest } = searchOffers(prepared, request);
    return {
      ...rest,
      total: hits.length,
      async page(start, end) {
        const shown = hits.slice(start, end);
        const wanted = new Set(shown.map(({ offer }) => offer));
        const positions = [...offers].flatMap(([position, offer]) => (wanted.has(offer) && !named.has(position) ? position : []));
        await Promise.all([
          loadNames(positions.filter((position) => nameBlocks.has(position))),
          loadDetails(positions.filter((position) => !nameBlocks.has(position))),
        ]);
        return shown;
      },
    };
  };

  return {
    prepared,
    async search(request) {
      const understanding = await understand(request.query);
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

function unpackWords(text: string): string[] {
  let word = '';
  return text === '' ? [] : text.split('\n').map((line) => (word = word.slice(0, parseInt(line[0] ?? '0', 36)) + line.slice(1)));
}
