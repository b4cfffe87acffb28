import { expect, test } from 'vitest';
import { found, page, texts } from '../../../tests/fixtures/tree.ts';
import { headingLevel } from './heading-level.ts';

const FILE = 'docs/de/index.mdx';
const lines = (body: string) => found(headingLevel, { [FILE]: page('Start', body) });

test.each(['## a\n\n### b\n\n## c', '## a\n\n### b\n\n#### c\n\n## d', 'Text ohne Überschrift'])('%j is an outline', (body) => {
  expect(lines(body)).toEqual([]);
});

test.each([
  ['# a', 5],
  ['### a', 5],
  ['## a\n\n#### b', 7],
  ['##', 5],
  ['## a\n\n<Aside>\n\n#### b\n\n</Aside>', 9],
])('%j is none', (body, line) => {
  expect(lines(body)).toEqual([[FILE, line, 'heading-level']]);
});

test('the remedy is the line as it should be', () => {
  expect(texts(headingLevel, { [FILE]: page('Start', '# Ein\n\n### Zwei') })).toMatchInlineSnapshot(`
    [
      "a heading of level 1: the title of the page is the only one
      Fix: Write "## Ein".",
      "a heading of level 3 after one of level 1
      Fix: Write "## Zwei".",
    ]
  `);
});

test('the text of a template has its title as heading of the first level, once', () => {
  const template = (text: string) => found(headingLevel, { 'agreements/vertrag/de.md': text });
  expect(template('# Vertrag\n\n## Ort\n\n{{ort}}\n')).toEqual([]);
  expect(template('## Ort\n\n{{ort}}\n')).toEqual([]);
  expect(template('# Vertrag\n\n# Ort\n\n{{ort}}\n\n#### Zeit\n')).toEqual([
    ['agreements/vertrag/de.md', 3, 'heading-level'],
    ['agreements/vertrag/de.md', 7, 'heading-level'],
  ]);
});
