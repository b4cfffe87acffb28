/** The index: fetched when the search is touched, once; a second one with the words of all languages only when needed. */
import { prepareIndex, type PreparedIndex } from '../../search/prepare-index.ts';
import { INDEX_VERSION, type SearchIndex } from '../../search/search-index.ts';

/** Loads indexes by their addresses. */
export interface SearchData {
  /** @throws {Error} where the file is missing, broken or of another version */
  load: (address: string) => Promise<PreparedIndex>;
}

/** Makes a loader that fetches every address once; a failed one is tried again. */
export function createSearchData(): SearchData {
  const loaded = new Map<string, Promise<PreparedIndex>>();
  return {
    load(address) {
      let index = loaded.get(address);
      if (!index) {
        index = fetchIndex(address);
        loaded.set(address, index);
        index.catch(() => loaded.delete(address));
      }
      return index;
    },
  };
}

async function fetchIndex(address: string): Promise<PreparedIndex> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const index = (await response.json()) as SearchIndex;
  if (index.version !== INDEX_VERSION) throw new Error(`${address}: version ${index.version}, expected ${INDEX_VERSION}`);
  return prepareIndex(index);
}
