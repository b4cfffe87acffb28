import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { districtRegion } from './district-region.ts';

const SOUTH = 'regions/sued.yaml';
const DISTRICTS = 'places/districts.yaml';
const EXTRA = {
  [DISTRICTS]: changed(
    DISTRICTS,
    '  - { ags: "05002"',
    '  - { ags: "05003", name: Ost, kind: city, seat: Ost, population: 1 }\n  - { ags: "05002"',
  ),
};

test('districts that each belong to one region have no finding', () => {
  expect(found(districtRegion)).toEqual([]);
});

test('a district of two regions is reported at the second one', () => {
  const changes = { [SOUTH]: changed(SOUTH, '  - "05002"\n', '  - "05002"\n  - "05001"\n') };
  expect(found(districtRegion, changes)).toEqual([[SOUTH, 4, 'district-region']]);
  expect(texts(districtRegion, changes)).toMatchInlineSnapshot(`
    [
      "districts[1]: the district 05001 belongs to the region "nord" already
      Fix: Name it in one region only; single municipalities move with municipalityExceptions.",
    ]
  `);
});

test('a district of no region is reported at its row', () => {
  expect(found(districtRegion, EXTRA)).toEqual([[DISTRICTS, 10, 'district-region']]);
  expect(texts(districtRegion, EXTRA)).toMatchInlineSnapshot(`
    [
      "districts[1]: the district 05003 (Ost) belongs to no region
      Fix: Add "05003" to the districts of one region. There are: nord, sued.",
    ]
  `);
});

test('a region that is broken may have named it', () => {
  expect(found(districtRegion, { ...EXTRA, [SOUTH]: 'name: 1\n' })).toEqual([]);
});
