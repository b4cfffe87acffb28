/** The map of all regions. */
import { areasOf, type BoundaryLayer, type Point } from './areas.ts';
import { fitName, roundPoint, type NameLine } from './fit-name.ts';
import { frameAround, placePolygons } from './frame.ts';
import { shapeData } from './path-data.ts';
import { placeLabel } from './place-label.ts';
import { tintAreas } from './tints.ts';

/** Units of the view box; letters of `NAME_SIZE` are 13 px high on a map of 600 px, those of `NUMBER_SIZE` on one of 320 px. */
const WIDTH = 1000;
const NAME_SIZE = 22;
const NUMBER_SIZE = 42;
const TINTS = 4;

/** A region on the map. */
export interface RegionShape {
  id: string;
  /** Position in the list of regions, from 1. */
  number: number;
  d: string;
  /** 0 … 3; neighbours differ. */
  tint: number;
  /** Middle of the number. */
  point: Point;
  /** Lines of the name with the middle of each, where they fit into the shape. */
  name?: NameLine[];
}

/** A drawn map; sizes in units of its view box. */
export interface RegionsMap {
  width: number;
  height: number;
  nameSize: number;
  numberSize: number;
  shapes: RegionShape[];
}

/** Draws the regions of `layer` in the order of `regions`; a region without an area is left out. */
export function drawRegions(layer: BoundaryLayer, regions: readonly { id: string; name: string }[]): RegionsMap {
  const { all, neighbours } = areasOf(layer, 'id');
  const frame = frameAround(
    all.flatMap(({ polygons }) => polygons),
    WIDTH,
  );
  const tints = tintAreas(neighbours, TINTS);
  const shapes = regions.flatMap(({ id, name }, position): RegionShape[] => {
    const index = all.findIndex(({ key }) => key === id);
    const area = all[index];
    if (!area) return [];
    const polygons = placePolygons(area.polygons, frame);
    const number = position + 1;
    const place = placeLabel(polygons, String(number).length * NUMBER_SIZE * 0.6, NUMBER_SIZE * 0.8);
    const lines = fitName(polygons, name, NAME_SIZE);
    return [
      {
        id,
        number,
        d: shapeData(area.polygons, frame),
        tint: tints[index] ?? 0,
        point: roundPoint(place?.middle ?? polygons[0]?.[0]?.[0] ?? [0, 0]),
        ...(lines && { name: lines }),
      },
    ];
  });
  return { width: frame.width, height: frame.height, nameSize: NAME_SIZE, numberSize: NUMBER_SIZE, shapes };
}
