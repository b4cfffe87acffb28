/** What a document must be, whatever format it becomes. */
import type { Block, Document, Inline } from './blocks.ts';

/** What is wrong with a document, a sentence each; empty where nothing is. */
export function documentProblems(document: Document): string[] {
  const blocks = [...everyBlock(document.blocks)];
  const headings = blocks.filter((block) => block.kind === 'heading');
  const ids = headings.flatMap(({ id }) => id ?? []);
  const targets = blocks.flatMap((block) => [
    ...(block.kind === 'index' ? block.entries.map(({ target }) => target) : []),
    ...inlinesOf(block).flatMap((inline) => inline.flatMap(({ link }) => (link?.startsWith('#') ? link.slice(1) : []))),
  ]);
  return [
    ...(document.title.trim() === '' ? ['it has no title.'] : []),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(document.date) ? [] : [`the date "${document.date}" is not a day such as 2026-03-01.`]),
    ...headings.flatMap(({ level, content }, position) =>
      level > (headings[position - 1]?.level ?? 0) + 1 ? [`the heading "${textOf(content)}" skips a level.`] : [],
    ),
    ...ids.filter((id, position) => ids.indexOf(id) !== position).map((id) => `the id "${id}" is given twice.`),
    ...ids.filter((id) => !/^[a-z0-9-]+$/.test(id)).map((id) => `the id "${id}" has other letters than a–z, digits and hyphens.`),
    ...[...new Set(targets)].filter((target) => !ids.includes(target)).map((target) => `no heading has the id "${target}".`),
    ...blocks.flatMap((block) =>
      block.kind === 'picture' && block.alternative.trim() === '' ? ['a picture has no text that stands for it.'] : [],
    ),
    ...blocks.flatMap((block) =>
      block.kind === 'table' && block.rows.some((row) => row.length !== block.header.length)
        ? [`the table "${block.header.map(textOf).join(', ')}" has rows with more or fewer cells than headers.`]
        : [],
    ),
  ];
}

/** All blocks, those of groups included, in order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'group') yield* everyBlock(block.blocks);
  }
}

/** The words of a text without what they look like. */
export function textOf(content: Inline): string {
  return content.map(({ text }) => text).join('');
}

function inlinesOf(block: Block): Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content];
    case 'list':
      return [...block.items];
    case 'facts':
      return block.entries.flatMap(({ values }) => values);
    case 'table':
      return [block.header, ...block.rows].flat();
    case 'note':
      return [...block.content];
    case 'picture':
      return block.caption ? [block.caption] : [];
    case 'index':
      return block.entries.map(({ content }) => content);
    case 'page-break':
    case 'contents':
    case 'group':
      return [];
  }
}
