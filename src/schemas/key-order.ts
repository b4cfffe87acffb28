/** The order in which a schema names its keys, which is the order in which they stand in files. */
import type { z } from 'astro/zod';
import { definitionOf } from './definition.ts';

/** Order of the keys of a value and of the values in it. */
export interface KeyOrder {
  /** Key → its position; left out where any key may stand anywhere (texts by language). */
  keys?: ReadonlyMap<string, number>;
  /** Key → order of its value. */
  children?: ReadonlyMap<string, KeyOrder>;
  /** Order of every entry of a list or of a group with free keys. */
  entries?: KeyOrder;
}

const cache = new WeakMap<z.ZodType, KeyOrder | undefined>();

/** Order of the keys of `schema`; `undefined` where nothing in it has one. Computed once a schema. */
export function keyOrder(schema: z.ZodType): KeyOrder | undefined {
  if (!cache.has(schema)) cache.set(schema, orderOf(schema));
  return cache.get(schema);
}

function orderOf(schema: z.ZodType): KeyOrder | undefined {
  const { shape, element, valueType, options, innerType, in: input } = definitionOf(schema);
  if (shape) {
    const children = new Map<string, KeyOrder>();
    for (const [key, child] of Object.entries(shape)) {
      const order = orderOf(child);
      if (order) children.set(key, order);
    }
    return { keys: new Map(Object.keys(shape).map((key, position) => [key, position])), children };
  }
  const inner = innerType ?? input;
  if (inner) return orderOf(inner);
  if (options) return options.map(orderOf).reduce(merged, undefined);
  const entry = element ?? valueType;
  const entries = entry && orderOf(entry);
  return entries && { entries };
}

/** Order of a value that has one of two forms. */
function merged(a: KeyOrder | undefined, b: KeyOrder | undefined): KeyOrder | undefined {
  if (!a || !b) return a ?? b;
  const keys = [...new Set([...(a.keys?.keys() ?? []), ...(b.keys?.keys() ?? [])])];
  const entries = merged(a.entries, b.entries);
  return {
    keys: new Map(keys.map((key, position) => [key, position])),
    children: new Map([...(b.children ?? []), ...(a.children ?? [])]),
    ...(entries && { entries }),
  };
}

/** A group of keys that are not in order. */
export interface Disorder {
  /** Path of the group. */
  path: (string | number)[];
  /** The first key that stands too late, and the one before which it belongs. */
  key: string;
  before: string;
  /** All keys of the group in the right order. */
  ordered: string[];
}

/** Every group in `value` whose keys are not in order, outer groups first. The order of the keys of `value` counts. */
export function* disorders(value: unknown, order: KeyOrder | undefined, path: (string | number)[] = []): Generator<Disorder> {
  if (!order || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    if (order.entries) for (const [index, entry] of value.entries()) yield* disorders(entry, order.entries, [...path, index]);
    return;
  }
  const keys = Object.keys(value);
  const late = order.keys && firstLate(keys, order.keys);
  if (late) yield { path, ...late, ordered: inOrder(keys, order) };
  for (const key of keys) {
    const child = order.children?.get(key) ?? order.entries;
    if (child) yield* disorders((value as Record<string, unknown>)[key], child, [...path, key]);
  }
}

/** Keys in the order of the schema; unknown ones last. */
export function inOrder(keys: readonly string[], { keys: positions }: KeyOrder): string[] {
  return keys.toSorted((a, b) => (positions?.get(a) ?? Infinity) - (positions?.get(b) ?? Infinity) || 0);
}

function firstLate(keys: readonly string[], positions: ReadonlyMap<string, number>): { key: string; before: string } | undefined {
  let last = -1;
  for (const key of keys) {
    const position = positions.get(key);
    if (position === undefined) continue;
    if (position < last) return { key, before: keys.find((other) => (positions.get(other) ?? -1) > position) ?? key };
    last = position;
  }
  return undefined;
}
