import { expect, test } from 'vitest';
import { changed, FILES, found, texts } from '../../../tests/fixtures/tree.ts';
import { boundaryMissing } from './boundary-missing.ts';

const BOUNDARIES = 'places/boundaries.yaml';
const AREAS = 'places/municipalities.topo.json';

test('a map with an area for every record has no finding', () => {
  expect(found(boundaryMissing)).toEqual([]);
});

test('a missing file and a missing object are reported where they are named', () => {
  const changes = { [AREAS]: null, [BOUNDARIES]: changed(BOUNDARIES, 'object: regions', 'object: region') };
  expect(found(boundaryMissing, changes)).toEqual([
    [BOUNDARIES, 11, 'boundary-missing'],
    [BOUNDARIES, 16, 'boundary-missing'],
  ]);
  expect(texts(boundaryMissing, changes)).toMatchInlineSnapshot(`
    [
      "layers.regions.object: places/districts.topo.json has no object "region"
      Fix: Did you mean "regions"?",
      "layers.municipalities.file: there is no file places/municipalities.topo.json
      Fix: Add it, or name one that exists: districts.topo.json.",
    ]
  `);
});

test('a record without an area and an area without a record are reported', () => {
  const changes = { [AREAS]: changed(AREAS, '"05001002"', '"05001009"'), 'regions/ost.yaml': FILES['regions/sued.yaml'] ?? '' };
  expect(found(boundaryMissing, changes)).toEqual([
    [BOUNDARIES, 17, 'boundary-missing'],
    ['places/municipalities.yaml', 17, 'boundary-missing'],
    ['regions/ost.yaml', 1, 'boundary-missing'],
  ]);
  expect(texts(boundaryMissing, changes)).toMatchInlineSnapshot(`
    [
      "ost has no area in places/districts.topo.json (object "regions")
      Fix: Add a geometry with properties.id = "ost" to places/districts.topo.json.",
      "05001002 has no area in places/municipalities.topo.json (object "municipalities")
      Fix: Add a geometry with properties.ags = "05001002" to places/municipalities.topo.json.",
      "layers.municipalities.object: places/municipalities.topo.json has an area "05001009" that is not in municipalities
      Fix: Remove the area, or add its record.",
    ]
  `);
});

test('a geometry without a shape is no area', () => {
  expect(found(boundaryMissing, { [AREAS]: changed(AREAS, '"type":"Polygon"', '"type":null') })).toEqual([
    ['places/municipalities.yaml', 16, 'boundary-missing'],
  ]);
});

test('a map that holds something else than it should is reported, not read', () => {
  expect(found(boundaryMissing, { [AREAS]: '{"type":"Topology","objects":{"municipalities":{"geometries":7}}}\n' })).toEqual([
    [BOUNDARIES, 17, 'boundary-missing'],
  ]);
  expect(found(boundaryMissing, { [AREAS]: '{"type":"Topology"}\n' })).toEqual([[BOUNDARIES, 17, 'boundary-missing']]);
  expect(found(boundaryMissing, { [AREAS]: '{\n' })).toEqual([]);
});
