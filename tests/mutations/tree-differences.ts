/** What a content tree says, as plain data, and what differs between two. */
import type { ContentRecord, ContentTree } from '../../src/reader/content-tree.ts';

/** A value that differs: where, and what it is in the second tree (`undefined` where it is gone). */
export interface Difference {
  path: (string | number)[];
  value: unknown;
}

/** Everything in a tree but the texts of its files and what is computed from them on request. */
export function snapshotOf({ records, pages, agreementTexts, words, areas, ids, pictures, files, problems }: ContentTree): unknown {
  const byFile = <T extends { file: string }>(items: readonly T[], pick: (item: T) => unknown) =>
    Object.fromEntries(items.map((item) => [item.file, pick(item)]));
  return {
    records: Object.fromEntries(Object.entries(records).map(([kind, all]) => [kind, byFile(all as ContentRecord[], ({ data }) => data)])),
    pages: byFile(pages, ({ language, slug, frontmatter, blocks, document: { error } }) => ({
      language,
      slug,
      frontmatter,
      blocks,
      error,
    })),
    agreementTexts: byFile(agreementTexts, ({ agreement, language, document: { blocks } }) => ({ agreement, language, blocks })),
    words: byFile(words, (list) => list.words),
    areas: byFile(areas, ({ topology }) => topology),
    ids,
    pictures,
    files,
    problems,
  };
}

/** Every value that differs, the smallest ones. */
export function differences(before: unknown, after: unknown, path: (string | number)[] = []): Difference[] {
  if (Object.is(before, after)) return [];
  if (!isGroup(before) || !isGroup(after) || Array.isArray(before) !== Array.isArray(after)) return [{ path, value: after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differences(before[key], after[key], [...path, Array.isArray(before) ? Number(key) : key]));
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
