/** Areas of a map: TopoJSON → polygons in degrees. */
import { feature, merge, mesh, neighbors } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';

/** [longitude, latitude] in degrees, or [x, y] in units of a map. */
export type Point = readonly [number, number];
/** A closed ring: its last point is its first. */
export type Ring = readonly Point[];
/** Outer ring, then holes. */
export type Polygon = readonly Ring[];

/** An area that a network has on its map, by its key. */
export interface Area {
  key: string;
  polygons: Polygon[];
}

/** A layer of boundaries: `network.places.area(…)`. */
export interface BoundaryLayer {
  topology: unknown;
  object: string;
}

/** Areas of a layer and what can be asked of them together. */
export interface Areas {
  all: Area[];
  /** Positions in `all` of the areas that share a border with each area. */
  neighbours: number[][];
  /** One area made of those whose keys are given; borders between them vanish. */
  merged: (keys: ReadonlySet<string>) => Polygon[];
  /** Lines between neighbouring areas of which `between(a, b)` is true; both areas have keys that are given. */
  borders: (keys: ReadonlySet<string>, between: (a: string, b: string) => boolean) => Point[][];
}

/**
 * Reads a layer; `property` is the name of the property that holds the key of an area (`id` or `ags`).
 * Geometries without key or without surface are left out.
 */
export function areasOf({ topology, object }: BoundaryLayer, property: 'id' | 'ags'): Areas {
  const topo = topology as Topology<Record<string, GeometryCollection<Record<string, string>>>>;
  const geometries = (topo.objects[object]?.geometries ?? [])
    .filter(hasSurface)
    .filter(({ properties }) => properties?.[property] !== undefined);
  const keyOf = (geometry: { properties?: Record<string, string> }) => geometry.properties?.[property] ?? '';
  const chosen = (keys: ReadonlySet<string>) => geometries.filter((geometry) => keys.has(keyOf(geometry)));
  return {
    all: geometries.map((geometry) => ({ key: keyOf(geometry), polygons: polygonsOf(feature(topo, geometry as TopoPolygon).geometry) })),
    neighbours: neighbors(geometries),
    merged: (keys) => polygonsOf(merge(topo, chosen(keys))),
    borders: (keys, between) => {
      const within = { type: 'GeometryCollection' as const, geometries: chosen(keys) };
      return mesh(topo, within, (a, b) => a !== b && between(keyOf(a as Surface), keyOf(b as Surface))).coordinates as unknown as Point[][];
    },
  };
}

type Surface = (TopoPolygon | MultiPolygon) & { properties?: Record<string, string> };

function hasSurface(geometry: { type: string | null }): geometry is Surface {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function polygonsOf(geometry: { type: string; coordinates?: unknown }): Polygon[] {
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Polygon[];
}
