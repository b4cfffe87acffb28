/** What a document must be, whatever format it becomes. */
import type { Document } from './blocks.ts';
import { textOf } from './inline.ts';
import { everyBlock, idsOf, inlinesOf } from './walk-blocks.ts';

/** What is wrong with a document, a sentence each; empty where nothing is. */
export function documentProblems(document: Document): string[] {
  const blocks = [...everyBlock(document.blocks)];
  const headings = blocks.filter((block) => block.kind === 'heading');
  const ids = blocks.flatMap(idsOf);
  const known = new Set(ids);
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
    ...[...Map.groupBy(ids, (id) => id)].filter(([, same]) => same.length > 1).map(([id]) => `the id "${id}" is given twice.`),
    ...ids.filter((id) => !/^[a-z0-9-]+$/.test(id)).map((id) => `the id "${id}" has other letters than a–z, digits and hyphens.`),
    ...[...new Set(targets)].filter((target) => !known.has(target)).map((target) => `nothing has the id "${target}".`),
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
