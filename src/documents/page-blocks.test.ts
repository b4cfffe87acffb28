import { describe, expect, it } from 'vitest';
import { readText } from '../reader/mdx-document.ts';
import { plain } from './inline.ts';
import { pageBlocks } from './page-blocks.ts';
import type { PageOptions } from './page-settings.ts';

const OPTIONS: PageOptions = {
  file: 'docs/de/a.mdx',
  level: 2,
  link: (url) => `https://netz.test${url}`,
  components: {
    Word: ({ attributes, inline }) => ({ inline: [...inline(), { text: ` ${attributes['id'] ?? ''}` }] }),
    Box: ({ blocks }) => ({ blocks: [{ kind: 'aside', title: plain('Kasten'), blocks: blocks() }] }),
  },
};
const blocksOf = (text: string, options: Partial<PageOptions> = {}) => pageBlocks(readText(text, 'mdx').tree, { ...OPTIONS, ...options });

describe('a page becomes blocks:', () => {
  it('one list of blocks for every block of the page, front matter left out', () => {
    expect(blocksOf('---\ntitle: x\n---\n\n## Eins\n\nZwei\ndrei\n\n### Vier')).toEqual([
      [{ kind: 'heading', level: 2, content: plain('Eins') }],
      [{ kind: 'paragraph', content: plain('Zwei drei') }],
      [{ kind: 'heading', level: 3, content: plain('Vier') }],
    ]);
  });

  it('stress, links and line breaks in running text', () => {
    expect(blocksOf('**a *b*** [c *d*](/de/x/)  \ne')[0]).toEqual([
      {
        kind: 'paragraph',
        content: [
          { text: 'a ', strong: true },
          { text: 'b', strong: true, emphasis: true },
          { text: ' ' },
          { text: 'c ', link: 'https://netz.test/de/x/' },
          { text: 'd', link: 'https://netz.test/de/x/', emphasis: true },
          { text: '\n' },
          { text: 'e' },
        ],
      },
    ]);
  });

  it('lists in lists, with numbers where they begin', () => {
    expect(blocksOf('3. a\n   - b\n4. c')[0]).toEqual([
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [{ content: plain('a'), below: [{ kind: 'list', items: [plain('b')] }] }, plain('c')],
      },
    ]);
  });

  it('tables, quotations and lines', () => {
    expect(blocksOf('| a | b |\n| - | - |\n| c | d |\n\n> e\n\n---').flat()).toEqual([
      { kind: 'table', header: [plain('a'), plain('b')], rows: [[plain('c'), plain('d')]] },
      { kind: 'quote', blocks: [{ kind: 'paragraph', content: plain('e') }] },
      { kind: 'rule' },
    ]);
  });

  it('components in a sentence, alone, and around other blocks', () => {
    expect(blocksOf('Ein **<Word id="x">Wort</Word>**.')[0]?.[0]).toEqual({
      kind: 'paragraph',
      content: [{ text: 'Ein ' }, { text: 'Wort', strong: true }, { text: ' x', strong: true }, { text: '.' }],
    });
    expect(blocksOf('<Word id="x" />')[0]).toEqual([{ kind: 'paragraph', content: plain(' x') }]);
    expect(blocksOf('<Box>\n## a\n\n- b\n</Box>')[0]).toEqual([
      {
        kind: 'aside',
        title: plain('Kasten'),
        blocks: [
          { kind: 'heading', level: 2, content: plain('a') },
          { kind: 'list', items: [plain('b')] },
        ],
      },
    ]);
  });
});

it.each([
  ['a component that nobody knows', 'a\n\nb <Other />', 'docs/de/a.mdx:3:3 <Other> has no form in a document.'],
  ['a component of blocks in a sentence', 'a <Box>b</Box>', 'docs/de/a.mdx:1:3 <Box> has to stand in a paragraph of its own.'],
  ['an attribute that is code', '<Word id={1} />', 'docs/de/a.mdx:1:1 <Word> has an attribute that is no text.'],
  ['a picture', '![a](b.png)', 'docs/de/a.mdx:1:1 "image" has no form in a document.'],
  ['code', '```\na\n```', 'docs/de/a.mdx:1:1 "code" has no form in a document.'],
  ['a heading that is too deep', '##### a', 'docs/de/a.mdx:1:1 "heading" of level 5 has no level in the document.'],
])('%s is refused with its place', (_what, text, message) => {
  expect(() => blocksOf(text)).toThrow(message);
});
