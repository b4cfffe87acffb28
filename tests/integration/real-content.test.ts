/** The content of this network: complete, and true to its sources. */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { linkNetwork } from '../../src/model/link-network.ts';
import type { Network } from '../../src/model/network.ts';
import { spokenNear } from '../../src/model/questions/offers.ts';
import { verificationStatement } from '../../src/model/questions/verification.ts';
import type { ContentTree } from '../../src/reader/content-tree.ts';
import { readContent } from '../../src/reader/read-content.ts';

const TODAY = '2026-03-01';
let tree: ContentTree;
let network: Network;

beforeAll(async () => {
  tree = await readContent(fileURLToPath(new URL('../../content', import.meta.url)));
  network = linkNetwork(tree);
});

test('the checks find no error', () => {
  const errors = runChecks(tree, { today: TODAY }).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
});

test('nothing is lost on the way from the files to the network', () => {
  const { regions, stages, checklists, topics, offerTypes, providers, offers, terms, modules, cards, places } = network;
  expect({
    regions: regions.size,
    districts: places.districts.size,
    municipalities: places.municipalities.size,
    postcodes: places.postcodes.size,
    stages: stages.size,
    checklists: checklists.size,
    offerTypes: offerTypes.size,
    topics: topics.size,
    providers: providers.size,
    offers: offers.size,
    terms: terms.size,
    modules: modules.size,
    cards: cards.size,
  }).toEqual({
    regions: 16,
    districts: 53,
    municipalities: 396,
    postcodes: 1412,
    stages: 9,
    checklists: 2,
    offerTypes: 27,
    topics: 15,
    providers: 418,
    offers: 418,
    terms: 174,
    modules: 13,
    cards: 13,
  });
});

test('the stages are those of the model, with its months', () => {
  expect(network.phases.map(({ months, stages }) => [months.min, months.max, stages.map(({ number }) => number)])).toEqual([
    [2, 3, [1, 2, 3]],
    [6, 9, [4, 5, 6, 7]],
    [4, 4, [8, 9]],
  ]);
});

describe('places', () => {
  test('every district belongs to exactly one region', () => {
    const districts = tree.records.regions.flatMap(({ data }) => data.districts).sort();
    expect(districts).toEqual([...network.places.districts.keys()].sort());
  });

  test('every municipality belongs to a region and has a postcode', () => {
    const served = new Set([...network.places.postcodes.values()].flatMap(({ municipalities }) => municipalities));
    for (const municipality of network.places.municipalities.values()) {
      expect(municipality.region, municipality.name).toBeDefined();
      expect(served.has(municipality), municipality.name).toBe(true);
    }
  });

  test.each(['jobcenter', 'arbeitsagentur', 'ihk', 'hwk', 'regionalagentur'])('every municipality has exactly one %s', (type) => {
    const offers = [...network.offers.values()].filter((offer) => offer.type.id === type);
    const others = [...network.places.municipalities.values()].flatMap(({ ags, name }) => {
      const serving = offers.filter(({ serves }) => serves.has(ags));
      return serving.length === 1 ? [] : [`${name}: ${serving.map(({ id }) => id).join(', ') || 'none'}`];
    });
    expect(others).toEqual([]);
  });
});

describe('offers', () => {
  test('keep their ids: addresses of pages depend on them', () => {
    const ids = [...network.offers.keys()].sort();
    expect(createHash('sha256').update(ids.join('\n')).digest('hex')).toMatchInlineSnapshot(
      `"cc52c176449280acc4ce1d0ee6cc06569c836d341502c56f460354916b963620"`,
    );
  });

  test('each has a provider of its own name', () => {
    expect([...network.providers.keys()].sort()).toEqual([...network.offers.keys()].sort());
    for (const { id, provider } of network.offers.values()) expect(provider.id).toBe(id);
  });

  test('are linked whole: none is left out for a reference that is broken', () => {
    expect(network.offers.size).toBe(tree.ids.offers.length);
  });

  test('that nobody has checked never appear as sourced', () => {
    const unsourced = [...network.offers.values()].filter(({ verification }) => verification.status === 'unsourced');
    expect(unsourced.length).toBeGreaterThan(0);
    for (const { id, verification } of unsourced) {
      expect(verificationStatement(verification, TODAY), id).toEqual({ sentence: 'unsourced' });
      expect(verification.asOf, id).toBeUndefined();
    }
  });

  test('that are shown as sourced have a source, and none is called confirmed', () => {
    for (const { id, verification } of network.offers.values()) {
      expect(verification.status, id).not.toBe('confirmed');
      if (verification.status === 'sourced') expect(verification.sources.length, id).toBeGreaterThan(0);
    }
  });
});

test('where a language is spoken is found as the data say', () => {
  const found = (language: string, postcode: string) => spokenNear(network, language, postcode).map(({ offer, how }) => [offer.id, how]);
  expect(found('tr', '33602')).toEqual([]);
  expect(found('tr', '48268')).toEqual([['caritas-emsdetten-greven-migrationsberatung-greven', undefined]]);
  const [nearest] = spokenNear(network, 'tr', '48268');
  expect(nearest?.kilometres).toBeLessThan(5);
});

test('titles and explanations of types and topics exist in every language of the interface', () => {
  const languages = network.record.languages.map(({ tag }) => tag);
  expect(languages).toHaveLength(8);
  for (const { file, title, explanation } of [...network.offerTypes.values(), ...network.topics.values()]) {
    for (const language of languages) {
      expect(title[language], `${file}: title in ${language}`).toBeTruthy();
      expect(explanation[language], `${file}: explanation in ${language}`).toBeTruthy();
    }
  }
});
