/** Finds the fields of a schema that carry a role (`fields.ts`), so that one rule serves every kind of record. */
import type { z } from 'astro/zod';
import { definitionOf } from './definition.ts';
import type { FieldRole } from './fields.ts';

/** A step into a value: a key of an object, or `*` for every item of a list or every value of a record. */
export type FieldPath = readonly string[];

/** A field of a schema and its role. */
export interface RoleField {
  path: FieldPath;
  role: FieldRole;
}

const cache = new WeakMap<z.ZodType, RoleField[]>();

/** All fields of `schema` that carry a role, in order of the schema. Computed once a schema. */
export function roleFields(schema: z.ZodType): RoleField[] {
  let fields = cache.get(schema);
  if (!fields) {
    fields = [...walkSchema(schema, [])];
    cache.set(schema, fields);
  }
  return fields;
}

/**
 * Every value that `path` reaches in `data`, with its exact path.
 * Missing keys reach nothing; `*` reaches every item.
 */
export function* valuesAt(
  data: unknown,
  path: FieldPath,
  at: (string | number)[] = [],
): Generator<{ value: unknown; path: (string | number)[] }> {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (data !== undefined) yield { value: data, path: at };
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  if (step !== '*') {
    yield* valuesAt((data as Record<string, unknown>)[step], rest, [...at, step]);
  } else if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* valuesAt(item, rest, [...at, index]);
  } else {
    for (const [key, item] of Object.entries(data)) yield* valuesAt(item, rest, [...at, key]);
  }
}

function* walkSchema(schema: z.ZodType, path: FieldPath): Generator<RoleField> {
  const role = schema.meta() as FieldRole | undefined;
  if (role?.role) {
    yield { path, role };
    return;
  }
  const definition = definitionOf(schema);
  for (const [key, child] of Object.entries(definition.shape ?? {})) yield* walkSchema(child, [...path, key]);
  if (definition.element) yield* walkSchema(definition.element, [...path, '*']);
  if (definition.valueType) yield* walkSchema(definition.valueType, [...path, '*']);
  for (const [index, item] of (definition.items ?? []).entries()) yield* walkSchema(item, [...path, String(index)]);
  for (const option of definition.options ?? []) yield* walkSchema(option, path);
  for (const inner of [definition.innerType, definition.in]) if (inner) yield* walkSchema(inner, path);
}
