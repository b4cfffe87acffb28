/** What a document consists of, however deeply it lies. */
import type { Block } from './blocks.ts';
import type { Inline } from './inline.ts';

/** All blocks, those inside others included, in the order in which they are read. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    for (const inner of blocksInside(block)) yield* everyBlock(inner);
  }
}

/** The texts that stand in a block itself, not in blocks inside it. */
export function inlinesOf(block: Block): Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content];
    case 'list':
      return block.items.map((item) => ('below' in item ? item.content : item));
    case 'definitions':
      return block.entries.flatMap(({ term, details }) => [term, ...details]);
    case 'facts':
      return block.entries.flatMap(({ values }) => values);
    case 'table':
      return [block.header, ...block.rows].flat();
    case 'note':
      return [...block.content];
    case 'aside':
      return [block.title];
    case 'picture':
      return block.caption ? [block.caption] : [];
    case 'index':
      return block.entries.map(({ content }) => content);
    default:
      return [];
  }
}

/** The ids that a block itself gives. */
export function idsOf(block: Block): string[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return block.id === undefined ? [] : [block.id];
  return block.kind === 'definitions' ? block.entries.flatMap(({ id }) => id ?? []) : [];
}

function blocksInside(block: Block): (readonly Block[])[] {
  switch (block.kind) {
    case 'group':
    case 'aside':
    case 'quote':
    case 'passage':
      return [block.blocks];
    case 'side-by-side':
      return block.sides.map(({ blocks }) => blocks);
    case 'list':
      return block.items.flatMap((item) => ('below' in item ? [item.below] : []));
    default:
      return [];
  }
}
