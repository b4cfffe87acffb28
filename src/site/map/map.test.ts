import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areasOf, type Point, type Polygon } from './areas.ts';
import { setName } from './break-name.ts';
import { drawHitsMap } from './draw-hits-map.ts';
import { drawOverview } from './draw-overview.ts';
import { drawRegion } from './draw-region.ts';
import { drawRegions } from './draw-regions.ts';
import { frameAround, placePolygons } from './frame.ts';
import { stretchesAt } from './inside.ts';
import { placeByMercator } from './mercator.ts';
import { lineData, shapeData } from './path-data.ts';
import { placeLabel } from './place-label.ts';
import { tintAreas } from './tints.ts';

/** Four areas of a degree each side by side, the last one an island apart; keys a, b, c, d. */
const LAYER = {
  object: 'regions',
  topology: {
    type: 'Topology',
    arcs: [
      [
        [0, 0],
        [0, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
      [
        [1, 1],
        [2, 1],
      ],
      [
        [2, 1],
        [2, 0],
      ],
      [
        [2, 0],
        [1, 0],
      ],
      [
        [2, 1],
        [3, 1],
        [3, 0],
        [2, 0],
      ],
      [
        [5, 0],
        [5, 1],
        [6, 1],
        [6, 0],
        [5, 0],
      ],
    ],
    objects: {
      regions: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1, 2]], properties: { id: 'a', ags: '01001001' } },
          { type: 'Polygon', arcs: [[3, 4, 5, ~1]], properties: { id: 'b', ags: '01001002' } },
          { type: 'Polygon', arcs: [[6, ~4]], properties: { id: 'c', ags: '01002001' } },
          { type: 'MultiPolygon', arcs: [[[7]]], properties: { id: 'd', ags: '01003001' } },
        ],
      },
    },
  },
};
const REGIONS = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase() }));

/** The points of a path made of `M`, `l` and `z`, a list for each ring or line. */
function pointsOf(d: string): Point[][] {
  return [...d.matchAll(/M([^Mz]+)/g)].map(([, ring = '']) => {
    const numbers = [...ring.matchAll(/-?\d+/g)].map(Number);
    const points: Point[] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      const [x = 0, y = 0] = points.at(-1) ?? [0, 0];
      points.push([x + (numbers[index] ?? NaN), y + (numbers[index + 1] ?? NaN)]);
    }
    return points;
  });
}

const holds = (d: string, [x, y]: Point) => stretchesAt([pointsOf(d)], y).some(([from, to]) => from <= x && x <= to);

describe('the map of all regions', () => {
  const map = drawRegions(LAYER, REGIONS);

  it('has a path for every region, numbered in the order of the list', () => {
    expect(map.shapes.map(({ id, number }) => [id, number])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ]);
    for (const { d } of map.shapes) expect(pointsOf(d).flat().length).toBeGreaterThan(3);
  });

  it('closes every path and keeps inside its view box', () => {
    for (const { d } of map.shapes) {
      expect(d).toMatch(/^(?:M\d+ \d+l[-\d ]+z)+$/);
      for (const [x, y] of pointsOf(d).flat()) {
        expect(x >= 0 && x <= map.width && y >= 0 && y <= map.height).toBe(true);
      }
    }
  });

  it('puts numbers and names inside their region', () => {
    for (const { d, point, name } of map.shapes) {
      expect(holds(d, point)).toBe(true);
      expect(name?.every(({ middle }) => holds(d, middle))).toBe(true);
    }
  });

  it('gives neighbours different tints', () => {
    const [a, b, c] = map.shapes.map(({ tint }) => tint);
    expect(a).not.toBe(b);
    expect(b).not.toBe(c);
  });

  it('leaves out the name that does not fit and the region without an area', () => {
    const { shapes } = drawRegions(LAYER, [
      { id: 'a', name: 'Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' },
      { id: 'nowhere', name: 'N' },
    ]);
    expect(shapes.map(({ id, name }) => [id, name])).toEqual([['a', undefined]]);
  });
});

describe('the map beside the hits', () => {
  const map = drawHitsMap(LAYER, { ...LAYER, object: 'regions' }, REGIONS);

  it('has every region with its number inside, the name below it where both fit, and every district', () => {
    expect(map.regions.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    for (const { d, number, name } of map.regions) {
      expect(holds(d, number)).toBe(true);
      for (const { middle } of name) {
        expect(holds(d, middle)).toBe(true);
        expect(middle[1]).toBeGreaterThan(number[1]);
      }
    }
    expect(map.regions.some(({ name }) => name.length > 0)).toBe(true);
    expect(map.districts.map(({ ags }) => ags)).toEqual(['01001001', '01001002', '01002001', '01003001']);
    for (const { d } of map.districts) expect(d).toMatch(/^(?:M\d+ \d+l[-\d ]+z)+$/);
  });

  it('has no name where it does not fit, and no districts where the network has none', () => {
    const { regions, districts } = drawHitsMap(LAYER, undefined, [{ id: 'a', name: 'Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }]);
    expect(regions.map(({ name }) => name)).toEqual([[]]);
    expect(districts).toEqual([]);
  });

  it('says in numbers where a place lies', () => {
    const polygons = areasOf(LAYER, 'id').all.flatMap(({ polygons: own }) => own);
    const { place, mercator } = frameAround(polygons, 600);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 6, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (longitude, latitude) => {
        const [x, y] = placeByMercator(mercator, [longitude, latitude]);
        const [placedX, placedY] = place([longitude, latitude]);
        expect(Math.abs(x - placedX)).toBeLessThanOrEqual(0.501);
        expect(Math.abs(y - placedY)).toBeLessThanOrEqual(0.501);
      }),
    );
  });
});

describe('the map of one region', () => {
  const district = { ags: '01001', name: 'D1' };
  const other = { ags: '01002', name: 'D2' };

  it('draws municipality borders within a district and district borders between two', () => {
    const drawn = drawRegion(LAYER, [
      { ags: '01001001', district },
      { ags: '01001002', district },
      { ags: '01002001', district: other },
    ]);
    expect(pointsOf(drawn?.outline ?? '')).toHaveLength(1);
    expect(pointsOf(drawn?.municipalityBorders ?? '')).toHaveLength(1);
    expect(pointsOf(drawn?.districtBorders ?? '')).toHaveLength(1);
    expect(drawn?.names.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['D1'], ['D1'], ['D2'], ['D2']]);
  });

  it('is nothing where the boundaries do not know the region', () => {
    expect(drawRegion(LAYER, [{ ags: '99999999', district }])).toBeUndefined();
    expect(drawOverview(LAYER, 'nowhere')).toBeUndefined();
  });

  it('shows the region inside the Land', () => {
    const overview = drawOverview(LAYER, 'd');
    expect(pointsOf(overview?.land ?? '')).toHaveLength(2);
    expect(pointsOf(overview?.region ?? '')).toHaveLength(1);
  });
});

describe('paths', () => {
  const frame = { width: 10, height: 10, place: ([x, y]: Point): Point => [Math.round(x), Math.round(y)] };

  it('are relative steps, without points that coincide', () => {
    expect(
      shapeData(
        [
          [
            [
              [1, 1],
              [1.2, 1.1],
              [5, 1],
              [5, 4],
              [1, 1],
            ],
          ],
        ],
        frame,
      ),
    ).toBe('M1 1l4 0 0 3z');
    expect(
      lineData(
        [
          [
            [3, 3],
            [1, 2],
            [1, 5],
          ],
          [
            [2, 2],
            [2.1, 2],
          ],
        ],
        frame,
      ),
    ).toBe('M3 3l-2-1 0 3');
  });

  it('lead back to the points they were made of', () => {
    const coordinate = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 20, selector: String }), (ring) => {
        const [first = [0, 0]] = ring;
        expect(pointsOf(shapeData([[[...ring, first] as Point[]]], frame))).toEqual([ring]);
      }),
    );
  });

  it('drop rings that shrink to a line', () => {
    expect(
      shapeData(
        [
          [
            [
              [1, 1],
              [4, 1],
              [1, 1.2],
              [1, 1],
            ],
          ],
        ],
        frame,
      ),
    ).toBe('');
  });
});

describe('labels', () => {
  it('stand in the wide arm of an L, not in the corner that is outside', () => {
    const l: Polygon = [
      [
        [0, 0],
        [10, 0],
        [10, 60],
        [100, 60],
        [100, 100],
        [0, 100],
        [0, 0],
      ],
    ];
    const place = placeLabel([l], 60, 20);
    expect(place?.spare).toBeGreaterThan(0);
    expect(place?.middle[1]).toBeGreaterThan(65);
  });

  it('say that there is no room', () => {
    expect(
      placeLabel(
        [
          [
            [
              [0, 0],
              [10, 0],
              [10, 10],
              [0, 10],
              [0, 0],
            ],
          ],
        ],
        20,
        5,
      )?.spare,
    ).toBeLessThan(0);
    expect(
      placeLabel(
        [
          [
            [
              [0, 0],
              [10, 0],
              [10, 2],
              [0, 2],
              [0, 0],
            ],
          ],
        ],
        2,
        5,
      ),
    ).toBeUndefined();
  });

  it('break names at spaces, hyphens and slashes, evenly', () => {
    expect(setName('Alpha-Beta/Gamma Delta').map(({ lines }) => lines)).toEqual([
      ['Alpha-Beta/Gamma Delta'],
      ['Alpha-Beta/', 'Gamma Delta'],
      ['Alpha-', 'Beta/Gamma ', 'Delta'],
    ]);
    expect(setName('Alpha – Beta Gamma').map(({ lines }) => lines)[1]).toEqual(['Alpha – ', 'Beta Gamma']);
    expect(setName('Alpha').map(({ lines }) => lines)).toEqual([['Alpha']]);
  });
});

describe('tints', () => {
  it('differ between neighbours on every map that four tints can colour greedily', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 14 }), (pairs) => {
        const neighbours: number[][] = Array.from({ length: 12 }, () => []);
        for (const [a, b] of pairs) {
          if (a === b || neighbours[a]?.includes(b)) continue;
          // At most three neighbours each: then one of four tints is always free.
          if ((neighbours[a]?.length ?? 0) > 2 || (neighbours[b]?.length ?? 0) > 2) continue;
          neighbours[a]?.push(b);
          neighbours[b]?.push(a);
        }
        const tints = tintAreas(neighbours, 4);
        for (const [a, others] of neighbours.entries()) for (const b of others) expect(tints[a]).not.toBe(tints[b]);
      }),
    );
  });
});

it('frames areas without turning or stretching them', () => {
  const [a] = areasOf(LAYER, 'id').all;
  const frame = frameAround(a?.polygons ?? [], 100, 0);
  const points = placePolygons(a?.polygons ?? [], frame).flat(2);
  expect(points).toContainEqual([0, 0]);
  expect(points).toContainEqual([100, 100]);
});
