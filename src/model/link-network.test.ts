import { describe, expect, test } from 'vitest';
import { changed, FILES, treeOf, type Changes } from '../../tests/fixtures/tree.ts';
import { linkNetwork } from './link-network.ts';
import type { Network } from './network.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';
const network = (changes: Changes = {}): Network => linkNetwork(treeOf(changes));
const ids = (items: Iterable<{ id: string }>) => [...items].map(({ id }) => id);
/** The network with another coverage of its one offer. */
const covering = (coverage: string, changes: Changes = {}) =>
  network({ ...changes, [OFFER]: changed(OFFER, '  districts:\n    - "05001"\n', coverage) });
const servedBy = (net: Network) => [...(net.offers.get('sprechstunde')?.serves ?? [])].sort();

const ALL = ['05001001', '05001002', '05002001'];

describe('a whole network', () => {
  const net = network();

  test('links records in both directions', () => {
    const stage = net.stages.get('1-anfang');
    expect(stage?.phase.id).toBe('beginn');
    expect(ids(net.phases[0]?.stages ?? [])).toEqual(['1-anfang']);
    expect(ids(stage?.modules ?? [])).toEqual(['grundlagen', 'vertiefung']);
    expect(net.modules.get('grundlagen')?.usedBy).toEqual([stage]);
    expect(net.modules.get('vertiefung')?.prerequisites).toEqual([net.modules.get('grundlagen')]);
    expect(net.checklists.get('gruppe')?.usedBy).toEqual([stage]);
    expect(net.agreements.get('vertrag')?.usedBy).toEqual([stage]);
    expect(net.events.get('auftakt')?.region).toBe(net.regions.get('nord'));
    const offer = net.offers.get('sprechstunde');
    expect(offer?.provider).toBe(net.providers.get('haus'));
    expect(offer?.type).toBe(net.offerTypes.get('beratung'));
    expect(offer?.topics).toEqual([net.topics.get('arbeit')]);
  });

  test('links districts, municipalities and regions', () => {
    const nord = net.regions.get('nord');
    expect(nord?.municipalities.map(({ ags }) => ags)).toEqual(['05001001', '05001002']);
    expect(net.places.municipalities.get('05001002')?.region).toBe(nord);
    expect(net.places.municipalities.get('05001002')?.district).toBe(net.places.districts.get('05001'));
    expect(net.places.districts.get('05001')?.regions).toEqual([nord]);
    expect(net.places.postcodes.get('50003')?.municipalities.map(({ name }) => name)).toEqual(['Süden']);
  });

  test('lists sources of reference data once', () => {
    expect(net.places.sources.map(({ title }) => title)).toEqual(['Verzeichnis', 'Karte']);
  });

  test('finds the areas of a layer', () => {
    expect(net.places.area('regions')?.object).toBe('regions');
    expect(network({ 'places/districts.topo.json': '{"type":"Topology","objects":{}}' }).places.area('regions')).toBeUndefined();
    expect(network({ 'places/boundaries.yaml': null }).places.area('regions')).toBeUndefined();
  });

  test('orders offer types and topics by their order, offers by their title', () => {
    const type = FILES['offer-types/beratung.yaml'] ?? '';
    const offer = FILES[OFFER] ?? '';
    const ordered = network({
      'offer-types/zuerst.yaml': type,
      'offer-types/beratung.yaml': type.replace('order: 1', 'order: 2'),
      'offers/nord/a.yaml': offer.replace('Sprechstunde', 'Ämterhilfe'),
      'offers/nord/b.yaml': offer.replace('Sprechstunde', 'Zukunft'),
    });
    expect(ids(ordered.offerTypes.values())).toEqual(['zuerst', 'beratung']);
    expect([...ordered.offers.values()].map(({ title }) => title)).toEqual(['Ämterhilfe', 'Sprechstunde', 'Zukunft']);
  });
});

describe('a reference that is broken leaves the rest as it is', () => {
  test.each<[name: string, changes: Changes, look: (net: Network) => unknown, expected: unknown]>([
    [
      'module of a stage',
      { 'stages/1-anfang.yaml': changed('stages/1-anfang.yaml', '  - grundlagen\n', '  - nein\n') },
      (net) => ids(net.stages.get('1-anfang')?.modules ?? []),
      ['vertiefung'],
    ],
    [
      'checklist of a stage',
      { 'stages/1-anfang.yaml': changed('stages/1-anfang.yaml', '- gruppe', '- nein') },
      (net) => ids(net.stages.get('1-anfang')?.checklists ?? []),
      [],
    ],
    [
      'prerequisite',
      { 'modules/vertiefung.yaml': changed('modules/vertiefung.yaml', '- grundlagen', '- nein') },
      (net) => net.modules.get('vertiefung')?.prerequisites,
      [],
    ],
    [
      'topic of a type',
      { 'offer-types/beratung.yaml': changed('offer-types/beratung.yaml', '- arbeit', '- nein') },
      (net) => net.offers.get('sprechstunde')?.topics,
      [],
    ],
    [
      'stage of a phase',
      { 'network.yaml': changed('network.yaml', '- 2-aufbau', '- nein') },
      (net) => net.phases.map((phase) => ids(phase.stages)),
      [['1-anfang'], []],
    ],
    [
      'district of a region',
      { 'regions/nord.yaml': changed('regions/nord.yaml', '"05001"', '"05999"') },
      (net) => net.regions.get('nord')?.municipalities,
      [],
    ],
    [
      'district of a municipality',
      {
        'places/municipalities.yaml': changed(
          'places/municipalities.yaml',
          'kind: municipality, district: "05001"',
          'kind: municipality, district: "05999"',
        ),
      },
      (net) => [...net.places.municipalities.keys()],
      ['05001001', '05002001'],
    ],
    [
      'municipality of a postcode',
      { 'places/postcodes.yaml': changed('places/postcodes.yaml', '["05001002"]', '["05999999"]') },
      (net) => net.places.postcodes.get('50002')?.municipalities,
      [],
    ],
    [
      'coordination of a region',
      { 'regions/nord.yaml': `${FILES['regions/nord.yaml'] ?? ''}coordination:\n  provider: nein\n` },
      (net) => net.regions.get('nord')?.coordination,
      undefined,
    ],
    [
      'stage of a region',
      { 'regions/nord.yaml': `${FILES['regions/nord.yaml'] ?? ''}currentStage: nein\n` },
      (net) => net.regions.get('nord')?.currentStage,
      undefined,
    ],
    [
      'body above a provider',
      { 'providers/haus.yaml': `${FILES['providers/haus.yaml'] ?? ''}partOf: nein\n` },
      (net) => net.providers.get('haus')?.partOf,
      undefined,
    ],
    [
      'stage of an event',
      { 'events/auftakt.yaml': `${FILES['events/auftakt.yaml'] ?? ''}stage: nein\n` },
      (net) => net.events.get('auftakt')?.stage,
      undefined,
    ],
  ])('%s', (_name, changes, look, expected) => {
    const net = network(changes);
    expect(look(net)).toEqual(expected);
    expect(net.offers.has('sprechstunde')).toBe(true);
    expect(net.stages.size).toBe(2);
  });

  test.each<[name: string, changes: Changes, kind: 'offers' | 'events' | 'stages', id: string]>([
    ['provider of an offer', { [OFFER]: changed(OFFER, 'provider: haus', 'provider: nein') }, 'offers', 'sprechstunde'],
    ['type of an offer', { [OFFER]: changed(OFFER, 'type: beratung', 'type: nein') }, 'offers', 'sprechstunde'],
    ['region of an event', { 'events/auftakt.yaml': changed('events/auftakt.yaml', 'region: nord', 'region: nein') }, 'events', 'auftakt'],
    ['phase of a stage', { 'stages/1-anfang.yaml': changed('stages/1-anfang.yaml', 'phase: beginn', 'phase: nein') }, 'stages', '1-anfang'],
  ])('%s: the record cannot stand without it', (_name, changes, kind, id) => {
    const net = network(changes);
    expect(net[kind].has(id)).toBe(false);
    expect(net.regions.size).toBe(2);
  });

  test('providers that are part of each other', () => {
    const haus = FILES['providers/haus.yaml'] ?? '';
    const net = network({ 'providers/haus.yaml': `${haus}partOf: hof\n`, 'providers/hof.yaml': `${haus}partOf: haus\n` });
    expect(net.providers.get('haus')?.partOf?.partOf).toBe(net.providers.get('haus'));
  });

  test('without network.yaml there is no network', () => {
    expect(() => network({ 'network.yaml': null })).toThrow('network.yaml is missing or broken');
  });
});

describe('municipalities moved to another region', () => {
  const moved = {
    'regions/sued.yaml': changed('regions/sued.yaml', 'membership:', 'municipalityExceptions:\n  - "05001002"\nmembership:'),
  };

  test('belong to that region only', () => {
    const net = network(moved);
    expect(net.regions.get('nord')?.municipalities.map(({ ags }) => ags)).toEqual(['05001001']);
    expect(net.regions.get('sued')?.municipalities.map(({ ags }) => ags)).toEqual(['05001002', '05002001']);
    expect(ids(net.places.districts.get('05001')?.regions ?? []).sort()).toEqual(['nord', 'sued']);
  });

  test('are served with their region, and with their district', () => {
    expect(servedBy(covering('  regions:\n    - sued\n', moved))).toEqual(['05001002', '05002001']);
    expect(servedBy(covering('  districts:\n    - "05001"\n', moved))).toEqual(['05001001', '05001002']);
    expect(ids(covering('  districts:\n    - "05001"\n', moved).offers.get('sprechstunde')?.regions ?? [])).toEqual(['nord', 'sued']);
  });
});

describe('whom an offer serves', () => {
  test.each<[coverage: string, reach: string, serves: string[], regions: string[]]>([
    ['  nationwide: true\n', 'nationwide', ALL, []],
    ['  land: true\n', 'land', ALL, []],
    ['  regions:\n    - nord\n', 'part', ALL.slice(0, 2), ['nord']],
    ['  regions:\n    - nord\n    - sued\n', 'part', ALL, ['nord', 'sued']],
    ['  districts:\n    - "05002"\n', 'part', ALL.slice(2), ['sued']],
    ['  municipalities:\n    - "05001002"\n', 'part', ['05001002'], ['nord']],
    ['  districts:\n    - "05001"\n  exceptMunicipalities:\n    - "05001001"\n', 'part', ['05001002'], ['nord']],
    [
      '  regions:\n    - sued\n  districts:\n    - "05001"\n  municipalities:\n    - "05001001"\n  exceptMunicipalities:\n    - "05001001"\n',
      'part',
      ALL.slice(1),
      ['nord', 'sued'],
    ],
    ['  municipalities:\n    - "05999999"\n', 'part', [], []],
  ])('%j', (coverage, reach, serves, regions) => {
    const net = covering(coverage);
    const offer = net.offers.get('sprechstunde');
    expect(offer?.reach).toBe(reach);
    expect(servedBy(net)).toEqual(serves);
    expect(ids(offer?.regions ?? [])).toEqual(regions);
  });
});

test('an offer that names topics has those, not those of its type', () => {
  const net = network({
    [OFFER]: changed(OFFER, 'coverage:', 'topics:\n  - geld\ncoverage:'),
    'topics/geld.yaml': (FILES['topics/arbeit.yaml'] ?? '').replace('order: 1', 'order: 2'),
  });
  expect(ids(net.offers.get('sprechstunde')?.topics ?? [])).toEqual(['geld']);
});
