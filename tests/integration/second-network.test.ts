/** The network of the fixture: whole, without findings, and with a value for every field there is. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { linkNetwork } from '../../src/model/link-network.ts';
import type { ContentTree } from '../../src/reader/content-tree.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { definitionOf } from '../../src/schemas/definition.ts';
import { KINDS } from '../../src/schemas/kinds.ts';
import { assembleNetwork, FIXTURE_TODAY } from '../fixtures/assemble.ts';
import { partsOf, sitesOf } from '../mutations/sites.ts';

let folder: string;
let tree: ContentTree;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'network-'));
  tree = await readContent(join(await assembleNetwork(join(folder, 'network')), 'content'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('has no findings', () => {
  const findings = runChecks(tree, { today: FIXTURE_TODAY, release: true });
  // The interface words are those of the project, and checked with its own content.
  expect(findings.filter(({ file }) => !file.startsWith('i18n/'))).toEqual([]);
});

test('is another Land with its own regions and languages', () => {
  const { record, regions, offers } = linkNetwork(tree);
  expect(record.land.agsPrefix).toBe('10');
  expect(record.languages.map(({ tag, dir }) => [tag, dir])).toEqual([
    ['de', 'ltr'],
    ['ar', 'rtl'],
  ]);
  expect([...regions.values()].map(({ id, municipalities }) => [id, municipalities.map(({ name }) => name)])).toEqual([
    ['nordwald', ['Musterstadt', 'Musterdorf', 'Probingen', 'Testhausen']],
    ['suedtal', ['Beispielheim']],
  ]);
  expect(new Set([...offers.values()].map(({ reach }) => reach))).toEqual(new Set(['part', 'land', 'nationwide']));
});

test('has a value for every field of every kind of record', () => {
  const present = new Set(
    partsOf(tree)
      .flatMap(sitesOf)
      .map(({ schema }) => schema),
  );
  const fields = Object.entries(KINDS).flatMap(([kind, { schema }]) => [...fieldsOf(schema, kind)]);
  expect(fields.length).toBeGreaterThan(200);
  expect(fields.filter(({ schema }) => !present.has(schema)).map(({ field }) => field)).toEqual([]);
});

test.each<[field: string, options: readonly string[]]>([
  ['offers.audience', ['public', 'employers', 'coordinators', 'professionals']],
  ['offers.languages.*.how', ['always', 'appointment', 'interpreter', 'phone']],
  ['offers.format.*', ['in-person', 'phone', 'online', 'chat']],
  ['offers.verification.status', ['confirmed', 'sourced', 'unsourced', 'historical']],
  ['checklists.criteria.*.kind', ['yes-no', 'number', 'level', 'text']],
  ['agreements.fields.*.type', ['text', 'multiline', 'date', 'number', 'money', 'choice', 'check', 'signature']],
  ['postcodes.postcodes.*.kind', ['delivery', 'bulk-recipient']],
])('has every value of %s', (field, options) => {
  const values = partsOf(tree)
    .flatMap(sitesOf)
    .filter((site) => site.field === field)
    .map(({ value }) => value);
  expect(new Set(values)).toEqual(new Set(options));
});

/** All fields that a schema names, with `*` for the entries of a list. A schema that several kinds share needs its values once. */
function* fieldsOf(schema: z.ZodType, field: string): Generator<{ field: string; schema: z.ZodType }> {
  const { shape, element, items, options, innerType, in: input } = definitionOf(schema);
  for (const [key, child] of Object.entries(shape ?? {})) {
    yield { field: `${field}.${key}`, schema: innermost(child) };
    yield* fieldsOf(child, `${field}.${key}`);
  }
  for (const child of [element, ...(items ?? [])]) if (child) yield* fieldsOf(child, `${field}.*`);
  for (const child of [...(options ?? []), innerType, input]) if (child) yield* fieldsOf(child, field);
}

function innermost(schema: z.ZodType): z.ZodType {
  const inner = definitionOf(schema).innerType ?? definitionOf(schema).in;
  return inner ? innermost(inner) : schema;
}
