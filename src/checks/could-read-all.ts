import type { ContentTree } from '../reader/content-tree.ts';
import type { Kind } from '../schemas/kinds.ts';

/**
 * Whether every file of these kinds could be read. Rules that report what is missing ask this first:
 * a file that is broken has its own finding, and what it would have said is not missing.
 */
export function couldReadAll(tree: ContentTree, ...kinds: Kind[]): boolean {
  return kinds.every((kind) => tree.ids[kind].length === tree.records[kind].length);
}
