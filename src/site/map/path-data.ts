/** Points of a map → the `d` of an SVG path, as short as it gets. */
import type { Frame } from './frame.ts';
import type { Point, Polygon } from './areas.ts';

/** Closed shapes. Rings that shrink to a line at this size are dropped. */
export function shapeData(polygons: readonly Polygon[], frame: Pick<Frame, 'place'>): string {
  return polygons
    .flat()
    .map((ring) => distinct(ring.map(frame.place)))
    .filter((ring) => new Set(ring.map(String)).size > 2)
    .map((ring) => `${steps(sameEnds(ring) ? ring.slice(0, -1) : ring)}z`)
    .join('');
}

/** Open lines. Lines that shrink to a point are dropped. */
export function lineData(lines: readonly (readonly Point[])[], frame: Pick<Frame, 'place'>): string {
  return lines
    .map((line) => distinct(line.map(frame.place)))
    .filter((line) => line.length > 1)
    .map(steps)
    .join('');
}

/** `M` to the first point, then relative steps: differences are short numbers and compress well. */
function steps(points: readonly Point[]): string {
  return points
    .map(([x, y], position) => {
      const before = points[position - 1];
      if (!before) return `M${x}${joined(y)}`;
      const [dx, dy] = [x - before[0], y - before[1]];
      return `${position === 1 ? 'l' : dx < 0 ? '' : ' '}${dx}${joined(dy)}`;
    })
    .join('');
}

const joined = (value: number) => (value < 0 ? String(value) : ` ${value}`);

/** Without points that fall onto the one before. */
function distinct(points: readonly Point[]): Point[] {
  return points.filter(([x, y], position) => {
    const before = points[position - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}

function sameEnds(points: readonly Point[]): boolean {
  const [first, last] = [points[0], points.at(-1)];
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
}
