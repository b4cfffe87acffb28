/** Offers → groups of those that are the same to a query without a place. */
import { foldedWords } from './fold.ts';
import type { SearchOffer } from './search-index.ts';
import { byFit } from './search-offers.ts';

/** A group of offers. */
export interface GroupedOffers {
  type: number;
  concepts: number[];
  /** The common words that stand in the names of all of them, sorted. */
  words: string[];
  /** In the order in which they are shown where nothing else tells them apart. */
  offers: NamedOffer[];
}

/** An offer with the words of its names, folded, each once. */
export interface NamedOffer {
  offer: SearchOffer;
  names: string[];
}

/** A word is common from this number of offers on, and from this part of all. */
const COMMON_FROM = 32;
const COMMON_SHARE = 1 / 200;
/** A smaller group is not worth its words: they are looked up like those that are rare. */
const LEAST_IN_GROUP = 16;

/** Groups by type, concepts and words. The same offers give the same groups in whatever order they are. */
export function groupOffers(offers: readonly SearchOffer[]): GroupedOffers[] {
  const all = offers.map((offer) => ({ offer, names: [...new Set([...foldedWords(offer.title), ...foldedWords(offer.words)])] }));
  const common = commonWords(all);
  const wordsOf = ({ names }: NamedOffer) => names.filter((word) => common.has(word)).sort();
  const small = groupBy(all, wordsOf).filter((group) => group.words.length > 0 && group.offers.length < LEAST_IN_GROUP);
  const wordless = new Set(small.flatMap((group) => group.offers));
  return groupBy(all, (named) => (wordless.has(named) ? [] : wordsOf(named))).sort(
    (a, b) => a.type - b.type || compare(keyOf(a), keyOf(b)),
  );
}

function commonWords(all: readonly NamedOffer[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { names } of all) for (const word of names) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = Math.max(COMMON_FROM, all.length * COMMON_SHARE);
  return new Set([...counts].flatMap(([word, count]) => (count >= least ? word : [])));
}

function groupBy(all: readonly NamedOffer[], wordsOf: (named: NamedOffer) => string[]): GroupedOffers[] {
  const groups = new Map<string, GroupedOffers>();
  for (const named of all) {
    const { type, concepts } = named.offer;
    const words = wordsOf(named);
    const key = keyOf({ type, concepts, words });
    const group = groups.get(key);
    if (group) group.offers.push(named);
    else groups.set(key, { type, concepts, words, offers: [named] });
  }
  for (const group of groups.values()) group.offers.sort(inGroup);
  return [...groups.values()];
}

const keyOf = ({ type, concepts, words }: Pick<GroupedOffers, 'type' | 'concepts' | 'words'>): string =>
  `${type}: ${concepts.join()}: ${words.join(' ')}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As hits of the same fit are ordered; then by region, so that neighbours are alike and compress well. */
const byRank = byFit(1, 1);
const inGroup = ({ offer: a }: NamedOffer, { offer: b }: NamedOffer): number =>
  byRank({ offer: a, fit: 1 }, { offer: b, fit: 1 }) || (a.regions[0] ?? 0) - (b.regions[0] ?? 0);
