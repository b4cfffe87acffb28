import { expect, test } from 'vitest';
import { changed, contextOf, FILES, found, page, texts } from '../../../tests/fixtures/tree.ts';
import { applyEdits } from '../apply-edits.ts';
import { trailingSpace } from './trailing-space.ts';

const PROVIDER = 'providers/haus.yaml';
const PAGE = 'docs/de/index.mdx';

const mended = (file: string, text: string) =>
  applyEdits(
    text,
    [...trailingSpace(contextOf({ [file]: text }))].flatMap((finding) => finding.edits ?? []),
  );

test('files without spaces at line ends have no finding', () => {
  expect(found(trailingSpace)).toEqual([]);
  expect(found(trailingSpace, { [PROVIDER]: 'name: Haus\r\nkind: other\r\n' })).toEqual([]);
});

test.each([
  [PROVIDER, 'name: Haus  \nkind: other\t\n', [1, 2]],
  [PROVIDER, 'name: Haus \r\nkind: other\r\n', [1]],
  [PROVIDER, 'name: Haus\nkind: other', [2]],
  [PROVIDER, 'name: Haus\nkind: other  ', [2, 2]],
  ['i18n/de.json', '{ \n  "a": "b"\n}', [1, 3]],
  ['agreements/vertrag/de.md', 'In {{ort}}. \n', [1]],
  [PAGE, '---\ntitle: Start \n---\n\nText \nmehr\n   \n', [2, 5, 7]],
] as const)('%s: %j', (file, text, lines) => {
  expect(found(trailingSpace, { [file]: text })).toEqual(lines.map((line) => [file, line, 'trailing-space']));
  const after = mended(file, text);
  expect(found(trailingSpace, { [file]: after })).toEqual([]);
  expect(after.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  expect(after.endsWith('\n')).toBe(true);
});

test('a line break made of two spaces is reported, but left to a person', () => {
  const text = page('Start', 'Eins  \nzwei\n\nEnde  ');
  expect(found(trailingSpace, { [PAGE]: text })).toEqual([
    [PAGE, 5, 'trailing-space'],
    [PAGE, 8, 'trailing-space'],
  ]);
  expect(mended(PAGE, text)).toBe(page('Start', 'Eins  \nzwei\n\nEnde'));
  expect(texts(trailingSpace, { [PAGE]: text })).toMatchInlineSnapshot(`
    [
      "spaces at the end of the line, meant as a line break that nobody sees
      Fix: Write a backslash (\\) in place of the spaces, or remove them if no line break is meant.",
      "spaces at the end of the line
      Fix: Remove them.",
    ]
  `);
});

test('spaces that a block of text keeps are reported, but left to a person', () => {
  const file = 'topics/arbeit.yaml';
  const text = changed(file, '  de: Arbeit finden\n', '  de: | \n    Eins \n    zwei\n');
  expect(found(trailingSpace, { [file]: text })).toEqual([
    [file, 5, 'trailing-space'],
    [file, 6, 'trailing-space'],
  ]);
  expect(mended(file, text)).toBe(text.replace('| \n', '|\n'));
  expect(FILES[file]).not.toContain('|');
});

test('a page that cannot be parsed keeps what may be line breaks', () => {
  const text = page('Start', 'Eins  \nzwei { \n');
  expect(mended(PAGE, text)).toBe(text.replace('{ \n', '{\n'));
});
