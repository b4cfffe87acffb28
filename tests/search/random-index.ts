/** Small indexes and requests at random: what must hold for every network is tested on them. */
import fc from 'fast-check';
import type { FacetSelection, Moment } from '../../src/search/facets.ts';
import { INDEX_VERSION, type SearchIndex, type SearchOffer } from '../../src/search/search-index.ts';

/** Words of which phrases, titles and queries are made; some are parts or beginnings of others. */
export const WORDS = [
  'kurs',
  'sprachkurs',
  'sprachschule',
  'anerkennung',
  'anerkennungsberatung',
  'beratung',
  'amt',
  'arbeitsamt',
  'nord',
  'süd',
];
const PLACES = ['Altdorf', 'Bergheim', 'Charlottenau', 'Dünenstadt', 'Eckwald', 'Finkenberg'];
const REGIONS = ['Hochland', 'Tiefland', 'Küste'];
const TAGS = ['de', 'tr', 'ar'];
const HOW = ['always', 'appointment', 'interpreter', 'phone'] as const;
const FORMATS = ['in-person', 'phone', 'online', 'chat'];
/** Copies of an offer in a crowded index. */
const COPIES = 40;
const TYPES = 3;
const TOPICS = 3;

const positions = (count: number, options: { minLength?: number } = {}) =>
  fc.uniqueArray(fc.nat({ max: count - 1 }), { maxLength: 3, ...options });
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));

const offer: fc.Arbitrary<Omit<SearchOffer, 'id'>> = fc
  .record({
    title: fc.tuple(phrase, fc.constantFrom('', ...PLACES)).map((parts) => parts.join(' ').trim()),
    type: fc.nat({ max: TYPES - 1 }),
    others: positions(TYPES + TOPICS),
    reach: fc.constantFrom('part', 'part', 'part', 'land', 'nationwide'),
    regions: positions(REGIONS.length, { minLength: 1 }),
    districts: positions(REGIONS.length),
    municipalities: positions(PLACES.length),
    places: positions(PLACES.length),
    words: fc.constantFrom('', ...WORDS),
    languages: fc.array(fc.record({ tag: fc.constantFrom(...TAGS), how: fc.constantFrom(...HOW) }, { requiredKeys: ['tag'] }), {
      maxLength: 2,
    }),
    formats: fc.subarray(FORMATS),
    free: fc.option(fc.boolean(), { nil: undefined }),
    schedule: fc.array(fc.record({ weekday: fc.nat({ max: 6 }), opens: fc.constantFrom(480, 600), closes: fc.constantFrom(720, 1080) }), {
      maxLength: 2,
    }),
    verification: fc.constantFrom('confirmed', 'sourced', 'unsourced', 'historical'),
    year: fc.option(fc.integer({ min: 2020, max: 2026 }), { nil: undefined }),
  })
  .map(({ others, free, year, reach, regions, districts, municipalities, ...rest }) => ({
    ...rest,
    reach,
    concepts: [...new Set([rest.type, ...others])],
    ...(reach === 'part' ? { regions, districts, municipalities } : { regions: [], districts: [], municipalities: [] }),
    ...(free !== undefined && { free }),
    ...(year !== undefined && { year }),
  }));

/** An index of three types, three topics, six municipalities and `least` up to `most` offers. */
export const randomIndex = (most = 12, least = 0): fc.Arbitrary<SearchIndex> =>
  fc
    .record({
      concepts: fc.array(
        fc.record({ phrases: fc.array(phrase, { minLength: 1, maxLength: 3 }), terms: fc.array(phrase, { maxLength: 1 }) }),
        {
          minLength: TYPES + TOPICS,
          maxLength: TYPES + TOPICS,
        },
      ),
      offers: fc.array(offer, { minLength: least, maxLength: most, size: 'max' }),
    })
    .map(({ concepts, offers }) => ({
      version: INDEX_VERSION,
      language: 'de',
      languages: ['de'],
      concepts: concepts.map((concept, position) => ({
        ...concept,
        id: position < TYPES ? `type/t${position}` : `topic/t${position - TYPES}`,
      })),
      stopWords: ['und', 'der'],
      municipalities: PLACES.map((name, position) => ({
        id: `0000${position}`,
        name,
        district: position % REGIONS.length,
        region: position % REGIONS.length,
        centre: [50 + position / 10, 7 + position / 20] as [number, number],
      })),
      districts: REGIONS.map((name, position) => ({ id: `00${position}`, name: `Kreis ${name}` })),
      regions: REGIONS.map((name, position) => ({ id: `r${position}`, name })),
      exonyms: { 'm/3': ['Dunetown'] },
      postcodes: { '10000': [0], '10001': [1, 2] },
      offers: offers.map((made, position) => ({ id: `o${position}`, ...made })),
    }));

/** An index in which every kind of offer with its name is there often, under different circumstances: as in a large directory. */
export const crowdedIndex: fc.Arbitrary<SearchIndex> = randomIndex(14, 6).map((index) => ({
  ...index,
  offers: index.offers.flatMap((model, number) =>
    Array.from({ length: COPIES }, (_, copy) => {
      const { type, concepts, title, words } = model;
      const other = index.offers[(number + copy) % index.offers.length] ?? model;
      return { ...other, id: `o${number}-${copy}`, type, concepts, title: copy % 7 === 0 ? `${title} ${copy}` : title, words };
    }),
  ),
}));

/** A query of words, beginnings of words, places, postcodes and mistakes. */
export const randomQuery = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WORDS, ...PLACES, ...REGIONS, '10000', '10001', '99999', 'und', 'Dunetown'),
      fc.tuple(fc.constantFrom(...WORDS), fc.integer({ min: 3, max: 9 })).map(([word, length]) => word.slice(0, length)),
      fc.constantFrom('anerkenung', 'spruchkurs', 'xyzxyz', 'Altdrof'),
    ),
    { maxLength: 4 },
  )
  .map((words) => words.join(' '));

const chosen = (values: readonly string[]) => fc.subarray([...values, 'no-such-value'], { maxLength: 2 });

/** Chosen values of some facets, unknown ones among them. */
export const randomSelection: fc.Arbitrary<FacetSelection> = fc.record(
  {
    region: chosen(['r0', 'r1', 'r2']),
    type: chosen(['t0', 't1', 't2']),
    topic: chosen(['t0', 't1', 't2']),
    spoken: chosen(TAGS),
    how: chosen(HOW),
    format: chosen(FORMATS),
    cost: chosen(['free', 'paid']),
    open: chosen(['now']),
  },
  { requiredKeys: [] },
);

/** A moment at which some offers are open. */
export const randomMoment: fc.Arbitrary<Moment> = fc.record({
  weekday: fc.nat({ max: 6 }),
  minutes: fc.constantFrom(500, 660, 1000),
  holiday: fc.boolean(),
});
