/** The parts of a split index that were loaded, each once, and the index that they make up together. */
import { fold } from './fold.ts';
import {
  DETAILS_AT_ONCE,
  inTownOrder,
  type DetailsPart,
  type GroupSums,
  type IndexHead,
  type NamesPart,
  type OffersPart,
} from './index-parts.ts';
import type { OfferNames } from './offer-names.ts';
import { unpackOffers, unpackPositions } from './pack-offers.ts';
import { prepareIndex, type PreparedIndex } from './prepare-index.ts';
import { groupAt, groupKey, type PlacedGroup } from './placed-groups.ts';
import type { SearchOffer } from './search-index.ts';
import { understandQuery, type Understanding } from './understand-query.ts';

/** Loads a part by its name. */
export type LoadPart = (name: string) => Promise<unknown>;

/** Parts that are loaded when they are needed. Whatever fails is asked for again. */
export interface PartsStore {
  /** The index; its offers are those that are loaded. */
  prepared: PreparedIndex;
  /** Understands a query with all that its words lead to. */
  understand: (query: string) => Promise<Understanding>;
  /** Loads the sums of all groups of these types. */
  loadSums: (types: readonly number[]) => Promise<unknown>;
  /** The sums of a group that are loaded. */
  sumsOf: (group: PlacedGroup) => GroupSums;
  /** Loads `area/…` and `type/…`. */
  loadOffers: (parts: readonly string[]) => Promise<void>;
  /** Loads single offers with their names; gives them in the order of their positions given. */
  loadDetails: (positions: readonly number[]) => Promise<SearchOffer[]>;
  /** Puts id and title into offers that are loaded. */
  loadNames: (offers: readonly SearchOffer[]) => Promise<void>;
}

/**
 * Makes the store; the words of names are loaded at once.
 *
 * @throws {Error} what `load` throws
 */
export async function openStore(head: IndexHead, groups: readonly PlacedGroup[], load: LoadPart): Promise<PartsStore> {
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
  const loadSums = (types: readonly number[]) =>
    loadAll(
      [...new Set(types)].map((type) => `sums/${type}`),
      (part, name) => {
        const own = groups.filter(({ type }) => type === Number(name.slice('sums/'.length)));
        for (const [row, group] of own.entries()) sums.set(group.position, (part as GroupSums[])[row] as GroupSums);
      },
    );
  const takeNames = (offer: SearchOffer, { ids, titles }: NamesPart, row: number): SearchOffer => {
    const title = titles[row] ?? '';
    const id = (ids.split('\n')[row] ?? '').replace(/^~/, () => fold(title).replaceAll(' ', '-'));
    return Object.assign(offer, { id, title });
  };
  const loadNameBlocks = (positions: readonly number[]) =>
    loadAll([...new Set(positions.flatMap((position) => nameBlocks.get(position) ?? []))], (part, name) => {
      const [, area = '', block] = name.split('/');
      const first = Number(block) * DETAILS_AT_ONCE;
      for (const [row, position] of (townOrder.get(area) ?? []).slice(first, first + DETAILS_AT_ONCE).entries()) {
        const offer = offers.get(position);
        if (offer) named.set(position, takeNames(offer, part as NamesPart, row));
      }
    });
  const loadDetailBlocks = (positions: readonly number[]) =>
    loadAll([...new Set(positions.map((position) => `details/${Math.floor(position / DETAILS_AT_ONCE)}`))], (part) => {
      const details = part as DetailsPart;
      for (const [row, [position, unnamed]] of unpackOffers(details.offers).entries())
        named.set(position, takeNames(offers.get(position) ?? unnamed, details, row));
    });

  const understand = async (query: string): Promise<Understanding> => {
    missing.clear();
    const understanding = understandQuery(prepared, query);
    if (missing.size === 0) return understanding;
    await loadAll([...missing], takePostings);
    return understandQuery(prepared, query);
  };

  return {
    prepared,
    understand,
    loadSums,
    sumsOf({ position }) {
      const own = sums.get(position);
      if (!own) throw new Error(`The sums of group ${position} are not loaded.`);
      return own;
    },
    loadOffers,
    async loadDetails(positions) {
      await loadDetailBlocks(positions.filter((position) => !named.has(position)));
      return positions.flatMap((position) => named.get(position) ?? []);
    },
    async loadNames(wanted) {
      const all = new Set(wanted);
      const positions = [...offers].flatMap(([position, offer]) => (all.has(offer) && !named.has(position) ? position : []));
      await Promise.all([
        loadNameBlocks(positions.filter((position) => nameBlocks.has(position))),
        loadDetailBlocks(positions.filter((position) => !nameBlocks.has(position))),
      ]);
    },
  };
}

function unpackWords(text: string): string[] {
  let word = '';
  return text === '' ? [] : text.split('\n').map((line) => (word = word.slice(0, parseInt(line[0] ?? '0', 36)) + line.slice(1)));
}
