import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { randomIndex, randomMoment, randomQuery, randomSelection, WORDS } from '../../tests/search/random-index.ts';
import { FACETS } from './facets.ts';
import { fold, foldedWords } from './fold.ts';
import { prepareIndex } from './prepare-index.ts';
import { searchOffers, type SearchRequest } from './search-offers.ts';
import type { SearchIndex } from './search-index.ts';

// Hundreds of random networks: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

const ids = (index: SearchIndex, request: SearchRequest) => searchOffers(prepareIndex(index), request).hits.map(({ offer }) => offer.id);

/** The example of which single features are tested. */
const example = (changes: Partial<SearchIndex> = {}): SearchIndex => ({
  ...(fc.sample(randomIndex(0), { numRuns: 1, seed: 1 })[0] as SearchIndex),
  concepts: ['sprachkurs', 'beratung', 'arbeitsamt', 'deutsch', 'recht', 'arbeit'].map((name, position) => ({
    id: position < 3 ? `type/t${position}` : `topic/t${position - 3}`,
    phrases: [name],
    terms: [],
  })),
  ...changes,
});
const offer = (id: string, changes: Partial<SearchIndex['offers'][number]> = {}): SearchIndex['offers'][number] => ({
  id,
  title: `Stelle ${id}`,
  concepts: [0],
  type: 0,
  reach: 'part',
  regions: [0],
  districts: [],
  municipalities: [0],
  places: [0],
  words: '',
  languages: [],
  formats: [],
  schedule: [],
  verification: 'sourced',
  ...changes,
});

describe('search', () => {
  it('counts for every value of every facet what choosing it would show', () => {
    fc.assert(
      fc.property(randomIndex(), randomQuery, randomSelection, randomMoment, (index, query, selection, now) => {
        const prepared = prepareIndex(index);
        const { counts, hits, withoutFacets } = searchOffers(prepared, { query, selection, now });
        expect(withoutFacets).toBe(searchOffers(prepared, { query, now }).hits.length);
        expect(hits.length).toBeLessThanOrEqual(withoutFacets);
        for (const facet of FACETS)
          for (const [value, count] of counts[facet] ?? [])
            expect(
              searchOffers(prepared, { query, now, selection: { ...selection, [facet]: [value] } }).hits.length,
              `${facet} ${value}`,
            ).toBe(count);
      }),
      { numRuns: 150 },
    );
  });

  it('finds nothing more for a value that it does not count', () => {
    fc.assert(
      fc.property(randomIndex(), randomQuery, randomSelection, (index, query, selection) => {
        const prepared = prepareIndex(index);
        const { counts } = searchOffers(prepared, { query, selection });
        for (const [facet, values] of Object.entries({ region: ['r0', 'r1', 'r2'], spoken: ['de', 'tr', 'ar'], how: ['always', 'phone'] }))
          for (const value of values) {
            const { hits } = searchOffers(prepared, { query, selection: { ...selection, [facet]: [value] } });
            expect(counts[facet as 'region']?.get(value) ?? 0, `${facet} ${value}`).toBe(hits.length);
          }
      }),
    );
  });

  it('counts the hits of every region that are not hits everywhere', () => {
    fc.assert(
      fc.property(randomIndex(), randomQuery, randomSelection, randomMoment, (index, query, selection, now) => {
        const prepared = prepareIndex(index);
        const { counts, everywhere } = searchOffers(prepared, { query, selection, now });
        const others = { ...selection, region: [] };
        const { hits } = searchOffers(prepared, { query, selection: others, now });
        for (const [position, { id }] of index.regions.entries()) {
          const own = hits.filter(({ offer: { reach, regions } }) => reach === 'part' && regions.includes(position));
          expect((counts.region?.get(id) ?? 0) - everywhere).toBe(own.length);
        }
      }),
    );
  });

  it('finds only offers for the whole country where they are wanted', () => {
    fc.assert(
      fc.property(randomIndex(), randomQuery, (index, query) => {
        const { hits } = searchOffers(prepareIndex(index), { query, nationwide: true });
        expect(hits.filter(({ offer: { reach } }) => reach !== 'nationwide')).toEqual([]);
      }),
    );
    const offers = [
      offer('here'),
      offer('land', { reach: 'land', municipalities: [] }),
      offer('all', { reach: 'nationwide', municipalities: [] }),
    ];
    expect(ids(example({ offers }), { query: 'sprachkurs', nationwide: true })).toEqual(['all']);
  });

  it('finds an offer by every beginning of a word of its title, so that a shorter one never loses what a longer one found', () => {
    fc.assert(
      fc.property(randomIndex(), (index) => {
        const prepared = prepareIndex(index);
        for (const word of WORDS.map(fold)) {
          const offers = index.offers.filter(({ title }) => foldedWords(title).includes(word));
          for (let length = 4; length <= word.length; length++) {
            const found = searchOffers(prepared, { query: word.slice(0, length) }).hits.map((hit) => hit.offer.id);
            expect(found, word.slice(0, length)).toEqual(expect.arrayContaining(offers.map(({ id }) => id)));
          }
        }
      }),
    );
  });

  it('finds an offer by its whole title, also where another place stands in it', () => {
    fc.assert(
      fc.property(randomIndex(), (index) => {
        const prepared = prepareIndex(index);
        for (const { id, title } of index.offers.filter((candidate) => foldedWords(candidate.title).length > 1))
          expect(searchOffers(prepared, { query: title }).hits.map((hit) => hit.offer.id)).toContain(id);
      }),
    );
  });

  it('finds what serves the place and what serves the whole Land, the former first', () => {
    const index = example({
      offers: [
        offer('nationwide', { reach: 'nationwide', municipalities: [], regions: [], places: [3] }),
        offer('land', { reach: 'land', municipalities: [], regions: [], places: [] }),
        offer('there', { places: [1], municipalities: [0, 1] }),
        offer('elsewhere', { municipalities: [4], places: [4] }),
        offer('here'),
        // A whole district, less the place itself.
        offer('around', { districts: [0], municipalities: [-1] }),
      ],
    });
    expect(ids(index, { query: 'sprachkurs altdorf' })).toEqual(['here', 'there', 'land', 'nationwide']);
    expect(ids(index, { query: 'sprachkurs 10000' })).toEqual(['here', 'there', 'land', 'nationwide']);
    expect(ids(index, { query: 'sprachkurs Altdrof' })).toEqual(['here', 'there', 'land', 'nationwide']);
    expect(ids(index, { query: 'dunetown' })).toEqual(['around', 'land', 'nationwide']);
    expect(ids(index, { query: 'Eckwald' })).toEqual(['elsewhere', 'land', 'nationwide']);
  });

  it('finds nothing for a postcode of elsewhere, and says so', () => {
    fc.assert(
      fc.property(randomIndex(), fc.constantFrom('', 'sprachkurs', 'amt nord'), (index, words) => {
        const { hits, counts, understanding } = searchOffers(prepareIndex(index), { query: `${words} 99999` });
        expect({ hits, counts, postcode: understanding.postcode }).toEqual({
          hits: [],
          counts: {},
          postcode: { text: '99999', known: false },
        });
      }),
    );
  });

  it('only shows offers that serve a chosen place', () => {
    fc.assert(
      fc.property(randomIndex(), fc.nat({ max: 5 }), (index, position) => {
        const { hits } = searchOffers(prepareIndex(index), { query: '', places: [{ kind: 'municipality', position, name: '' }] });
        const district = index.municipalities[position]?.district ?? -1;
        const right = index.offers.filter(
          ({ reach, districts, municipalities }) => reach !== 'part' || districts.includes(district) || municipalities.includes(position),
        );
        expect(hits.map((hit) => hit.offer.id).sort()).toEqual(right.map(({ id }) => id).sort());
      }),
    );
  });

  it('measures the distance from the municipality named, or from the reader, and gives none for an offer without a place', () => {
    const prepared = prepareIndex(example({ offers: [offer('far', { places: [1], municipalities: [0] }), offer('none', { places: [] })] }));
    const kilometres = (request: SearchRequest) =>
      Object.fromEntries(searchOffers(prepared, request).hits.map((hit) => [hit.offer.id, hit.kilometres]));
    const fromTown = kilometres({ query: 'sprachkurs altdorf' });
    expect(fromTown['none']).toBeUndefined();
    expect(fromTown['far']).toBeCloseTo(11.67, 1);
    expect(kilometres({ query: 'sprachkurs' })).toEqual({ far: undefined, none: undefined });
    expect(kilometres({ query: 'sprachkurs', near: [50.1, 7.05] })['far']).toBeCloseTo(0, 5);
  });

  it('answers whatever is typed, quickly and without failing', () => {
    const hostile = [
      'a'.repeat(10_000),
      'amt '.repeat(2_500),
      '😀'.repeat(2_000),
      '<script>alert(1)</script>',
      '\u202Eamt\u202C',
      '%00',
      '\u0000',
      '\uD800',
      '(((([[[\\',
    ];
    const index = fc.sample(randomIndex(12), { numRuns: 1, seed: 7 })[0] as SearchIndex;
    const prepared = prepareIndex(index);
    for (const query of hostile) {
      const { hits, understanding } = searchOffers(prepared, { query });
      expect(hits.length).toBeLessThanOrEqual(index.offers.length);
      expect(understanding.words.length + understanding.unknown.length).toBeLessThanOrEqual(16);
    }
    expect(ids(index, { query: '😀🎉' })).toEqual([]);
    expect(ids(index, { query: 'a'.repeat(10_000) })).toEqual([]);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 80 })), (query) => {
        expect(searchOffers(prepared, { query }).hits.length).toBeLessThanOrEqual(index.offers.length);
      }),
    );
  });

  it('orders by fit, then by verification, then by the year of the source', () => {
    const index = example({
      offers: [
        offer('other', { concepts: [1, 0], type: 1 }),
        offer('historical', { verification: 'historical' }),
        offer('old', { year: 2021 }),
        offer('new', { year: 2025 }),
        offer('confirmed', { verification: 'confirmed' }),
      ],
    });
    expect(ids(index, { query: 'sprachkurs' })).toEqual(['confirmed', 'new', 'old', 'historical', 'other']);
  });
});
