import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { crowdedIndex, randomIndex, randomMoment, randomQuery, randomSelection } from '../../tests/search/random-index.ts';
import { packPositions, packOffers, unpackOffers, unpackPositions } from './pack-offers.ts';
import { prepareIndex, type PreparedIndex } from './prepare-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { FacetSelection } from './facets.ts';
import type { OfferSource } from './offer-source.ts';
import { searchOffers, type SearchHit, type SearchRequest, type SearchResult } from './search-offers.ts';
import { openParts } from './search-parts.ts';
import { inSplitOrder, splitIndex } from './split-index.ts';

// Hundreds of random networks: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

/** Large examples are not worth the minutes of making them smaller. */
const QUICK = { endOnFailure: true };
/** Hits of a page; two pages are compared. */
const PAGE = 20;

/** What is shown of an answer. */
const shown = ({ counts, withoutFacets, everywhere, understanding }: Omit<SearchResult, 'hits'>, total: number, hits: SearchHit[]) => ({
  total,
  hits: hits.map(({ offer, fit, kilometres, serves }) => [offer.id, offer.title, fit, kilometres, serves]),
  counts,
  withoutFacets,
  everywhere,
  understood: [understanding.words.map(({ text }) => text), understanding.unknown, understanding.places, understanding.postcode],
});
const shownOfWhole = (prepared: PreparedIndex, request: SearchRequest) => {
  const result = searchOffers(prepared, request);
  return shown(result, result.hits.length, result.hits.slice(0, 2 * PAGE));
};
const shownOfParts = async (source: OfferSource, request: SearchRequest) => {
  const answer = await source.search(request);
  return shown(answer, answer.total, [...(await answer.page(0, PAGE)), ...(await answer.page(PAGE, 2 * PAGE))]);
};

/** Opens an index in parts; `loaded` hears the names of the parts that are asked for. */
function open(index: SearchIndex, loaded: string[] = []): Promise<OfferSource> {
  const { head, parts } = splitIndex(index);
  return openParts(JSON.parse(JSON.stringify(head)) as typeof head, (name) => {
    loaded.push(name);
    const part = parts.get(name);
    return part === undefined ? Promise.reject(new Error(`no part ${name}`)) : Promise.resolve(JSON.parse(part) as unknown);
  });
}

const requests = fc.array(
  fc.record(
    {
      query: randomQuery,
      selection: randomSelection,
      now: randomMoment,
      nationwide: fc.constant(true),
      near: fc.constant([50.1, 7.1] as const),
    },
    { requiredKeys: ['query'] },
  ),
  { minLength: 1, maxLength: 3 },
);

describe('an index in parts', () => {
  it.each([
    ['small', randomIndex(40), 200],
    ['large', randomIndex(300, 100), 30],
    ['crowded', crowdedIndex, 40],
  ])('answers as the whole index does, %s', async (_, indexes, numRuns) => {
    await fc.assert(
      fc.asyncProperty(indexes.map(inSplitOrder), requests, async (index, all) => {
        const prepared = prepareIndex(index);
        const inParts = await open(index);
        for (const request of all) expect(await shownOfParts(inParts, request), request.query).toEqual(shownOfWhole(prepared, request));
      }),
      { numRuns, ...QUICK },
    );
  });

  it('answers as the whole index does where nothing but words is asked, as most people do', async () => {
    let groupsWithWords = 0;
    await fc.assert(
      fc.asyncProperty(
        crowdedIndex.map(inSplitOrder),
        fc.array(randomQuery, { minLength: 3, maxLength: 6 }),
        randomMoment,
        async (index, queries, now) => {
          const prepared = prepareIndex(index);
          const inParts = await open(index);
          groupsWithWords += splitIndex(index).head.groups.filter(({ words }) => words.length > 0).length;
          for (const query of ['', ...queries])
            expect(await shownOfParts(inParts, { query, now }), query).toEqual(shownOfWhole(prepared, { query, now }));
        },
      ),
      { numRuns: 40, ...QUICK },
    );
    expect(groupsWithWords).toBeGreaterThan(100);
  });

  it('answers as the whole index does for titles, and for places that were chosen', async () => {
    await fc.assert(
      fc.asyncProperty(randomIndex(20).map(inSplitOrder), fc.nat({ max: 5 }), async (index, position) => {
        const prepared = prepareIndex(index);
        const inParts = await open(index);
        const places = [{ kind: 'municipality' as const, position, name: '' }];
        for (const request of [{ query: '', places }, { query: 'kurs', places }, ...index.offers.map(({ title }) => ({ query: title }))])
          expect(await shownOfParts(inParts, request), request.query).toEqual(shownOfWhole(prepared, request));
      }),
    );
  });

  it('loads one region and what serves everyone for a place, counts alone for words, and nothing for nonsense', async () => {
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
    const partsOf = async (query: string, selection?: FacetSelection) => {
      const loaded: string[] = [];
      const answer = await (await open(index, loaded)).search({ query, ...(selection && { selection }) });
      await answer.page(0, PAGE);
      return loaded.filter((name) => !/^(?:words|postings|details|names)/.test(name)).sort();
    };
    expect(await partsOf('altdorf')).toEqual(['area/0', 'area/everywhere']);
    expect(await partsOf('sprachkurs bergheim')).toEqual(['area/1', 'area/everywhere']);
    expect(await partsOf('sprachkurs')).toEqual(['sums/0']);
    expect(await partsOf('sprachkurs', { region: ['r0'] })).toEqual(['type/0']);
    expect(await partsOf('qqqqqqq')).toEqual([]);
    expect(await partsOf('')).toEqual(['sums/0', 'sums/1', 'sums/2']);
  });

  it('asks again for a part that could not be loaded', async () => {
    const [index] = fc.sample(randomIndex(5).map(inSplitOrder), { numRuns: 1, seed: 2 });
    if (!index) throw new Error('no index');
    const { head, parts } = splitIndex(index);
    let fails = true;
    const load = (name: string) =>
      fails && name !== 'words' ? Promise.reject(new Error('offline')) : Promise.resolve(JSON.parse(parts.get(name) ?? 'null') as unknown);
    const inParts = await openParts(head, load);
    await expect(inParts.search({ query: '' })).rejects.toThrow('offline');
    fails = false;
    expect((await inParts.search({ query: '' })).total).toBe(index.offers.length);
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
