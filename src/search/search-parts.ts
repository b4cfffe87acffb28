/** Searches a split index: finds out which parts the answer needs, loads them, and answers exactly as the whole index would. */
import type { OfferNames } from './offer-names.ts';
import { unpackOffers, unpackPositions } from './pack-offers.ts';
import { prepareIndex, type PreparedIndex, type PreparedPlace } from './prepare-index.ts';
import type { SearchOffer } from './search-index.ts';
import { fitFor, isHopeless, leastFit, LEAST_SHARE, searchOffers, type SearchRequest, type SearchResult } from './search-offers.ts';
import { areasOfPlaces, DETAILS_AT_ONCE, EVERYWHERE, type IndexHead, type OffersPart } from './split-index.ts';
import { understandQuery, type Understanding } from './understand-query.ts';

/** Loads a part by its name. */
export type LoadPart = (name: string) => Promise<unknown>;

/** A search that loads what it needs. */
export interface PartsSearch {
  /** As `searchOffers`; only the first `most` hits have their id and title. */
  search: (request: SearchRequest, most: number) => Promise<SearchResult>;
}

/** Opens a split index. */
export function openParts(head: IndexHead, load: LoadPart): PartsSearch {
  const loading = new Map<string, Promise<void>>();
  const postings = new Map<string, readonly number[]>();
  const offers = new Map<number, SearchOffer>();
  const strangers = new Map<string, number[]>();
  const missing = new Set<string>();
  let words: string[] = [];
  let nameWords: ReadonlySet<string> = new Set();
  let prepared: PreparedIndex | undefined;

  const once = (name: string, take: (part: unknown) => void): Promise<void> => {
    let started = loading.get(name);
    if (!started) {
      started = load(name).then(take);
      loading.set(name, started);
      // A part that failed is asked for again.
      started.catch(() => loading.delete(name));
    }
    return started;
  };
  const partOf = (word: string): number => {
    let part = 0;
    while (part + 1 < head.postings.length && (head.postings[part + 1] ?? '') <= word) part++;
    return part;
  };
  const names: OfferNames = {
    words: [],
    offersOfWord(word) {
      const found = postings.get(word);
      // Words of concepts stand in no name.
      if (!found && nameWords.has(word)) missing.add(`postings/${partOf(word)}`);
      return found ?? [];
    },
    offersOfTitle: (title) => strangers.get(title) ?? [],
  };

  const prepare = async (): Promise<PreparedIndex> => {
    await once('words', (part) => {
      words = unpackWords(part as string);
      nameWords = new Set(words);
      prepared = { ...prepareIndex(head.index, { ...names, words }), offers };
    });
    if (!prepared) throw new Error('The words of the index are missing.');
    return prepared;
  };

  const takePostings = (name: string, part: unknown) => {
    const first = words.indexOf(head.postings[Number(name.slice('postings/'.length))] ?? '');
    for (const [line, text] of (part as string).split('\n').entries()) postings.set(words[first + line] ?? '', unpackPositions(text));
  };

  const takeOffers = (part: unknown) => {
    const { offers: packed, strangers: titles } = part as OffersPart;
    for (const [position, offer] of unpackOffers(packed)) if (!offers.has(position)) offers.set(position, offer);
    for (const [title, position] of titles) strangers.set(title, [...(strangers.get(title) ?? []), position]);
    const sorted = [...offers].sort(([a], [b]) => a - b);
    offers.clear();
    for (const [position, offer] of sorted) offers.set(position, offer);
  };

  /** Understands a query with all that its words lead to. */
  const understand = async (ready: PreparedIndex, query: string): Promise<Understanding> => {
    missing.clear();
    const understanding = understandQuery(ready, query);
    if (missing.size === 0) return understanding;
    await Promise.all([...missing].map((name) => once(name, (part) => takePostings(name, part))));
    return understandQuery(ready, query);
  };

  return {
    async search(request, most) {
      const ready = await prepare();
      const understanding = await understand(ready, request.query);
      const needed = partsFor(head, ready, understanding, request);
      await Promise.all(needed.map((name) => once(name, takeOffers)));
      const result = searchOffers(ready, request);
      const first = new Set(result.hits.slice(0, most).map(({ offer }) => offer));
      const shown: number[] = [];
      for (const [position, offer] of offers) if (first.has(offer)) shown.push(position);
      await Promise.all(
        [...new Set(shown.map((position) => Math.floor(position / DETAILS_AT_ONCE)))].map(async (block) => {
          const [ids, titles] = (await load(`details/${block}`)) as [string, string[]];
          for (const [row, id] of ids.split('\n').entries()) {
            const offer = offers.get(block * DETAILS_AT_ONCE + row);
            if (offer) Object.assign(offer, { id, title: titles[row] });
          }
        }),
      );
      return result;
    },
  };
}

/** The parts with every offer that may be a hit. */
function partsFor(
  head: IndexHead,
  prepared: PreparedIndex,
  understanding: Understanding,
  { query, places: chosen }: SearchRequest,
): string[] {
  const places: readonly PreparedPlace[] = chosen ?? understanding.places;
  if (isHopeless(understanding, query, places)) return [];
  if (places.length > 0) {
    const areas = new Set([EVERYWHERE, ...areasOfPlaces(prepared, places)]);
    return head.areas.filter((area) => areas.has(area)).map((area) => `area/${area}`);
  }
  const { words } = understanding;
  const bestOf = ({ type, concepts }: IndexHead['types'][number]) =>
    Math.max(...concepts.map((set) => fitFor(words, { type, concepts: set })));
  const fits = head.types.map((type) => (words.length > 0 ? bestOf(type) : 1));
  const least = Math.max(leastFit(understanding), Math.max(0, ...fits) * LEAST_SHARE);
  const named = words.flatMap(({ offers }) => [...offers.keys()]);
  return head.types.flatMap(({ start, count }, position) =>
    (fits[position] ?? 0) >= least || named.some((offer) => offer >= start && offer < start + count) ? `type/${position}` : [],
  );
}

function unpackWords(text: string): string[] {
  let word = '';
  return text === '' ? [] : text.split('\n').map((line) => (word = word.slice(0, parseInt(line[0] ?? '0', 36)) + line.slice(1)));
}
