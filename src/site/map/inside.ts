/** Where a horizontal line runs inside an area. */
import type { Polygon } from './areas.ts';

/** The stretches [from, to] of the line at height `y` that lie inside the polygons, from left to right. */
export function stretchesAt(polygons: readonly Polygon[], y: number): [number, number][] {
  const crossings = polygons
    .flat()
    .flatMap((ring) =>
      ring.flatMap(([x1, y1], position) => {
        const [x2, y2] = ring[(position + 1) % ring.length] ?? [x1, y1];
        return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
      }),
    )
    .sort((a, b) => a - b);
  return crossings.flatMap((from, position) => {
    const to = crossings[position + 1];
    return position % 2 === 0 && to !== undefined ? [[from, to] as [number, number]] : [];
  });
}
