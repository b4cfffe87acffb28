/** Blocks in two languages, laid beside each other. */
import type { Block, Passage } from './blocks.ts';
import type { Direction, Inline } from './inline.ts';

/** A language of a document and its direction. */
export interface Tongue {
  language: string;
  dir: Direction;
}

/** The two languages of an edition: that of the document, and the one beside it. */
export type Tongues = readonly [own: Tongue, other: Tongue];

/**
 * Two lists of blocks with the same structure, such as two languages of one record: each block beside its counterpart. Where one list is
 * longer, its last blocks stand alone.
 */
export function beside(own: readonly Block[], other: readonly Block[], tongues: Tongues): Block[] {
  return Array.from({ length: Math.max(own.length, other.length) }, (_, position) =>
    pair(own.slice(position, position + 1), other.slice(position, position + 1), tongues),
  ).flat();
}

/**
 * A few blocks beside their counterpart. Headings stay headings on one side only and page breaks stand once, so that the document has one
 * outline. Words with explanations are taken apart, so that each stands beside its own.
 */
export function pair(own: readonly Block[], other: readonly Block[], tongues: Tongues): Block[] {
  if (own.length === 0 && other.length === 0) return [];
  const [single] = own;
  if (own.length === 1 && single && (single.kind === 'page-break' || single.kind === 'rule')) return [single];
  const [first, second] = [own, other].map((blocks) => blocks.flatMap(apart)) as [Block[], Block[]];
  const words = own.length === 1 && single?.kind === 'definitions' && first.length === second.length;
  const rows = words ? first.map((block, row): [Block[], Block[]] => [[block], second.slice(row, row + 1)]) : [[first, second] as const];
  return rows.map(([here, there]) => ({
    kind: 'side-by-side',
    sides: [passage(here, tongues[0]), passage(there.map(withoutOutline), tongues[1])],
  }));
}

function passage(blocks: readonly Block[], { language, dir }: Tongue): Passage {
  return { kind: 'passage', language, dir, blocks };
}

/** Words with explanations as paragraphs that stay together, one group a word. */
function apart(block: Block): Block[] {
  if (block.kind !== 'definitions') return [block];
  return block.entries.map(({ term, details, id }) => ({
    kind: 'group',
    tight: true,
    blocks: [
      { kind: 'paragraph', like: 2, content: term, ...(id !== undefined && { id }) },
      ...details.map((content: Inline): Block => ({ kind: 'paragraph', content })),
    ],
  }));
}

/** A block without what stands in a document once: headings, ids, and the links to them, which the other side has. */
function withoutOutline(block: Block): Block {
  switch (block.kind) {
    case 'heading':
      return { kind: 'paragraph', content: unlinked(block.content), like: block.level };
    case 'paragraph': {
      const { id: _, ...rest } = block;
      return { ...rest, content: unlinked(block.content) };
    }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) =>
          'below' in item ? { content: unlinked(item.content), below: item.below.map(withoutOutline) } : unlinked(item),
        ),
      };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(unlinked)) };
    case 'group':
    case 'aside':
    case 'quote':
    case 'passage':
      return { ...block, blocks: block.blocks.map(withoutOutline) };
    default:
      return block;
  }
}

/** Setting a book with links inside it takes a second round of all that has them. */
function unlinked(content: Inline): Inline {
  return content.map((run) => {
    if (!run.link?.startsWith('#')) return run;
    const { link: _, ...rest } = run;
    return rest;
  });
}
