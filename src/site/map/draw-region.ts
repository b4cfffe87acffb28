/** The map of one region: its districts and municipalities. */
import { areasOf, type BoundaryLayer } from './areas.ts';
import { fitName, type NameLine } from './fit-name.ts';
import { frameAround, placePolygons } from './frame.ts';
import { lineData, shapeData } from './path-data.ts';

/** Units of the view box. Small letters are 14 px high on a map of 480 px, large ones 13 px on a map of 320 px. */
const WIDTH = 800;
const SIZES = { small: 24, large: 32 } as const;

/** The name of a district, set in letters of one of two sizes. */
export interface DistrictName {
  size: keyof typeof SIZES;
  letters: number;
  lines: NameLine[];
}

/** A drawn region; sizes in units of the view box, lines as the `d` of a path. */
export interface RegionDrawing {
  width: number;
  height: number;
  outline: string;
  districtBorders: string;
  municipalityBorders: string;
  /** Names of the districts for wide maps (small letters) and for narrow ones (large letters), where they fit into their part of the region. */
  names: DistrictName[];
}

/** A municipality of the region with its district. */
type Member = { ags: string; district: { ags: string; name: string } };

/** Drawings by the members they were made for: every language has the same, and setting the names takes long. */
const drawn = new WeakMap<readonly Member[], RegionDrawing | undefined>();

/**
 * Draws the municipalities of `layer` that belong to a region: `members` has their keys and districts.
 * `undefined` where the layer knows none of them. Drawn once for the same list of members.
 */
export function drawRegion(layer: BoundaryLayer, members: readonly Member[]): RegionDrawing | undefined {
  if (!drawn.has(members)) drawn.set(members, draw(layer, members));
  return drawn.get(members);
}

function draw(layer: BoundaryLayer, members: readonly Member[]): RegionDrawing | undefined {
  const { merged, borders } = areasOf(layer, 'ags');
  const districtOf = new Map(members.map(({ ags, district }) => [ags, district]));
  const keys = new Set(districtOf.keys());
  const shape = merged(keys);
  if (shape.length === 0) return undefined;
  const frame = frameAround(shape, WIDTH);
  const sameDistrict = (a: string, b: string) => districtOf.get(a)?.ags === districtOf.get(b)?.ags;
  const names = [...new Set(districtOf.values())].flatMap((district) => {
    const part = merged(new Set(members.filter((member) => member.district === district).map(({ ags }) => ags)));
    const polygons = placePolygons(part, frame);
    return (['small', 'large'] as const).flatMap((size) => {
      const lines = fitName(polygons, district.name, SIZES[size]);
      return lines ? [{ size, letters: SIZES[size], lines }] : [];
    });
  });
  return {
    width: frame.width,
    height: frame.height,
    outline: shapeData(shape, frame),
    districtBorders: lineData(
      borders(keys, (a, b) => !sameDistrict(a, b)),
      frame,
    ),
    municipalityBorders: lineData(borders(keys, sameDistrict), frame),
    names,
  };
}
