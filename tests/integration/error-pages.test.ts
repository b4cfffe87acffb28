/** The pages under mitmachen/fehler/: one for every code, each with an example and what the check really says about it. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { CODES, type Code } from '../../src/checks/codes.ts';
import { REPORTERS } from '../../src/checks/reporters/index.ts';
import { runChecks } from '../../src/checks/run-checks.ts';
import type { ContentTree } from '../../src/reader/content-tree.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { EXAMPLES, type Example } from '../fixtures/findings.ts';
import { FILES, TODAY, treeOf } from '../fixtures/tree.ts';

const FOLDER = join(import.meta.dirname, '../../content/docs/de/mitmachen/fehler');
const OUTPUT = /(^```txt\n)[\s\S]*?(^```$)/m;
const EXCERPT = /^```\w+ title="content\/([^"]+)"\n([\s\S]*?)^```$/gm;
const codes = Object.keys(CODES) as Code[];

test('every code has one page, and every page a code', async () => {
  const pages = (await readdir(FOLDER)).map((file) => file.replace(/\.mdx$/, ''));
  expect(pages.sort()).toEqual([...codes, 'index'].sort());
});

test('the list of codes links every page once', async () => {
  const index = await readFile(join(FOLDER, 'index.mdx'), 'utf8');
  const links = [...index.matchAll(/\]\(\/de\/mitmachen\/fehler\/([^/)]+)\/\)/g)].map(([, code]) => code);
  expect(links.sort()).toEqual([...codes].sort());
});

// Run vitest with --update to write what the check says into the pages.
test.each(codes)('%s: the page shows what the check says', async (code) => {
  const file = join(FOLDER, `${code}.mdx`);
  const text = await readFile(file, 'utf8');
  expect(text.match(new RegExp(OUTPUT, 'gm'))).toHaveLength(1);
  const output = await outputOf(code);
  expect(output).toContain(`(${code})`);
  await expect(text.replace(OUTPUT, (_block, begin: string, end: string) => `${begin}${output}\n${end}`)).toMatchFileSnapshot(file);
});

test.each(codes)('%s: the example is what is checked', async (code) => {
  const text = await readFile(join(FOLDER, `${code}.mdx`), 'utf8');
  const { changes = {} } = EXAMPLES[code];
  for (const [, file = '', excerpt = ''] of text.matchAll(EXCERPT)) {
    expect(changes[file] ?? FILES[file] ?? `there is no ${file}`).toContain(excerpt.trimEnd());
  }
});

/** What `npm run check` prints for the example of a code, without the findings of other codes and the total. */
async function outputOf(code: Code): Promise<string> {
  const findings = await withTree(EXAMPLES[code], (tree) => runChecks(tree, { today: TODAY }));
  const { file } = EXAMPLES[code];
  const shown = findings.filter((finding) => finding.code === code && (file === undefined || finding.file === file));
  return REPORTERS.cli(shown, 'content').split('\n').slice(0, -1).join('\n');
}

async function withTree<Result>({ changes, onDisk }: Example, use: (tree: ContentTree) => Result): Promise<Result> {
  if (!onDisk) return use(treeOf(changes));
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  try {
    for (const [path, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const end = await onDisk(folder);
    const result = use(await readContent(folder));
    await end?.();
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
