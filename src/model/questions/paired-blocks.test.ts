import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairBlocks } from './paired-blocks.ts';

const blocks = (...hashes: string[]) => hashes.map((hash, index) => ({ hash, line: index + 1, type: 'paragraph' }));
const translation = (count: number, sourceBlocks?: string[]) => ({
  blocks: blocks(...Array.from({ length: count }, (_, index) => `t${index}`)),
  frontmatter: { title: 'x', ...(sourceBlocks && { sourceBlocks }) },
});

describe('pairing the blocks of a translation with its source', () => {
  it('pairs by position where nothing changed', () => {
    expect(pairBlocks({ blocks: blocks('a', 'b') }, translation(2, ['a', 'b']))).toEqual([
      { source: 0, translation: 0 },
      { source: 1, translation: 1 },
    ]);
  });

  it('pairs by position where the translation keeps no hashes', () => {
    expect(pairBlocks({ blocks: blocks('a', 'b') }, translation(2))).toEqual([
      { source: 0, translation: 0 },
      { source: 1, translation: 1 },
    ]);
  });

  it('marks a block whose source was rewritten in its place', () => {
    expect(pairBlocks({ blocks: blocks('a', 'new', 'c') }, translation(3, ['a', 'b', 'c']))).toEqual([
      { source: 0, translation: 0 },
      { source: 1, translation: 1, changed: true },
      { source: 2, translation: 2 },
    ]);
  });

  it('shows a new block of the source alone, where it stands', () => {
    expect(pairBlocks({ blocks: blocks('a', 'new', 'b') }, translation(2, ['a', 'b']))).toEqual([
      { source: 0, translation: 0 },
      { source: 1, changed: true },
      { source: 2, translation: 1 },
    ]);
  });

  it('keeps a block whose source was removed', () => {
    expect(pairBlocks({ blocks: blocks('a', 'c') }, translation(3, ['a', 'b', 'c']))).toEqual([
      { source: 0, translation: 0 },
      { translation: 1, changed: true },
      { source: 1, translation: 2 },
    ]);
  });

  it('loses and repeats no block, whatever changed', () => {
    const hash = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(fc.array(hash), fc.array(hash), (now, then) => {
        const pairs = pairBlocks({ blocks: blocks(...now) }, translation(then.length, then));
        const positions = (side: 'source' | 'translation') => pairs.flatMap((pair) => pair[side] ?? []);
        expect(positions('source').toSorted((x, y) => x - y)).toEqual(now.map((_, index) => index));
        expect(positions('translation')).toEqual(then.map((_, index) => index));
      }),
    );
  });
});
