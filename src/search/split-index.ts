/** A large index → a head and many small parts; index-parts.ts says what they are. */
import { fold } from './fold.ts';
import { groupOffers, type GroupedOffers } from './group-offers.ts';
import {
  areasOfPlaces,
  DETAILS_AT_ONCE,
  EVERYWHERE,
  inTownOrder,
  type DetailsPart,
  type IndexHead,
  type NamesPart,
  type OffersPart,
} from './index-parts.ts';
import { packOffers, packPositions } from './pack-offers.ts';
import { prepareIndex, type PreparedIndex } from './prepare-index.ts';
import type { SearchIndex, SearchOffer } from './search-index.ts';
import { servingTest } from './search-offers.ts';
import { countedValues, sumGroup } from './sum-group.ts';
import { placesOfQuery } from './understand-query.ts';

/** An index in parts. */
export interface SplitIndex {
  head: IndexHead;
  /** Name → text of the part, JSON. */
  parts: Map<string, string>;
}

/** Numbers in one part of postings, about. */
const MOST_POSTINGS = 1000;
/** Letters that a word may share with the one before: one digit, base 36. */
const MOST_SHARED = 35;

/** The index with its offers in the order in which it can be split. The order of equals among hits follows it. */
export function inSplitOrder(index: SearchIndex): SearchIndex {
  return { ...index, offers: groupOffers(index.offers).flatMap(({ offers }) => offers.map(({ offer }) => offer)) };
}

/** Splits an index whose offers are in the order of {@link inSplitOrder}. */
export function splitIndex(index: SearchIndex): SplitIndex {
  const prepared = prepareIndex(index);
  const parts = new Map<string, string>();
  const put = (name: string, part: unknown) => parts.set(name, JSON.stringify(part));
  const groups = groupOffers(index.offers);
  const commonWords = [...new Set(groups.flatMap(({ words }) => words))].sort();
  const values = countedValues(index);

  putWords(groups, put);
  const postings = putPostings(groups, put);
  const byType = Map.groupBy(groups, ({ type }) => type);
  let start = 0;
  for (const [type, ownGroups] of byType) {
    const ownOffers = ownGroups.map((group) => group.offers.map(({ offer }) => offer));
    const offers = ownOffers.flat();
    put(
      `sums/${type}`,
      ownOffers.map((own) => sumGroup(index, own, values)),
    );
    put(`type/${type}`, { offers: packOffers(offers.map((offer, row) => [start + row, offer])), strangers: [] } satisfies OffersPart);
    start += offers.length;
  }
  const areas = areasOf(prepared);
  for (const [area, { offers, strangers }] of areas) {
    put(`area/${area}`, { offers: packOffers(offers), strangers } satisfies OffersPart);
    for (const [block, own] of blocksOf(inTownOrder(offers)).entries()) put(`names/${area}/${block}`, namesOf(own));
  }
  for (const [block, own] of blocksOf([...index.offers.entries()]).entries())
    put(`details/${block}`, { offers: packOffers(own), ...namesOf(own) } satisfies DetailsPart);
  return {
    head: {
      index: { ...index, offers: [] },
      commonWords,
      groups: groups.map(({ type, concepts, words, offers }) => ({
        type,
        concepts,
        words: words.map((word) => commonWords.indexOf(word)),
        count: offers.length,
      })),
      values,
      areas: [...areas.keys()],
      postings,
    },
    parts,
  };
}

const blocksOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / DETAILS_AT_ONCE) }, (_, block) =>
    items.slice(block * DETAILS_AT_ONCE, (block + 1) * DETAILS_AT_ONCE),
  );

function namesOf(offers: readonly (readonly [position: number, offer: SearchOffer])[]): NamesPart {
  const shortened = ({ id, title }: SearchOffer) => {
    const slug = fold(title).replaceAll(' ', '-');
    return id.startsWith(slug) ? `~${id.slice(slug.length)}` : id;
  };
  return { ids: offers.map(([, offer]) => shortened(offer)).join('\n'), titles: offers.map(([, { title }]) => title) };
}

/** Offers by region; an offer of several regions is in each. */
function areasOf(prepared: PreparedIndex): Map<string, { offers: [number, SearchOffer][]; strangers: [string, number][] }> {
  const { index } = prepared;
  const areas = new Map<string, { offers: [number, SearchOffer][]; strangers: [string, number][] }>();
  const regionsOfDistrict: Set<string>[] = index.districts.map(() => new Set());
  for (const { district, region } of index.municipalities) regionsOfDistrict[district]?.add(String(region));
  const area = (key: string) => {
    let found = areas.get(key);
    if (!found) areas.set(key, (found = { offers: [], strangers: [] }));
    return found;
  };
  for (const [position, offer] of index.offers.entries()) {
    const own = new Set(
      offer.reach === 'part'
        ? [
            ...offer.municipalities.map((municipality) => String(index.municipalities[municipality]?.region ?? -1)),
            ...offer.districts.flatMap((district) => [...(regionsOfDistrict[district] ?? [])]),
          ]
        : [EVERYWHERE],
    );
    for (const key of own) area(key).offers.push([position, offer]);
    const places = placesOfQuery(prepared, offer.title);
    if (places.length === 0 || servingTest(prepared, places)(offer)) continue;
    for (const key of areasOfPlaces(prepared, places)) {
      if (!own.has(key)) area(key).offers.push([position, offer]);
      area(key).strangers.push([fold(offer.title), position]);
    }
  }
  return areas;
}

/** All words of names, each as the number of letters it shares with the one before and the rest. */
function putWords(groups: readonly GroupedOffers[], put: (name: string, part: unknown) => void): void {
  const words = [...new Set(groups.flatMap(({ offers }) => offers.flatMap(({ names }) => names)))].sort();
  const lines = words.map((word, position) => {
    const before = words[position - 1] ?? '';
    let same = 0;
    while (same < MOST_SHARED && same < before.length && before[same] === word[same]) same++;
    return same.toString(36) + word.slice(same);
  });
  put('words', lines.join('\n'));
}

/** Where words lead that a group does not say, in parts of about equal size; gives the first word of each. */
function putPostings(groups: readonly GroupedOffers[], put: (name: string, part: unknown) => void): string[] {
  const byWord = new Map<string, number[]>();
  let position = 0;
  for (const { words: said, offers } of groups)
    for (const { names } of offers) {
      for (const word of names) {
        const found = byWord.get(word) ?? [];
        if (!said.includes(word)) found.push(position);
        byWord.set(word, found);
      }
      position++;
    }
  const words = [...byWord.keys()].sort();
  const first: string[] = [];
  let lines: string[] = [];
  let numbers = 0;
  for (const [row, word] of words.entries()) {
    if (lines.length === 0) first.push(word);
    const found = byWord.get(word) ?? [];
    lines.push(packPositions(found));
    numbers += found.length;
    if (numbers < MOST_POSTINGS && row < words.length - 1) continue;
    put(`postings/${first.length - 1}`, lines.join('\n'));
    lines = [];
    numbers = 0;
  }
  return first;
}
