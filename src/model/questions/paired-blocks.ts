/** Which block of a translated page belongs to which block of its source page. */
import type { SourcePage } from '../network.ts';

/** A row of a text in two languages: positions of blocks from 0; one side may be missing where the source has moved on. */
export interface PairedBlocks {
  source?: number;
  translation?: number;
  /** The source has changed since the translation was made. */
  changed?: true;
}

/**
 * Pairs the blocks of `translation` with those of `source` by the hashes that the translation keeps of its source. Every block of both is
 * in the result once, in the order of the source; without hashes blocks are paired by position.
 */
export function pairBlocks(source: Pick<SourcePage, 'blocks'>, translation: Pick<SourcePage, 'blocks' | 'frontmatter'>): PairedBlocks[] {
  const known = translation.frontmatter.sourceBlocks ?? source.blocks.map(({ hash }) => hash);
  const free = source.blocks.map(({ hash }, position) => ({ hash, position }));
  const partners = translation.blocks.map((_, position) => {
    const found = free.findIndex(({ hash }) => hash === known[position]);
    return found === -1 ? undefined : free.splice(found, 1)[0]?.position;
  });
  // What was changed in its place: the same position between the same neighbours.
  for (const [position, partner] of partners.entries()) {
    if (partner !== undefined) continue;
    const expected = position === 0 ? 0 : (partners[position - 1] ?? -2) + 1;
    const found = free.findIndex((block) => block.position === expected);
    if (found !== -1) partners[position] = free.splice(found, 1)[0]?.position;
  }
  const pairs = partners.map((partner, position): PairedBlocks =>
    partner === undefined
      ? { translation: position, changed: true }
      : { source: partner, translation: position, ...(source.blocks[partner]?.hash !== known[position] && { changed: true as const }) },
  );
  // New blocks of the source stand behind the one before them.
  for (const { position } of free) {
    const before = pairs.findLastIndex(({ source: other }) => other !== undefined && other < position);
    pairs.splice(before + 1, 0, { source: position, changed: true });
  }
  return pairs;
}
