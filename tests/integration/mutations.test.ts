/** Content with one mistake in it: every kind of mistake, in every field where it can be made, is reported where it is. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/checks/finding.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { ContentTree } from '../../src/reader/content-tree.ts';
import { readContent, readContentFrom } from '../../src/reader/read-content.ts';
import { assembleNetwork, FIXTURE_TODAY } from '../fixtures/assemble.ts';
import { harmlessChanges } from '../mutations/harmless-changes.ts';
import { reread } from '../mutations/reread.ts';
import { partsOf, sitesOf } from '../mutations/sites.ts';
import { textMutations } from '../mutations/text-mutations.ts';
import { differences, snapshotOf } from '../mutations/tree-differences.ts';
import { yamlMutations, type Mutation } from '../mutations/yaml-mutations.ts';

/** Fast-check prints it with the mutation that failed; the same seed makes the same mutations. */
const SEED = 20260301;

/** Class of mutations → how many different fields it has to reach at least. */
const CLASSES = {
  'required field dropped': 150,
  'source language dropped': 60,
  'key renamed': 250,
  'language renamed': 60,
  'key unknown': 60,
  'type changed': 300,
  'reference broken': 40,
  'id doubled': 15,
  'date impossible': 12,
  'dates backwards': 6,
  'scheme of an address changed': 15,
  'digits unquoted': 15,
  'placeholder lost': 1,
  'placeholder of a template lost': 1,
  'page given code': 10,
  'page given a dead link': 6,
  'file truncated': 20,
} as const;

interface Base {
  tree: ContentTree;
  files: ReadonlyMap<string, string>;
  findings: ReadonlySet<string>;
  mutations: Record<string, Mutation[]>;
}

let folder: string;
let fixture: Base;
let real: Base;
const reached = new Map<string, { fields: number; runs: number }>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mutations-'));
  const assembled = await assembleNetwork(join(folder, 'network'));
  fixture = await base(join(assembled, 'content'));
  real = await base(fileURLToPath(new URL('../../content', import.meta.url)));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  console.info(
    [...reached]
      .map(([name, { fields, runs }]) => `${String(runs).padStart(5)} runs in ${String(fields).padStart(3)} fields: ${name}`)
      .join('\n'),
  );
});

async function base(content: string): Promise<Base> {
  const tree = await readContent(content);
  const files = new Map<string, string>();
  for (const { file, text } of [...Object.values(tree.records).flat(), ...tree.pages, ...tree.agreementTexts, ...tree.words])
    files.set(file, text);
  for (const { file, topology } of tree.areas) files.set(file, JSON.stringify(topology));
  const parts = partsOf(tree);
  return {
    tree,
    files,
    findings: new Set(checked(tree).map(keyOf)),
    mutations: { ...yamlMutations(parts, 'de'), ...textMutations(tree, parts, 'de') },
  };
}

const checked = (tree: ContentTree): Finding[] => runChecks(tree, { today: FIXTURE_TODAY });
const keyOf = ({ file, code, message }: Finding) => `${file}\n${code}\n${message}`;

/** Holds that a mutation is reported at its file and line. */
function expectReported({ tree, findings }: Base, mutation: Mutation): void {
  const text = mutation.text();
  const line = mutation.line?.();
  const file = mutation.reportedIn ?? mutation.file;
  const fresh = checked(reread(tree, mutation.file, text)).filter((finding) => !findings.has(keyOf(finding)));
  const fits = (finding: Finding) =>
    finding.file === file && (line === undefined || finding.line === line) && (mutation.codes?.includes(finding.code) ?? true);
  const said = fresh.map((finding) => `${finding.file}:${finding.line} ${finding.code} ${finding.message}`).join('\n') || 'nothing';
  expect(
    fresh.some(fits),
    `${mutation.what}: expected ${mutation.codes?.join(' or ') ?? 'a finding'} at ${file}:${line ?? '*'}, found:\n${said}\nin:\n${text.slice(0, 3000)}`,
  ).toBe(true);
}

describe.each(Object.entries(CLASSES))('%s', (name, least) => {
  test('is reported in every field of the fixture', () => {
    const fields = [...Map.groupBy(fixture.mutations[name] ?? [], ({ field }) => field).values()];
    const examples = fields.map((_, index): [number, number] => [index, 0]);
    const runs = examples.length + 100;
    fc.assert(
      fc.property(fc.nat(fields.length - 1), fc.nat(), (index, choice) => {
        const ofField = fields[index] ?? [];
        expectReported(fixture, ofField[choice % ofField.length] as Mutation);
      }),
      { seed: SEED, numRuns: runs, examples, endOnFailure: true },
    );
    reached.set(name, { fields: fields.length, runs });
    expect(fields.length).toBeGreaterThanOrEqual(least);
  });

  test('is reported in a sample of the real content', ({ skip }) => {
    const mutations = real.mutations[name] ?? [];
    if (mutations.length === 0) skip('It has no such values.');
    fc.assert(
      fc.property(fc.nat(mutations.length - 1), (index) => expectReported(real, mutations[index] as Mutation)),
      { seed: SEED, numRuns: 3, endOnFailure: true },
    );
  });
});

test('a placeholder lost in an interface word is reported', () => {
  const mutations = [...(fixture.mutations['placeholder of a word lost'] ?? []), ...(real.mutations['placeholder of a word lost'] ?? [])];
  expect(mutations.length).toBeGreaterThan(0);
  for (const mutation of real.mutations['placeholder of a word lost']?.slice(0, 5) ?? []) expectReported(real, mutation);
});

test('an id doubled in another folder is reported', () => {
  for (const { file, text, id } of fixture.tree.records.offers) {
    const copy = `offers/${file.startsWith('offers/nordwald/') ? 'suedtal' : 'nordwald'}/${id}.yaml`;
    const findings = checked(readContentFrom(new Map([...fixture.files, [copy, text]])));
    expect(findings.filter(({ code }) => code === 'id-duplicate').map((finding) => finding.file)).toEqual([[copy, file].sort().at(-1)]);
  }
});

describe('a file in another encoding', () => {
  const encodings: Record<string, (text: string) => Buffer> = {
    'UTF-16 with its mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    'UTF-16 without its mark': (text) => Buffer.from(text, 'utf16le'),
    'UTF-16, the other byte first': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    'Latin-1': (text) => Buffer.from(text, 'latin1'),
  };

  test.each(Object.keys(encodings))('%s', async (name) => {
    const content = join(folder, 'network/content');
    const latin = name === 'Latin-1';
    const files = [...fixture.files.keys()].filter(
      (file) => !file.endsWith('.topo.json') && (!latin || /^(?!.*[^\0-\xFF])(?=.*[\x80-\xFF])/s.test(fixture.files.get(file) ?? '')),
    );
    expect(files.length).toBeGreaterThan(latin ? 3 : 60);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), async (file) => {
        const text = fixture.files.get(file) ?? '';
        await writeFile(join(content, file), encodings[name]?.(text) ?? '');
        try {
          const { problems } = await readContent(content, { select: (other) => other === file });
          const line = latin ? (text.slice(0, /[\x80-\xFF]/.exec(text)?.index).match(/\n/g)?.length ?? 0) + 1 : 1;
          expect(problems.map((problem) => [problem.file, problem.line, problem.code])).toEqual([[file, line, 'file-encoding']]);
        } finally {
          await writeFile(join(content, file), text);
        }
      }),
      { seed: SEED, numRuns: 40 },
    );
  });
});

describe('a harmless change of one value', () => {
  test('changes exactly that value of the tree and nothing else', () => {
    const before = snapshotOf(fixture.tree);
    const fields = [...Map.groupBy(partsOf(fixture.tree).flatMap(sitesOf), ({ field }) => field).values()];
    let changes = 0;
    fc.assert(
      fc.property(fc.nat(fields.length - 1), fc.nat(), (index, choice) => {
        const ofField = fields[index] ?? [];
        const site = ofField[choice % ofField.length];
        for (const change of site ? harmlessChanges(site) : []) {
          expect(differences(before, snapshotOf(reread(fixture.tree, change.file, change.text)))).toEqual([
            { path: change.path, value: change.value },
          ]);
          changes++;
        }
      }),
      { seed: SEED, numRuns: fields.length + 200, examples: fields.map((_, index): [number, number] => [index, 0]), endOnFailure: true },
    );
    reached.set('harmless', { fields: fields.length, runs: changes });
    expect(changes).toBeGreaterThan(200);
  });

  test('is read the same alone as with all other files', () => {
    const sites = partsOf(fixture.tree).flatMap(sitesOf);
    fc.assert(
      fc.property(fc.constantFrom(...sites), (site) => {
        for (const { file, text } of harmlessChanges(site)) {
          const whole = readContentFrom(new Map([...fixture.files, [file, text]]));
          expect(differences(snapshotOf(whole), snapshotOf(reread(fixture.tree, file, text)))).toEqual([]);
        }
      }),
      { seed: SEED, numRuns: 20 },
    );
  });
});
