/** A directory as large as wanted, made from the real one: the same for the same size. */
import { fold } from '../../src/search/fold.ts';
import type { SearchIndex, SearchOffer } from '../../src/search/search-index.ts';

const TAGS = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'it', 'ku', 'pl', 'ro', 'ru', 'ti', 'tr', 'uk'];
const HOW = ['always', 'appointment', 'interpreter', 'phone'] as const;
const FORMATS = ['in-person', 'phone', 'online', 'chat'];
const SYLLABLES = ['ba', 'del', 'fi', 'gor', 'hu', 'kem', 'lo', 'mas', 'ni', 'pur', 'ri', 'sol', 'ta', 'ver', 'wi', 'zan'];
/** Distinct names grow with the square root of the number of offers, as words do in texts (Heaps' law). */
const NAMES_PER_ROOT = 40;

/** The index with `count` offers: copies of the real ones, each in another town, with a name and further facts of its own. */
export function generateDirectory(index: SearchIndex, count: number): SearchIndex {
  const random = generator(count);
  const below = (most: number) => Math.floor(random() * most);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const names = Array.from({ length: Math.ceil(NAMES_PER_ROOT * Math.sqrt(count)) }, () =>
    Array.from({ length: 3 + below(2) }, () => pick(SYLLABLES)).join(''),
  );
  const towns = new Set(index.municipalities.flatMap(({ name }) => fold(name).split(' ')));
  const districtsOf = index.regions.map((_, region) => [
    ...new Set(index.municipalities.flatMap((town) => (town.region === region ? town.district : []))),
  ]);

  const make = (position: number): SearchOffer => {
    const model = index.offers[position % index.offers.length] as SearchOffer;
    const town = below(index.municipalities.length);
    const { name, district, region } = index.municipalities[town] as SearchIndex['municipalities'][number];
    const kind = model.title.split(' ').filter((word) => !towns.has(fold(word)))[0] ?? '';
    const title = `${kind} ${pick(names)} ${name}`;
    const part = model.reach === 'part';
    const districts = model.districts.length > 1 ? (districtsOf[region] ?? []) : model.districts.length === 1 ? [district] : [];
    const opens = pick([480, 510, 540, 600]);
    return {
      ...model,
      id: `${fold(title).replaceAll(' ', '-')}-${position}`,
      title,
      words: '',
      regions: part ? [region] : [],
      districts: part ? districts : [],
      municipalities: part && districts.length === 0 ? [town] : [],
      places: model.places.length > 0 ? [town] : [],
      languages:
        random() < 0.4 ? Array.from({ length: 1 + below(3) }, () => ({ tag: pick(TAGS), ...(random() < 0.5 && { how: pick(HOW) }) })) : [],
      formats: random() < 0.6 ? FORMATS.filter(() => random() < 0.5) : [],
      ...(random() < 0.7 && { free: random() < 0.8 }),
      schedule: random() < 0.3 ? [0, 1, 2, 3, 4].slice(below(3)).map((weekday) => ({ weekday, opens, closes: opens + 240 })) : [],
      verification: pick(['confirmed', 'sourced', 'sourced', 'unsourced']),
      year: 2022 + below(5),
    };
  };
  return { ...index, offers: Array.from({ length: count }, (_, position) => make(position)) };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
