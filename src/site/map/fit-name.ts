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

/**
 * The name in as few lines as fit well into the polygons at a letter size, otherwise in the lines that leave most room; `undefined`
 * where none fits. All in units of the map.
 */
export function fitName(polygons: readonly Polygon[], name: string, size: number): NameLine[] | undefined {
  const places = setName(name).flatMap(({ lines, width }) => {
    const place = placeLabel(polygons, width * size, lines.length * size * LINE_HEIGHT);
    return place && place.spare >= 0 ? [{ lines, ...place }] : [];
  });
  const [first, ...others] = places;
  const chosen =
    places.find(({ spare }) => spare >= size) ?? others.reduce((best, place) => (best && best.spare >= place.spare ? best : place), first);
  return chosen?.lines.map((text, line) => {
    const [x, y] = chosen.middle;
    return { text, middle: roundPoint([x, y + (line - (chosen.lines.length - 1) / 2) * size * LINE_HEIGHT]) };
  });
}

/** A point in whole units. */
export function roundPoint([x, y]: Point): Point {
  return [Math.round(x), Math.round(y)];
}
