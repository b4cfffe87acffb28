import { expect, it } from 'vitest';
import type { Block } from './blocks.ts';
import { plain } from './inline.ts';
import { beside, pair, type Tongues } from './side-by-side.ts';

const TONGUES: Tongues = [
  { language: 'ar', dir: 'rtl' },
  { language: 'de', dir: 'ltr' },
];
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: plain(text) });
const sides = (own: Block[], other: Block[]): Block => ({
  kind: 'side-by-side',
  sides: [
    { kind: 'passage', ...TONGUES[0], blocks: own },
    { kind: 'passage', ...TONGUES[1], blocks: other },
  ],
});

it('lays every block beside its counterpart; what has none stands alone', () => {
  expect(beside([paragraph('1'), paragraph('2')], [paragraph('a')], TONGUES)).toEqual([
    sides([paragraph('1')], [paragraph('a')]),
    sides([paragraph('2')], []),
  ]);
});

it('keeps the outline and the ids of one side, and page breaks and lines once', () => {
  const heading: Block = { kind: 'heading', level: 2, id: 'one', content: plain('1') };
  const other: Block = { kind: 'heading', level: 2, id: 'one', content: plain('a') };
  expect(beside([heading, { kind: 'page-break' }, { kind: 'rule' }], [other, { kind: 'page-break' }, { kind: 'rule' }], TONGUES)).toEqual([
    sides([heading], [{ kind: 'paragraph', content: plain('a'), like: 2 }]),
    { kind: 'page-break' },
    { kind: 'rule' },
  ]);
  const inside = (block: Block): Block => ({ kind: 'group', blocks: [block] });
  expect(pair([inside(heading)], [inside(other)], TONGUES)).toEqual([
    sides([inside(heading)], [inside({ kind: 'paragraph', content: plain('a'), like: 2 })]),
  ]);
});

it('takes words with explanations apart', () => {
  const words = (...terms: string[]): Block => ({
    kind: 'definitions',
    entries: terms.map((term) => ({ term: plain(term), details: [plain(`${term}!`)], id: `term-${term}` })),
  });
  const group = (term: string, id?: string): Block => ({
    kind: 'group',
    tight: true,
    blocks: [{ kind: 'paragraph', like: 2, content: plain(term), ...(id !== undefined && { id }) }, paragraph(`${term}!`)],
  });
  expect(pair([words('a', 'b')], [words('x', 'y')], TONGUES)).toEqual([
    sides([group('a', 'term-a')], [group('x')]),
    sides([group('b', 'term-b')], [group('y')]),
  ]);
});

it('has nothing for two empty places', () => {
  expect(pair([], [], TONGUES)).toEqual([]);
});
