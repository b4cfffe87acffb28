/** An index of the search → its files: one where it is small, otherwise a head and parts. */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import type { SearchIndex } from '../search/search-index.ts';
import { inSplitOrder, splitIndex } from '../search/split-index.ts';

/** A file of the site, below `/suche/`. */
export interface SiteFile {
  name: string;
  text: string;
}

/** The files of an index. */
export interface IndexFiles {
  /** The file to begin with: `<prefix>.<hash>.json`, or `<prefix>.<hash>/head.json` beside whose name lie `<part>.json`. */
  first: SiteFile;
  parts: SiteFile[];
}

/** Compressed size up to which an index is one file. */
export const MOST_BYTES_IN_ONE = 60_000;

/**
 * Makes the files of an index. It is divided where it is larger than {@link MOST_BYTES_IN_ONE} and where that saves at least half: what
 * every search needs (places, words of all types and topics) cannot be divided.
 */
export function indexFiles(prefix: string, index: SearchIndex): IndexFiles {
  const whole = JSON.stringify(index);
  const bytes = compressedBytes(whole);
  if (bytes > MOST_BYTES_IN_ONE) {
    const { head, parts } = splitIndex(inSplitOrder(index));
    const text = JSON.stringify(head);
    if (compressedBytes(text) * 2 <= bytes) {
      const folder = `${prefix}.${hashOf([text, ...parts.values()])}`;
      return {
        first: { name: `${folder}/head.json`, text },
        parts: [...parts].map(([name, part]) => ({ name: `${folder}/${name}.json`, text: part })),
      };
    }
  }
  return { first: { name: `${prefix}.${hashOf([whole])}.json`, text: whole }, parts: [] };
}

/** Quickly, so that it is a little more than what a server sends. */
const compressedBytes = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex').slice(0, 10);
}
