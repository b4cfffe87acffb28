/** Finds room for a text inside an area. */
import type { Point, Polygon } from './areas.ts';
import { stretchesAt } from './inside.ts';

/** Heights that are tried, from top to bottom of the area. */
const TRIES = 40;
/** Lines across a text that have to lie inside. */
const SCANS = 5;

/**
 * The middle of the place where a text of `width` and `height` has most room, and how much is left at its sides: less than 0 where
 * it does not fit. All in units of the map. `undefined` where the area is lower than the text.
 */
export function placeLabel(polygons: readonly Polygon[], width: number, height: number): { middle: Point; spare: number } | undefined {
  const heights = polygons.flatMap((polygon) => polygon.flatMap((ring) => ring.map(([, y]) => y)));
  const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
  let best: { middle: Point; spare: number } | undefined;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const y = top + height / 2 + ((bottom - top - height) * (attempt + 0.5)) / TRIES;
    const scans = Array.from({ length: SCANS }, (_, scan) => stretchesAt(polygons, y - height / 2 + (height * scan) / (SCANS - 1) + 0.001));
    for (const [from, to] of shared(scans)) {
      // A little more room is worth less than a place near the middle of the area.
      const spare = to - from - width;
      const offCentre = Math.abs(y - (top + bottom) / 2);
      if (!best || spare - offCentre * 0.3 > best.spare - Math.abs(best.middle[1] - (top + bottom) / 2) * 0.3)
        best = { middle: [(from + to) / 2, y], spare };
    }
  }
  return best;
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
