/** The small map that shows where in the Land a region lies. */
import { areasOf, type BoundaryLayer } from './areas.ts';
import { frameAround } from './frame.ts';
import { lineData, shapeData } from './path-data.ts';

/** Units of the view box: coarse, since the map is small. */
const WIDTH = 160;

/** A drawn Land with one region; sizes in units of the view box. */
export interface Overview {
  width: number;
  height: number;
  land: string;
  borders: string;
  region: string;
}

/** Draws the outline of all regions of `layer`, the borders between them and the region `id`; `undefined` where it has no area. */
export function drawOverview(layer: BoundaryLayer, id: string): Overview | undefined {
  const { all, merged, borders } = areasOf(layer, 'id');
  const region = all.find(({ key }) => key === id);
  if (!region) return undefined;
  const keys = new Set(all.map(({ key }) => key));
  const land = merged(keys);
  const frame = frameAround(land, WIDTH, 2);
  return {
    width: frame.width,
    height: frame.height,
    land: shapeData(land, frame),
    borders: lineData(
      borders(keys, () => true),
      frame,
    ),
    region: shapeData(region.polygons, frame),
  };
}
