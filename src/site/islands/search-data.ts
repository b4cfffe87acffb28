/** The index: fetched when the search is touched, once; a second one with the words of all languages only when needed. */
import type { IndexHead } from '../../search/index-parts.ts';
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

/** Fetches the index, or the head of an index whose parts lie beside it. */
async function fetchIndex(address: string): Promise<OfferSource> {
  const file = (await fetchJson(address)) as SearchIndex | IndexHead;
  const { version } = 'index' in file ? file.index : file;
  if (version !== INDEX_VERSION) throw new Error(`${address}: version ${version}, expected ${INDEX_VERSION}`);
  if (!('index' in file)) return wholeSource(prepareIndex(file));
  const { openParts } = await import('../../search/search-parts.ts');
  return openParts(file, (part) => fetchJson(address.replace(/[^/]+$/, `${part}.json`)));
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
