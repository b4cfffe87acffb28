/** Writes into a translated page which blocks of its source it translates. */
import { isMap, isScalar, parseDocument, type Node } from 'yaml';
import type { ContentPage } from '../../reader/content-tree.ts';
import { frontMatter } from '../../reader/front-matter.ts';
import type { Edit } from '../finding.ts';

/**
 * The edit that sets `sourceBlocks` in the front matter of `page` to the blocks of `source`: one line, every hash in quotes
 * (a hash of digits alone would be a number). `undefined` where the page has no front matter.
 */
export function markTranslation(page: ContentPage, source: ContentPage): Edit | undefined {
  const matter = frontMatter(page.text);
  if (!matter) return undefined;
  const line = `sourceBlocks: [${source.blocks.map(({ hash }) => `"${hash}"`).join(', ')}]`;
  const { contents } = parseDocument(matter.text);
  const pair = isMap(contents) ? contents.items.find(({ key }) => isScalar(key) && key.value === 'sourceBlocks') : undefined;
  if (!pair) {
    const end = matter.start + matter.text.length;
    return { start: end, end, text: `${page.text.startsWith('---\r') ? '\r\n' : '\n'}${line}` };
  }
  const start = (pair.key as Node).range?.[0] ?? 0;
  // The range of a list of several lines includes the line end after it.
  const written = matter.text.slice(start, (pair.value as Node | null)?.range?.[1] ?? start).trimEnd();
  return { start: matter.start + start, end: matter.start + start + written.length, text: line };
}
