/**
 * A large index → a head and many small parts, of which a search needs a few. Every part is found by its name:
 * `words` all words of names; `postings/<n>` which offers have them; `area/<key>` and `type/<n>` the offers without their names, once by
 * the region they serve and once by what they are; `details/<n>` ids and titles.
 */
import { fold } from './fold.ts';
import { namesOf } from './offer-names.ts';
import { packOffers, packPositions, type PackedOffers } from './pack-offers.ts';
import { prepareIndex, type PreparedIndex, type PreparedPlace } from './prepare-index.ts';
import type { SearchIndex, SearchOffer } from './search-index.ts';
import { municipalitiesOf, servingTest } from './search-offers.ts';
import { placesOfQuery } from './understand-query.ts';

/** What every search needs of a split index. */
export interface IndexHead {
  /** The index without its offers. */
  index: SearchIndex;
  /** Each type: position among the concepts, first offer, and the different sets of concepts that its offers have. */
  types: { type: number; start: number; count: number; concepts: number[][] }[];
  /** Keys of the areas that have offers. */
  areas: string[];
  /** First word of every part of postings. */
  postings: string[];
}

/** Offers of a region, of the whole Land, or of a type. */
export interface OffersPart {
  offers: PackedOffers;
  /** Folded titles of those that do not serve the region, but have a place of it in their title. */
  strangers: [title: string, position: number][];
}

/** An index in parts. */
export interface SplitIndex {
  head: IndexHead;
  /** Name → text of the part, JSON. */
  parts: Map<string, string>;
}

/** Offers in one part of details. */
export const DETAILS_AT_ONCE = 64;
/** Numbers in one part of postings, about. */
const MOST_POSTINGS = 6000;
/** Offers that serve the whole Land or the country. */
export const EVERYWHERE = 'everywhere';

/** The index with its offers in the order in which it can be split: by type, then by region. The order of equals among hits follows it. */
export function inSplitOrder(index: SearchIndex): SearchIndex {
  const region = ({ reach, regions }: SearchOffer) => (reach === 'part' ? (regions[0] ?? 0) : Infinity);
  const order = (a: number, b: number) => (a === b ? 0 : a - b);
  return { ...index, offers: [...index.offers].sort((a, b) => order(a.type, b.type) || order(region(a), region(b))) };
}

/** Splits an index whose offers are in the order of {@link inSplitOrder}. */
export function splitIndex(index: SearchIndex): SplitIndex {
  const prepared = prepareIndex(index);
  const parts = new Map<string, string>();
  const put = (name: string, part: unknown) => parts.set(name, JSON.stringify(part));

  const postings = splitNames(index, put);
  const types = typesOf(index);
  for (const [position, { start, count }] of types.entries()) {
    const part: OffersPart = { offers: packOffers([...index.offers.entries()].slice(start, start + count)), strangers: [] };
    put(`type/${position}`, part);
  }
  const areas = areasOf(prepared);
  for (const [area, { offers, strangers }] of areas) put(`area/${area}`, { offers: packOffers(offers), strangers } satisfies OffersPart);
  for (let start = 0; start < index.offers.length; start += DETAILS_AT_ONCE) {
    const offers = index.offers.slice(start, start + DETAILS_AT_ONCE);
    put(`details/${start / DETAILS_AT_ONCE}`, [offers.map(({ id }) => id).join('\n'), offers.map(({ title }) => title)]);
  }
  return { head: { index: { ...index, offers: [] }, types, areas: [...areas.keys()], postings }, parts };
}

/** Areas of the municipalities that places have; {@link EVERYWHERE} where they have none. */
export function areasOfPlaces(prepared: PreparedIndex, places: readonly PreparedPlace[]): string[] {
  const areas = new Set(
    places
      .flatMap((place) => municipalitiesOf(prepared, place))
      .map((position) => String(prepared.index.municipalities[position]?.region ?? -1)),
  );
  return areas.size > 0 ? [...areas] : [EVERYWHERE];
}

function typesOf({ offers }: SearchIndex): IndexHead['types'] {
  const types: IndexHead['types'] = [];
  const seen = new Set<string>();
  for (const [position, { type, concepts }] of offers.entries()) {
    if (types.at(-1)?.type !== type) types.push({ type, start: position, count: 0, concepts: [] });
    const last = types.at(-1);
    if (!last) continue;
    last.count++;
    const key = `${type}: ${concepts.join()}`;
    if (!seen.has(key)) last.concepts.push(concepts);
    seen.add(key);
  }
  return types;
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

/** Words front-coded in one part, where they lead in parts of about equal size; gives the first word of each. */
function splitNames({ offers }: SearchIndex, put: (name: string, part: unknown) => void): string[] {
  const names = namesOf(offers);
  const words = [...names.words].sort();
  put(
    'words',
    words
      .map((word, index) => {
        const before = words[index - 1] ?? '';
        let same = 0;
        while (same < 35 && same < before.length && before[same] === word[same]) same++;
        return same.toString(36) + word.slice(same);
      })
      .join('\n'),
  );
  const first: string[] = [];
  let lines: string[] = [];
  let numbers = 0;
  for (const [position, word] of words.entries()) {
    if (lines.length === 0) first.push(word);
    const found = names.offersOfWord(word);
    lines.push(packPositions(found));
    numbers += found.length;
    if (numbers < MOST_POSTINGS && position < words.length - 1) continue;
    put(`postings/${first.length - 1}`, lines.join('\n'));
    lines = [];
    numbers = 0;
  }
  return first;
}
