/** The directory's search over the real offers: how well it answers, and how much has to be loaded for it. */
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Network } from '../../src/model/network.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { prepareIndex, type PreparedIndex } from '../../src/search/prepare-index.ts';
import { searchOffers } from '../../src/search/search-offers.ts';
import { evaluate, type Evaluation } from '../search/evaluate.ts';
import { readNonsense, readQueries, type EvaluationQuery } from '../search/queries.ts';
import { languagesOf, readRealNetwork } from '../search/real-network.ts';

const MOST_BYTES = 60_000;
const LEAST_QUERIES_A_LANGUAGE = 25;

let network: Network;
let languages: string[];
let queries: EvaluationQuery[];
const indexes = new Map<string, PreparedIndex>();

beforeAll(async () => {
  network = await readRealNetwork();
  languages = languagesOf(network);
  queries = readQueries(languages);
  for (const language of languages) indexes.set(language, prepareIndex(buildIndex(network, language)));
});

const search = (language: string, query: string): string[] => {
  const prepared = indexes.get(language);
  if (!prepared) throw new Error(`No index in ${language}`);
  return searchOffers(prepared, { query }).hits.map(({ offer }) => offer.id);
};
const measure = (heldOut: boolean): Evaluation =>
  evaluate(
    network,
    queries.filter((query) => query.heldOut === heldOut),
    search,
  );

test('there are enough queries in every language, half of them held out', () => {
  for (const language of languages) {
    const own = queries.filter((query) => query.language === language);
    expect(own.length, language).toBeGreaterThanOrEqual(LEAST_QUERIES_A_LANGUAGE);
    expect(own.filter(({ heldOut }) => heldOut).length / own.length, language).toBeGreaterThan(0.4);
  }
});

describe.each([
  ['held out', true],
  ['known', false],
])('queries that were %s', (_, heldOut) => {
  test('find nearly all right offers', () => {
    expect(measure(heldOut).recall).toBeGreaterThanOrEqual(0.95);
  });

  test('have a right offer among the first three', () => {
    expect(measure(heldOut).firstThree).toBeGreaterThanOrEqual(0.95);
  });
});

test('nonsense, and words for things that are not in the directory, find nothing', () => {
  const nonsense = readNonsense();
  expect(nonsense.length).toBeGreaterThanOrEqual(40);
  expect(nonsense.filter(({ lang, q }) => search(lang, q).length > 0)).toEqual([]);
});

test('every offer is found by its own title in every language', () => {
  const lost = languages.flatMap((language) =>
    (indexes.get(language)?.index.offers ?? [])
      .filter(({ id, title }) => !search(language, title).includes(id))
      .map(({ id }) => `${language} ${id}`),
  );
  expect(lost).toEqual([]);
});

test('every municipality is found by its name and by each of its postcodes, with the offers that serve it', () => {
  const language = languages[0] ?? '';
  const serving = (ags: string) =>
    [...network.offers.values()].filter((offer) => offer.audience === 'public' && offer.serves.has(ags)).map(({ id }) => id);
  for (const { postcode, municipalities } of network.places.postcodes.values()) {
    const right = [...new Set(municipalities.flatMap(({ ags }) => serving(ags)))].sort();
    expect(search(language, postcode).sort(), postcode).toEqual(right);
  }
  for (const { ags, name } of network.places.municipalities.values())
    expect(search(language, name), name).toEqual(expect.arrayContaining(serving(ags)));
});

test('the index of every language is small', () => {
  for (const language of languages) {
    const bytes = brotliCompressSync(JSON.stringify(buildIndex(network, language))).length;
    expect(bytes, language).toBeLessThanOrEqual(MOST_BYTES);
  }
});
