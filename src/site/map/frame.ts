/** The frame of a map: degrees → whole units of its view box. */
import { geoMercator } from 'd3-geo';
import type { Point, Polygon } from './areas.ts';
import type { Mercator } from './mercator.ts';

/** Size of a view box and the way into it. */
export interface Frame {
  width: number;
  height: number;
  /** Longitude and latitude → units of the view box, rounded to whole ones. */
  place: (point: Point) => Point;
  /** The same way in numbers. */
  mercator: Mercator;
}

/** Polygons in degrees → in units of the view box. */
export function placePolygons(polygons: readonly Polygon[], { place }: Frame): Polygon[] {
  return polygons.map((polygon) => polygon.map((ring) => ring.map(place)));
}

/** A frame of `width` units around polygons, with `margin` units left free at every side. Mercator: shapes of small areas stay true. */
export function frameAround(polygons: readonly Polygon[], width: number, margin = 4): Frame {
  const coordinates = polygons.flatMap((polygon) => polygon.flatMap((ring) => ring.map(([longitude, latitude]) => [longitude, latitude])));
  const projection = geoMercator().fitWidth(width - 2 * margin, { type: 'MultiPoint', coordinates });
  const place = ([longitude, latitude]: Point): Point => {
    const [x, y] = projection([longitude, latitude]) ?? [0, 0];
    return [Math.round(x) + margin, Math.round(y) + margin];
  };
  const lowest = coordinates.reduce((y, [longitude = 0, latitude = 0]) => Math.max(y, place([longitude, latitude])[1]), 0);
  const [x, y] = projection.translate();
  return { width, height: lowest + margin, place, mercator: [projection.scale(), x + margin, y + margin] };
}
