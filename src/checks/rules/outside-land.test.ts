import { expect, test } from 'vitest';
import { changed, found, foundByAll, texts } from '../../../tests/fixtures/tree.ts';
import { outsideLand } from './outside-land.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';

test('keys that begin with that of the Land have no finding', () => {
  expect(found(outsideLand)).toEqual([]);
});

test('rows of the lists of places and every place named are held to it', () => {
  const districts = 'places/districts.yaml';
  const municipalities = 'places/municipalities.yaml';
  const changes = {
    [districts]: changed(districts, '"05002"', '"06002"'),
    [municipalities]: changed(
      municipalities,
      '{ ags: "05002001", name: Süden, kind: town, district: "05002"',
      '{ ags: "06002001", name: Süden, kind: town, district: "06002"',
    ),
    'regions/sued.yaml': changed('regions/sued.yaml', '"05002"', '"06002"'),
    [OFFER]: changed(OFFER, 'municipality: "05001001"', 'municipality: "11000000"'),
  };
  expect(found(outsideLand, changes)).toEqual([
    [OFFER, 8, 'outside-land'],
    [districts, 10, 'outside-land'],
    [municipalities, 18, 'outside-land'],
    [municipalities, 18, 'outside-land'],
    ['regions/sued.yaml', 3, 'outside-land'],
  ]);
});

test('one mistake gives one finding, which says what to do', () => {
  const changes = { [OFFER]: changed(OFFER, 'municipality: "05001001"', 'municipality: "11000000"') };
  expect(foundByAll(changes)).toEqual([[OFFER, 8, 'outside-land']]);
  expect(texts(outsideLand, changes)).toMatchInlineSnapshot(`
    [
      "places[0].municipality: the key "11000000" lies outside the Land, whose keys begin with "05"
      Fix: Correct the key; leave out municipality and district of a place outside the Land.",
    ]
  `);
});
