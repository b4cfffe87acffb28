/** Keys stand in the order of their schema, in records and in the front matter of pages. */
import type { z } from 'astro/zod';
import type { ContentFile, ContentRecord } from '../../reader/content-tree.ts';
import { frontMatter } from '../../reader/front-matter.ts';
import { pathText } from '../../reader/schema-problems.ts';
import { disorders, keyOrder } from '../../schemas/key-order.ts';
import { KINDS, type Kind } from '../../schemas/kinds.ts';
import { PageSchema } from '../../schemas/page.ts';
import type { Edit, Rule, RuleFinding } from '../finding.ts';
import { reorderKeys } from '../reorder-keys.ts';

export const keyOrderRule: Rule = function* ({ tree }) {
  for (const [kind, records] of Object.entries(tree.records) as [Kind, ContentRecord[]][]) {
    for (const record of records) yield* check(record, record.raw, KINDS[kind].schema);
  }
  for (const page of tree.pages) yield* check(page, page.raw, PageSchema, frontMatter);
};

/** One finding a group of keys; the first one of a file mends them all. */
function* check(
  file: ContentFile,
  raw: unknown,
  schema: z.ZodType,
  part: (text: string) => { text: string; start: number } | undefined = (text) => ({ text, start: 0 }),
): Generator<RuleFinding> {
  let first = true;
  for (const { path, key, before, ordered } of disorders(raw, keyOrder(schema))) {
    const edit = first ? editOf(part(file.text), schema) : undefined;
    first = false;
    yield {
      file: file.file,
      ...file.locate([...path, key], 'key'),
      code: 'key-order',
      message: `${pathText([...path, key])}: stands after "${before}", but belongs before it`,
      fix: `Run "npm run check -- --fix", or write the keys in this order: ${ordered.join(', ')}.`,
      ...(edit && { edits: [edit] }),
    };
  }
}

/** The smallest replacement that puts a whole file in order. */
function editOf(part: { text: string; start: number } | undefined, schema: z.ZodType): Edit | undefined {
  const order = keyOrder(schema);
  if (!part || !order) return undefined;
  const after = reorderKeys(part.text, order);
  if (after === undefined) return undefined;
  const { text: before, start } = part;
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  let tail = 0;
  while (tail < shorter - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start: start + same, end: start + before.length - tail, text: after.slice(same, after.length - tail) };
}
