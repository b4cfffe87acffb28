import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { municipalityException } from './municipality-exception.ts';

const NORTH = 'regions/nord.yaml';
const SOUTH = 'regions/sued.yaml';
const moved = (file: string, district: string, ags: string) =>
  changed(file, `  - "${district}"\n`, `  - "${district}"\nmunicipalityExceptions:\n  - "${ags}"\n`);

test('a municipality moved in from the district of another region is as it should be', () => {
  expect(found(municipalityException, { [SOUTH]: moved(SOUTH, '05002', '05001002') })).toEqual([]);
});

test('a municipality of a district of its own is reported', () => {
  const changes = { [NORTH]: moved(NORTH, '05001', '05001002') };
  expect(found(municipalityException, changes)).toEqual([[NORTH, 5, 'municipality-exception']]);
  expect(texts(municipalityException, changes)).toMatchInlineSnapshot(`
    [
      "municipalityExceptions[0]: 05001002 (Nordheim) belongs to the region anyway, with its district 05001 (Nordkreis)
      Fix: Remove it here.",
    ]
  `);
});

test('a municipality moved into two regions is reported at the second one', () => {
  const changes = { 'regions/a.yaml': moved(SOUTH, '05002', '05001002'), [SOUTH]: moved(SOUTH, '05002', '05001002') };
  expect(found(municipalityException, changes)).toEqual([[SOUTH, 5, 'municipality-exception']]);
  expect(texts(municipalityException, changes)).toMatchInlineSnapshot(`
    [
      "municipalityExceptions[0]: 05001002 (Nordheim) is moved into the region "a" already
      Fix: Name it in one region only.",
    ]
  `);
});
