/** The index: fetched when the search is touched, once; a second one with the words of all languages only when needed. */
import { wholeSource, type OfferSource } from '../../search/offer-source.ts';
import { prepareIndex } from '../../search/prepare-index.ts';
import { INDEX_VERSION, type SearchIndex } from '../../search/search-index.ts';

/** Loads indexes by their addresses. */
export interface SearchData {
  /** @throws {Error} where the file is missing, broken or of another version */
  load: (address: string) => Promise<OfferSource>;
}

/** Makes a loader that fetches every address once; a failed one is tried again. */
export function createSearchData(): SearchData {
  const loaded = new Map<string, Promise<OfferSource>>();
  return {
    load(address) {
      let source = loaded.get(address);
      if (!source) {
        source = fetchIndex(address);
        loaded.set(address, source);
        source.catch(() => loaded.delete(address));
      }
      return source;
    },
  };
}

async function fetchIndex(address: string): Promise<OfferSource> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const index = (await response.json()) as SearchIndex;
  if (index.version !== INDEX_VERSION) throw new Error(`${address}: version ${index.version}, expected ${INDEX_VERSION}`);
  return wholeSource(prepareIndex(index));
}
