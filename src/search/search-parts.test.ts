import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { randomIndex, randomMoment, randomQuery, randomSelection } from '../../tests/search/random-index.ts';
import { packPositions, packOffers, unpackOffers, unpackPositions } from './pack-offers.ts';
import { prepareIndex } from './prepare-index.ts';
import type { SearchIndex } from './search-index.ts';
import { searchOffers, type SearchResult } from './search-offers.ts';
import { openParts } from './search-parts.ts';
import { inSplitOrder, splitIndex } from './split-index.ts';

// Hundreds of random networks: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

const FIRST = 20;

/** What is shown of an answer. */
const shown = ({ hits, counts, withoutFacets, understanding }: SearchResult) => ({
  hits: hits.length,
  first: hits.slice(0, FIRST).map(({ offer, fit, kilometres, serves }) => [offer.id, offer.title, fit, kilometres, serves]),
  counts,
  withoutFacets,
  understood: [understanding.words.map(({ text }) => text), understanding.unknown, understanding.places, understanding.postcode],
});

/** Opens an index in parts; `loaded` hears the names of the parts that are asked for. */
function open(index: SearchIndex, loaded: string[] = []) {
  const { head, parts } = splitIndex(index);
  return openParts(JSON.parse(JSON.stringify(head)) as typeof head, (name) => {
    loaded.push(name);
    const part = parts.get(name);
    return part === undefined ? Promise.reject(new Error(`no part ${name}`)) : Promise.resolve(JSON.parse(part) as unknown);
  });
}

describe('an index in parts', () => {
  it('answers as the whole index does', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomIndex(40).map(inSplitOrder),
        fc.array(fc.tuple(randomQuery, randomSelection), { minLength: 1, maxLength: 3 }),
        randomMoment,
        async (index, requests, now) => {
          const prepared = prepareIndex(index);
          const inParts = open(index);
          for (const [query, selection] of requests) {
            const request = { query, selection, now };
            expect(shown(await inParts.search(request, FIRST)), query).toEqual(shown(searchOffers(prepared, request)));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('answers as the whole index does for titles, and for places that were chosen', async () => {
    await fc.assert(
      fc.asyncProperty(randomIndex(20).map(inSplitOrder), fc.nat({ max: 5 }), async (index, position) => {
        const prepared = prepareIndex(index);
        const inParts = open(index);
        const places = [{ kind: 'municipality' as const, position, name: '' }];
        for (const request of [{ query: '', places }, { query: 'kurs', places }, ...index.offers.map(({ title }) => ({ query: title }))])
          expect(shown(await inParts.search(request, FIRST)), request.query).toEqual(shown(searchOffers(prepared, request)));
      }),
    );
  });

  it('loads one region and what serves everyone for a place, one type for a word that means only this, and nothing for nonsense', async () => {
    const [random] = fc.sample(randomIndex(0), { numRuns: 1, seed: 3 });
    if (!random) throw new Error('no index');
    const common = { words: '', languages: [], formats: [], schedule: [], verification: 'sourced' as const, districts: [] };
    const everywhere = {
      ...common,
      id: 'o4',
      title: 'Land',
      type: 2,
      concepts: [2],
      reach: 'land' as const,
      regions: [],
      municipalities: [],
      places: [],
    };
    const index: SearchIndex = {
      ...random,
      concepts: ['sprachkurs', 'beratung', 'amt'].map((name, position) => ({ id: `type/t${position}`, phrases: [name], terms: [] })),
      offers: [
        ...[0, 0, 1, 2].map((type, position) => ({
          ...common,
          id: `o${position}`,
          title: `Haus ${position}`,
          type,
          concepts: [type],
          reach: 'part' as const,
          regions: [position % 3],
          municipalities: [position],
          places: [position],
        })),
        everywhere,
      ],
    };
    const partsOf = async (query: string) => {
      const loaded: string[] = [];
      await open(index, loaded).search({ query }, FIRST);
      return loaded.filter((name) => !/^(?:words|postings|details)/.test(name)).sort();
    };
    expect(await partsOf('altdorf')).toEqual(['area/0', 'area/everywhere']);
    expect(await partsOf('sprachkurs bergheim')).toEqual(['area/1', 'area/everywhere']);
    expect(await partsOf('sprachkurs')).toEqual(['type/0']);
    expect(await partsOf('qqqqqqq')).toEqual([]);
    expect(await partsOf('')).toEqual(['type/0', 'type/1', 'type/2']);
  });

  it('asks again for a part that could not be loaded', async () => {
    const [index] = fc.sample(randomIndex(5).map(inSplitOrder), { numRuns: 1, seed: 2 });
    if (!index) throw new Error('no index');
    const { head, parts } = splitIndex(index);
    let fails = true;
    const inParts = openParts(head, (name) =>
      fails ? Promise.reject(new Error('offline')) : Promise.resolve(JSON.parse(parts.get(name) ?? 'null') as unknown),
    );
    await expect(inParts.search({ query: '' }, FIRST)).rejects.toThrow('offline');
    fails = false;
    expect((await inParts.search({ query: '' }, FIRST)).hits).toHaveLength(index.offers.length);
  });
});

describe('packed offers', () => {
  it('are the same when they are unpacked, but for what is stored elsewhere', () => {
    fc.assert(
      fc.property(randomIndex(200), ({ offers }) => {
        const entries = [...offers.entries()].filter(([position]) => position % 3 !== 1);
        const bare = entries.map(([position, offer]) => [position, { ...offer, id: '', title: '', words: '', concepts: offer.concepts }]);
        expect(unpackOffers(packOffers(entries))).toEqual(bare);
      }),
      { numRuns: 30 },
    );
  });

  it('keep their positions', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 200_000 })), (numbers) => {
        const positions = numbers.sort((a, b) => a - b);
        expect(unpackPositions(packPositions(positions))).toEqual(positions);
      }),
    );
  });
});
