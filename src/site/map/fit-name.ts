/** Sets a name into an area of a map. */
import type { Point, Polygon } from './areas.ts';
import { setName } from './break-name.ts';
import { placeLabel } from './place-label.ts';

/** Distance of lines as a multiple of the letter size. */
const LINE_HEIGHT = 1.15;

/** A line of a name and its middle. */
export interface NameLine {
  text: string;
  middle: Point;
}

/** The name in as few lines as fit into the polygons at a letter size, all in units of the map; `undefined` where it does not fit. */
export function fitName(polygons: readonly Polygon[], name: string, size: number): NameLine[] | undefined {
  for (const { lines, width } of setName(name)) {
    const place = placeLabel(polygons, width * size, lines.length * size * LINE_HEIGHT);
    if (!place || place.spare < 0) continue;
    const [x, y] = place.middle;
    return lines.map((text, line) => ({ text, middle: roundPoint([x, y + (line - (lines.length - 1) / 2) * size * LINE_HEIGHT]) }));
  }
  return undefined;
}

/** A point in whole units. */
export function roundPoint([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}
