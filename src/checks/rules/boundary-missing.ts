/** Every region, district and municipality has its area on the map, and every area its record. */
import type { ContentRecord, ContentTree } from '../../reader/content-tree.ts';
import { nearestWord } from '../../reader/nearest-word.ts';
import { couldReadAll } from '../could-read-all.ts';
import type { Rule, RuleFinding } from '../finding.ts';

type Layer = 'regions' | 'districts' | 'municipalities';

interface Geometry {
  type?: string | null;
  properties?: Record<string, unknown>;
}

/** Property of a geometry that names its record. */
const PROPERTY = { regions: 'id', districts: 'ags', municipalities: 'ags' } as const satisfies Record<Layer, string>;

export const boundaryMissing: Rule = function* ({ tree }) {
  const [boundaries] = tree.records.boundaries;
  if (!boundaries) return;
  for (const layer of Object.keys(PROPERTY) as Layer[]) yield* checkLayer(tree, boundaries, layer);
};

function* checkLayer(tree: ContentTree, boundaries: ContentRecord<'boundaries'>, layer: Layer): Generator<RuleFinding> {
  const { file, object } = boundaries.data.layers[layer];
  const path = `places/${file}`;
  const report = (key: 'file' | 'object', message: string, fix: string): RuleFinding => ({
    file: boundaries.file,
    ...boundaries.locate(['layers', layer, key]),
    code: 'boundary-missing',
    message: `layers.${layer}.${key}: ${message}`,
    fix,
  });
  const area = tree.areas.find((candidate) => candidate.file === path);
  if (!area) {
    // A file that is there but broken has its finding already.
    if (!tree.files.includes(path)) {
      yield report(
        'file',
        `there is no file ${path}`,
        `Add it, or name one that exists: ${tree.areas.map((known) => known.file.slice('places/'.length)).join(', ') || 'there is none'}.`,
      );
    }
    return;
  }
  const objects = objectsOf(area.topology);
  const geometries = Object.hasOwn(objects, object) ? objects[object]?.geometries : undefined;
  if (!geometries) {
    const names = Object.keys(objects);
    const nearest = nearestWord(object, names);
    return void (yield report(
      'object',
      `${path} has no object "${object}"`,
      nearest ? `Did you mean "${nearest}"?` : `Name one that it has: ${names.join(', ') || 'there is none'}.`,
    ));
  }
  const property = PROPERTY[layer];
  const drawn = new Set<string>();
  for (const geometry of geometries) {
    const id = geometry.properties?.[property];
    if (typeof id === 'string' && geometry.type) drawn.add(id);
  }
  if (!couldReadAll(tree, layer)) return;
  const known = recordsOf(tree, layer);
  for (const [id, locate] of known) {
    if (drawn.has(id)) continue;
    yield {
      ...locate(),
      code: 'boundary-missing',
      message: `${id} has no area in ${path} (object "${object}")`,
      fix: `Add a geometry with properties.${property} = "${id}" to ${path}.`,
    };
  }
  for (const id of drawn) {
    if (known.has(id)) continue;
    const nearest = nearestWord(id, [...known.keys()]);
    yield report(
      'object',
      `${path} has an area "${id}" that is not in ${layer}`,
      `${nearest && layer === 'regions' ? `Did you mean "${nearest}"? ` : ''}Remove the area, or add its record.`,
    );
  }
}

/** Ids of the records of a layer, each with where it stands. */
function recordsOf(tree: ContentTree, layer: Layer): Map<string, () => { file: string; line: number; column: number }> {
  if (layer === 'regions') return new Map(tree.records.regions.map(({ id, file }) => [id, () => ({ file, line: 1, column: 1 })]));
  const [record] = tree.records[layer];
  const rows: readonly { ags: string }[] = !record ? [] : 'districts' in record.data ? record.data.districts : record.data.municipalities;
  return new Map(
    rows.map(({ ags }, index) => [
      ags,
      () => ({ file: record?.file ?? '', ...(record?.locate([layer, index]) ?? { line: 1, column: 1 }) }),
    ]),
  );
}

/** The objects of a TopoJSON file, as far as they are what they should be. */
function objectsOf(topology: unknown): Record<string, { geometries?: Geometry[] } | null> {
  const objects = (topology as { objects?: unknown }).objects;
  if (typeof objects !== 'object' || objects === null) return {};
  const entries = Object.entries(objects as Record<string, { geometries?: unknown } | null>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value?.geometries) ? { geometries: value.geometries.filter(isGeometry) } : null]),
  );
}

const isGeometry = (value: unknown): value is Geometry => typeof value === 'object' && value !== null;
