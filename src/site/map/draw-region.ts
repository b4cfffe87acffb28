/** The map of one region: its districts and municipalities. */
import { areasOf, type BoundaryLayer } from './areas.ts';
import { fitName, type NameLine } from './fit-name.ts';
import { frameAround, placePolygons } from './frame.ts';
import { lineData, shapeData } from './path-data.ts';

/** Units of the view box; letters are 13 px high on a map of 400 px. */
const WIDTH = 800;
const NAME_SIZE = 26;

/** A drawn region; sizes in units of the view box, lines as the `d` of a path. */
export interface RegionDrawing {
  width: number;
  height: number;
  nameSize: number;
  outline: string;
  districtBorders: string;
  municipalityBorders: string;
  /** Names of the districts that fit into their part of the region. */
  names: NameLine[][];
}

/**
 * Draws the municipalities of `layer` that belong to a region: `members` has their keys and districts.
 * `undefined` where the layer knows none of them.
 */
export function drawRegion(
  layer: BoundaryLayer,
  members: readonly { ags: string; district: { ags: string; name: string } }[],
): RegionDrawing | undefined {
  const { merged, borders } = areasOf(layer, 'ags');
  const districtOf = new Map(members.map(({ ags, district }) => [ags, district]));
  const keys = new Set(districtOf.keys());
  const shape = merged(keys);
  if (shape.length === 0) return undefined;
  const frame = frameAround(shape, WIDTH);
  const sameDistrict = (a: string, b: string) => districtOf.get(a)?.ags === districtOf.get(b)?.ags;
  const names = [...new Set(districtOf.values())].flatMap((district) => {
    const part = merged(new Set(members.filter((member) => member.district === district).map(({ ags }) => ags)));
    const lines = fitName(placePolygons(part, frame), district.name, NAME_SIZE);
    return lines ? [lines] : [];
  });
  return {
    width: frame.width,
    height: frame.height,
    nameSize: NAME_SIZE,
    outline: shapeData(shape, frame),
    districtBorders: lineData(
      borders(keys, (a, b) => !sameDistrict(a, b)),
      frame,
    ),
    municipalityBorders: lineData(borders(keys, sameDistrict), frame),
    names,
  };
}
