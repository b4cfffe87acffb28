import { expect, test } from 'vitest';
import { found, page, texts, treeOf, type Changes } from '../../../tests/fixtures/tree.ts';
import { translatedPage, TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { translationStructure } from './translation-structure.ts';

const FILE = 'docs/ar/index.mdx';
const SOURCE = '## Eins\n\nText.\n\n<Stage id="1-anfang" />\n\n### Zwei\n\n- a\n- b';
const pair = (body: string, source = SOURCE, hashes?: string[]): Changes => ({
  ...TWO_LANGUAGES,
  'docs/de/index.mdx': page('Start', source),
  [FILE]: translatedPage('البداية', body, hashes && { hashes }),
});

test('the same headings, components and blocks are right, whatever their texts', () => {
  expect(found(translationStructure, pair('## واحد\n\nنص.\n\n<Stage id="1-anfang" />\n\n### اثنان\n\n- ا\n- ب'))).toEqual([]);
});

test.each([
  ['another level', '## واحد\n\nنص.\n\n<Stage id="1-anfang" />\n\n## اثنان\n\n- ا', 12],
  ['another id', '## واحد\n\nنص.\n\n<Stage id="2-aufbau" />\n\n### اثنان\n\n- ا', 10],
  ['a component that is missing', '## واحد\n\nنص.\n\n### اثنان\n\n- ا', 10],
  ['a heading that is missing', '## واحد\n\nنص.\n\n<Stage id="1-anfang" />\n\n- ا', 12],
  ['a heading too many', '## واحد\n\nنص.\n\n<Stage id="1-anfang" />\n\n### اثنان\n\n- ا\n\n### ثلاثة', 16],
  ['a paragraph too many', '## واحد\n\nنص.\n\nنص.\n\n<Stage id="1-anfang" />\n\n### اثنان\n\n- ا', 10],
])('%s is found where it first differs', (_name, body, line) => {
  expect(found(translationStructure, pair(body))).toEqual([[FILE, line, 'translation-structure']]);
});

test('the message names both places', () => {
  expect([
    ...texts(translationStructure, pair('## واحد\n\nنص.\n\n<Stage id="2-aufbau" />\n\n### اثنان\n\n- ا')),
    ...texts(translationStructure, pair('## واحد\n\nنص.\n\nنص.\n\n<Stage id="1-anfang" />\n\n### اثنان\n\n- ا')),
  ]).toMatchInlineSnapshot(`
    [
      "<Stage id="2-aufbau"> stands where docs/de/index.mdx:9 has <Stage id="1-anfang">
      Fix: Write <Stage id="1-anfang"> here; headings and components follow the order of the source page.",
      "has 6 blocks, docs/de/index.mdx has 5; the first that differs is a paragraph, in the source (line 9) a component
      Fix: Divide or join paragraphs, lists and tables as in the source page: each has exactly one counterpart.",
    ]
  `);
});

test('a stale translation is measured by the blocks it names, not by the source of today', () => {
  const old =
    treeOf({ 'docs/de/index.mdx': page('Start', 'Eins.\n\nZwei.') })
      .pages.find(({ file }) => file === 'docs/de/index.mdx')
      ?.blocks.map(({ hash }) => hash) ?? [];
  expect(found(translationStructure, pair('واحد.\n\nاثنان.', 'Eins.\n\nZwei.\n\n## Drei', old))).toEqual([]);
  expect(found(translationStructure, pair('واحد.', 'Eins.\n\nZwei.\n\n## Drei', old))).toEqual([[FILE, 1, 'translation-structure']]);
});
