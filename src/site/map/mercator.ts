/** Degrees → units of a map, by three numbers: for marks that are set in the browser, without the code that draws the map. */
import type { Point } from './areas.ts';

/** Units a radian, and where longitude 0 and latitude 0 lie. */
export type Mercator = readonly [scale: number, x: number, y: number];

/** The place of [longitude, latitude] in units of the map, not rounded. */
export function placeByMercator([scale, x, y]: Mercator, [longitude, latitude]: Point): Point {
  const radians = Math.PI / 180;
  return [x + scale * longitude * radians, y - scale * Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2))];
}
