/** Finds the lists of a schema in which an id or key may stand only once. */
import type { z } from 'astro/zod';
import { definitionOf } from './definition.ts';
import type { FieldPath } from './roles.ts';

/** A list and what identifies its entries. */
export interface KeyList {
  /** Path of the list. */
  path: FieldPath;
  /** Key that identifies an entry; `undefined` where the entries are ids of other records themselves. */
  key: string | undefined;
  /** Whether the entries only point to other records; otherwise they are what others point to. */
  references: boolean;
}

/** Keys that identify an entry where they are the first one of its schema. */
const IDENTITIES = ['id', 'ags', 'postcode', 'tag', 'level', 'number'];

const cache = new WeakMap<z.ZodType, KeyList[]>();

/** All such lists of `schema`: lists of references, and lists of entries whose first key is their identity. Computed once a schema. */
export function keyLists(schema: z.ZodType): KeyList[] {
  let lists = cache.get(schema);
  if (!lists) cache.set(schema, (lists = [...walk(schema, [])]));
  return lists;
}

function* walk(schema: z.ZodType, path: FieldPath): Generator<KeyList> {
  const { shape, element, valueType, items, options, innerType, in: input } = definitionOf(schema);
  for (const [key, child] of Object.entries(shape ?? {})) yield* walk(child, [...path, key]);
  if (element) {
    if (isReference(element)) yield { path, key: undefined, references: true };
    const [key, field] = Object.entries(shapeOf(element))[0] ?? [];
    if (key && field && IDENTITIES.includes(key)) yield { path, key, references: isReference(field) };
    yield* walk(element, [...path, '*']);
  }
  if (valueType) yield* walk(valueType, [...path, '*']);
  for (const [index, item] of (items ?? []).entries()) yield* walk(item, [...path, String(index)]);
  for (const option of options ?? []) yield* walk(option, path);
  for (const inner of [innerType, input]) if (inner) yield* walk(inner, path);
}

const isReference = (schema: z.ZodType) => schema.meta()?.['role'] === 'reference';

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const { shape, innerType, in: input } = definitionOf(schema);
  const inner = innerType ?? input;
  return shape ?? (inner ? shapeOf(inner) : {});
}
