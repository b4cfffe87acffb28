/** Finds room for a text inside an area. */
import type { Point, Polygon } from './areas.ts';
import { stretchesAt } from './inside.ts';

/** Heights that are tried, from top to bottom of the area. */
const TRIES = 40;
/** Lines across a text that have to lie inside. */
const SCANS = 5;
/** Lines are moved off whole units, on which corners lie. */
const NUDGE = 0.001;

/**
 * The middle of a place for a text of `width` and `height`, and how much room is left at its sides: less than 0 where it does not fit.
 * Room counts up to half the width of the text; beyond that the place nearer to the middle of the area's height is the better one.
 * All in units of the map. `undefined` where the area is lower than the text.
 */
export function placeLabel(polygons: readonly Polygon[], width: number, height: number): { middle: Point; spare: number } | undefined {
  const heights = polygons.flatMap((polygon) => polygon.flatMap((ring) => ring.map(([, y]) => y)));
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  if (bottom - top < height) return undefined;
  const places = Array.from(
    { length: TRIES },
    (_, attempt) => top + height / 2 + ((bottom - top - height) * (attempt + 0.5)) / TRIES,
  ).flatMap((y) => {
    const scans = Array.from({ length: SCANS }, (_, scan) => stretchesAt(polygons, y - height / 2 + (height * scan) / (SCANS - 1) + NUDGE));
    return shared(scans).map(([from, to]) => {
      const spare = to - from - width;
      return { middle: [(from + to) / 2, y] as const, spare, worth: Math.min(spare, width / 2) - Math.abs(y - (top + bottom) / 2) / 2 };
    });
  });
  const fitting = places.filter(({ spare }) => spare >= 0);
  const [first, ...others] = fitting.length > 0 ? fitting : places;
  return others.reduce((best, place) => (best === undefined || place.worth > best.worth ? place : best), first);
}

/** Stretches that lie inside on every one of several lines. */
function shared(scans: readonly (readonly [number, number][])[]): [number, number][] {
  return scans.reduce<[number, number][]>(
    (common, stretches) =>
      common.flatMap(([from, to]) =>
        stretches.flatMap(([left, right]): [number, number][] =>
          Math.min(to, right) > Math.max(from, left) ? [[Math.max(from, left), Math.min(to, right)]] : [],
        ),
      ),
    [[-Infinity, Infinity]],
  );
}
