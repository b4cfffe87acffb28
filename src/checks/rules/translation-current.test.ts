import { expect, test } from 'vitest';
import { applyEdits } from '../apply-edits.ts';
import { readContentFrom } from '../../reader/read-content.ts';
import { contextOf, found, page, TODAY, treeOf, type Changes } from '../../../tests/fixtures/tree.ts';
import { translatedPage, TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { translationCurrent } from './translation-current.ts';

const SOURCE = page('Start', 'Eins.\n\nZwei.\n\nDrei.');
const BODY = 'واحد.\n\nاثنان.\n\nثلاثة.';
const FILE = 'docs/ar/index.mdx';
const hashesOf = (text: string) =>
  treeOf({ 'docs/de/index.mdx': text })
    .pages.find(({ file }) => file === 'docs/de/index.mdx')
    ?.blocks.map(({ hash }) => hash) ?? [];
const pair = (translated: string, source = SOURCE): Changes => ({ ...TWO_LANGUAGES, 'docs/de/index.mdx': source, [FILE]: translated });
const findings = (changes: Changes) => [...translationCurrent(contextOf(changes))];

test('a translation of the blocks as they are is current', () => {
  expect(found(translationCurrent, pair(translatedPage('البداية', BODY, { hashes: hashesOf(SOURCE) })))).toEqual([]);
});

test('blocks that changed since are named by their lines in the source', () => {
  const changes = pair(translatedPage('البداية', BODY, { hashes: hashesOf(SOURCE) }), page('Start', 'Eins.\n\nZwo.\n\nDrei.\n\nVier.'));
  expect(found(translationCurrent, changes)).toEqual([[FILE, 4, 'translation-stale']]);
  expect(findings(changes).map(({ message, fix, edits }) => ({ message, fix, edits }))).toMatchInlineSnapshot(`
    [
      {
        "edits": undefined,
        "fix": "Bring the translation up to date. Then set "reviewed: 2026-03-01" under "translation" (a person compared both pages) or remove "sourceBlocks" (nobody did), and run "npm run check -- --fix".",
        "message": "docs/de/index.mdx changed since this translation: 2 blocks new or changed (lines 7, 11)",
      },
    ]
  `);
});

test('removed and moved blocks make a translation stale, too', () => {
  const translated = translatedPage('البداية', BODY, { hashes: hashesOf(SOURCE) });
  const messages = [page('Start', 'Eins.\n\nDrei.'), page('Start', 'Drei.\n\nEins.\n\nZwei.')].flatMap((source) =>
    findings(pair(translated, source)).map(({ message }) => message),
  );
  expect(messages).toMatchInlineSnapshot(`
    [
      "docs/de/index.mdx changed since this translation: 1 block removed",
      "docs/de/index.mdx changed since this translation: its blocks stand in another order",
    ]
  `);
});

test('white space does not matter', () => {
  const changes = pair(translatedPage('البداية', BODY, { hashes: hashesOf(SOURCE) }), SOURCE.replace('Eins.\n\n', 'Eins.  \n\n\n\n'));
  expect(found(translationCurrent, changes)).toEqual([]);
});

test('a page without marks gets them in one line, every hash in quotes, and is current afterwards', () => {
  const unmarked = translatedPage('البداية', BODY);
  const [finding] = findings(pair(unmarked));
  expect(finding).toMatchObject({ code: 'translation-unmarked', line: 3 });
  const fixed = applyEdits(unmarked, finding?.edits ?? []);
  expect(fixed.split('\n')[3]).toBe(
    `sourceBlocks: [${hashesOf(SOURCE)
      .map((hash) => `"${hash}"`)
      .join(', ')}]`,
  );
  expect(found(translationCurrent, pair(fixed))).toEqual([]);
});

test('a stale page is renewed only where it was reviewed today', () => {
  const hashes = hashesOf(page('Start', 'Alt.'));
  const renewed = (reviewed: string) =>
    findings(pair(translatedPage('البداية', BODY, { hashes, translation: `{ by: person, reviewed: ${reviewed} }` })));
  expect(renewed('2026-02-28').map(({ code, edits }) => [code, edits])).toEqual([['translation-stale', undefined]]);
  const [finding] = renewed(TODAY);
  expect(finding?.edits).toHaveLength(1);
  const fixed = applyEdits(
    translatedPage('البداية', BODY, { hashes, translation: `{ by: person, reviewed: ${TODAY} }` }),
    finding?.edits ?? [],
  );
  expect(found(translationCurrent, pair(fixed))).toEqual([]);
});

test('marks in a list of several lines are replaced as a whole', () => {
  const text = `---\r\ntitle: البداية\r\ntranslation:\r\n  by: person\r\n  reviewed: ${TODAY}\r\nsourceBlocks:\r\n  - "00000000"\r\n  - "11111111"\r\nsidebar:\r\n  order: 1\r\n---\r\n\r\n${BODY}\r\n`;
  const [finding] = findings(pair(text));
  const fixed = applyEdits(text, finding?.edits ?? []);
  expect(fixed).toContain(`sourceBlocks: ["${hashesOf(SOURCE)[0] ?? ''}"`);
  expect(fixed).not.toContain('00000000');
  expect(readContentFrom(new Map([[FILE, fixed]])).problems.filter(({ file }) => file === FILE)).toEqual([]);
  expect(found(translationCurrent, pair(fixed))).toEqual([]);
});

test('a translated page has to say who made it', () => {
  const [finding] = findings(pair(translatedPage('البداية', BODY, { translation: null })));
  expect(finding).toMatchInlineSnapshot(`
    {
      "code": "translation-unmarked",
      "column": 1,
      "file": "docs/ar/index.mdx",
      "fix": "Add to the front matter "translation: { by: machine }", or, where a person compared it with its source, "translation: { by: person, reviewed: 2026-03-01 }".",
      "line": 1,
      "message": "is a translation of docs/de/index.mdx, but does not say who made it",
      "severity": "error",
    }
  `);
});

test('pages that cannot be read are left to the reader', () => {
  expect(found(translationCurrent, pair('---\ntitle: [\n---\n\nx\n'))).toEqual([]);
  expect(found(translationCurrent, pair(translatedPage('البداية', BODY, { hashes: hashesOf(SOURCE) }), page('Start', '<Aside')))).toEqual(
    [],
  );
});
