/** Every place in a content tree where a value stands, with what its schema says about it. */
import type { z } from 'astro/zod';
import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { ContentTree } from '../../src/reader/content-tree.ts';
import { frontMatter } from '../../src/reader/front-matter.ts';
import { definitionOf } from '../../src/schemas/definition.ts';
import type { FieldRole } from '../../src/schemas/fields.ts';
import { KINDS } from '../../src/schemas/kinds.ts';
import { PageSchema } from '../../src/schemas/page.ts';

/** The YAML of a record or of the front matter of a page. */
export interface YamlPart {
  file: string;
  /** Kind of the record, or `page`. */
  kind: string;
  schema: z.ZodType;
  /** Text of the file before, in and after the YAML. */
  before: string;
  yaml: string;
  after: string;
  value: unknown;
}

/** A value in a part. */
export interface Site {
  part: YamlPart;
  path: (string | number)[];
  /** Kind and path with `*` for indexes and keys of records: the same for all values of one field. */
  field: string;
  /** Schema of the value, without what makes it optional. */
  schema: z.ZodType;
  optional: boolean;
  /** Whether it is an entry of a list or of a free record, not a key that the schema names. */
  entry: boolean;
  role: FieldRole | undefined;
  value: unknown;
}

/** All YAML of a tree that has no errors. */
export function partsOf(tree: ContentTree): YamlPart[] {
  const records = Object.values(tree.records).flatMap((ofKind) =>
    ofKind.map(({ kind, file, text, raw }) => ({
      file,
      kind,
      schema: KINDS[kind].schema as z.ZodType,
      before: '',
      yaml: text,
      after: '',
      value: raw,
    })),
  );
  const pages = tree.pages.flatMap(({ file, text, raw }) => {
    const front = frontMatter(text);
    if (!front) return [];
    const end = front.start + front.text.length;
    return [
      { file, kind: 'page', schema: PageSchema, before: text.slice(0, front.start), yaml: front.text, after: text.slice(end), value: raw },
    ];
  });
  return [...records, ...pages];
}

/** Every value of a part, from the outside in. */
export function sitesOf(part: YamlPart): Site[] {
  return [...walk(part, part.schema, part.value, [], part.kind, false)];
}

function* walk(
  part: YamlPart,
  schema: z.ZodType,
  value: unknown,
  path: (string | number)[],
  field: string,
  entry: boolean,
): Generator<Site> {
  let optional = false;
  let role: FieldRole | undefined;
  let inner: z.ZodType | undefined = schema;
  for (let next: z.ZodType | undefined = schema; next; next = definitionOf(next).innerType ?? definitionOf(next).in) {
    inner = next;
    role ??= roleOf(next);
    optional ||= ['optional', 'default'].includes(definitionOf(next).type);
  }
  yield { part, path, field, schema: inner, optional, entry, role, value };
  if (typeof value !== 'object' || value === null) return;
  const { shape, element, items, valueType, options } = definitionOf(inner);
  const fitting = options?.find((option) => option.safeParse(value).success);
  if (fitting) {
    for (const site of walk(part, fitting, value, path, field, entry)) if (site.path.length > path.length) yield site;
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const childSchema = shape?.[key] ?? element ?? items?.[Number(key)] ?? valueType;
    if (childSchema) yield* walk(part, childSchema, child, [...path, step], `${field}.${shape ? key : '*'}`, !shape);
  }
}

function roleOf(schema: z.ZodType): FieldRole | undefined {
  const meta = schema.meta() as FieldRole | undefined;
  return meta?.role ? meta : undefined;
}

const documents = new WeakMap<YamlPart, Document.Parsed>();

/** The YAML of a part, parsed once; not to be changed. */
export function documentOf(part: YamlPart): Document.Parsed {
  let document = documents.get(part);
  if (!document) documents.set(part, (document = parseDocument(part.yaml)));
  return document;
}

/** The file of a part with other YAML in it. */
export function withYaml(part: YamlPart, yaml: string): string {
  return `${part.before}${yaml.replace(/\n$/, part.kind === 'page' ? '' : '\n')}${part.after}`;
}

/** Line of the file on which a value, or its key, stands in other YAML of the part. */
export function lineOf(part: YamlPart, yaml: string, path: readonly (string | number)[], at: 'key' | 'value' = 'value'): number {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const parent = document.getIn(path.slice(0, -1), true) as { items?: { key?: Node; value?: Node }[] } | undefined;
  const pair = parent?.items?.find((item) => (item.key as { value?: unknown } | undefined)?.value === path.at(-1));
  const node = at === 'key' ? pair?.key : ((document.getIn(path, true) as Node | undefined) ?? document.contents);
  const offset = node?.range?.[0] ?? pair?.key?.range?.[0] ?? 0;
  return lines.linePos(offset).line + part.before.split('\n').length - 1;
}
