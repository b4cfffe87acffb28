/** Writes into a translated page which blocks of its source it translates. */
import { isMap, isScalar, parseDocument, type Node } from 'yaml';
import type { ContentPage } from '../../reader/content-tree.ts';
import type { Edit } from '../finding.ts';

/**
 * The edit that sets `sourceBlocks` in the front matter of `page` to the blocks of `source`: one line, every hash in quotes
 * (a hash of digits alone would be a number). `undefined` where the page has no front matter.
 */
export function markTranslation(page: ContentPage, source: ContentPage): Edit | undefined {
  const match = /^(---\r?\n)([\s\S]*?)(\r?\n)---(?:\r?\n|$)/.exec(page.text);
  if (!match) return undefined;
  const [, opening = '', matter = '', newline = '\n'] = match;
  const line = `sourceBlocks: [${source.blocks.map(({ hash }) => `"${hash}"`).join(', ')}]`;
  const contents = parseDocument(matter).contents;
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === 'sourceBlocks') : undefined;
  if (pair) {
    const start = (pair.key as Node).range?.[0] ?? 0;
    // The range of a list of several lines includes the line end after it.
    const end = start + matter.slice(start, (pair.value as Node | null)?.range?.[1] ?? start).trimEnd().length;
    return { start: opening.length + start, end: opening.length + end, text: line };
  }
  const end = opening.length + matter.length;
  return { start: end, end, text: `${newline}${line}` };
}
