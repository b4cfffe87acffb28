/** The map beside the hits of a search: regions with room for a number and their name, and the districts inside. */
import { areasOf, type BoundaryLayer, type Point } from './areas.ts';
import { setName } from './break-name.ts';
import { roundPoint, type NameLine } from './fit-name.ts';
import { frameAround, placePolygons } from './frame.ts';
import type { Mercator } from './mercator.ts';
import { shapeData } from './path-data.ts';
import { placeLabel } from './place-label.ts';

/** Units of the view box; on a map of 400 px names are 12 px high and numbers 17 px. */
const WIDTH = 600;
const NAME_SIZE = 18;
const NUMBER_SIZE = 25;
const LINE_HEIGHT = 1.1;
/** Digits that a number may have. */
const DIGITS = 3;

/** A region with the places of its number and its name. */
export interface HitsRegion {
  id: string;
  d: string;
  /** Middle of the number. */
  number: Point;
  /** Lines of the name with the middle of each, where number and name fit into the shape. */
  name: NameLine[];
}

/** A drawn map; sizes in units of its view box. */
export interface HitsMap {
  width: number;
  height: number;
  nameSize: number;
  numberSize: number;
  mercator: Mercator;
  regions: HitsRegion[];
  /** Districts by their official key. */
  districts: { ags: string; d: string }[];
}

/** Draws the regions of one layer in the order of `regions`, and the districts of another; a region without an area is left out. */
export function drawHitsMap(
  regionLayer: BoundaryLayer,
  districtLayer: BoundaryLayer | undefined,
  regions: readonly { id: string; name: string }[],
): HitsMap {
  const { all } = areasOf(regionLayer, 'id');
  const frame = frameAround(
    all.flatMap(({ polygons }) => polygons),
    WIDTH,
  );
  return {
    width: frame.width,
    height: frame.height,
    nameSize: NAME_SIZE,
    numberSize: NUMBER_SIZE,
    mercator: frame.mercator,
    regions: regions.flatMap(({ id, name }): HitsRegion[] => {
      const area = all.find(({ key }) => key === id);
      if (!area) return [];
      const polygons = placePolygons(area.polygons, frame);
      return [{ id, d: shapeData(area.polygons, frame), ...setLabel(polygons, name) }];
    }),
    districts: districtLayer
      ? areasOf(districtLayer, 'ags').all.map(({ key, polygons }) => ({ ags: key, d: shapeData(polygons, frame) }))
      : [],
  };
}

/** The number and, below it, the name in as few lines as fit; otherwise the number alone. */
function setLabel(polygons: ReturnType<typeof placePolygons>, name: string): Pick<HitsRegion, 'number' | 'name'> {
  const numberWidth = DIGITS * NUMBER_SIZE * 0.6;
  for (const { lines, width } of setName(name)) {
    const height = (NUMBER_SIZE + lines.length * NAME_SIZE) * LINE_HEIGHT;
    const place = placeLabel(polygons, Math.max(width * NAME_SIZE, numberWidth), height);
    if (!place || place.spare < 0) continue;
    const [x, y] = place.middle;
    const top = y - height / 2;
    return {
      number: roundPoint([x, top + (NUMBER_SIZE * LINE_HEIGHT) / 2]),
      name: lines.map((text, line) => ({
        text,
        middle: roundPoint([x, top + (NUMBER_SIZE + (line + 0.5) * NAME_SIZE) * LINE_HEIGHT]),
      })),
    };
  }
  const place = placeLabel(polygons, numberWidth, NUMBER_SIZE * 0.8);
  return { number: roundPoint(place?.middle ?? polygons[0]?.[0]?.[0] ?? [0, 0]), name: [] };
}
