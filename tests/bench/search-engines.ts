/** The engines that run in Node: ours, MiniSearch and Fuse. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { prepareIndex } from '../../src/search/prepare-index.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { searchOffers } from '../../src/search/search-offers.ts';
import { bundleSearch } from '../browser/bundle-search.ts';
import type { SearchDocument } from './search-documents.ts';

/** A search over the offers of one language. */
export interface Engine {
  /** Ids of offers, best first. */
  search: (query: string) => Promise<readonly string[]>;
  /** What a browser loads before the first answer: script and index, brotli. */
  bytes: number;
}

/** Makes an engine for one language. */
export type EngineMaker = (index: SearchIndex, documents: readonly SearchDocument[]) => Promise<Engine>;

const brotli = (data: string | Uint8Array): number => brotliCompressSync(data).length;
const fileBytes = async (module: string): Promise<number> => brotli(await readFile(fileURLToPath(import.meta.resolve(module))));
let ownScript: Promise<string> | undefined;

/** Our search. */
export const ours: EngineMaker = async (index) => {
  const prepared = prepareIndex(index);
  return {
    search: (query) => Promise.resolve(searchOffers(prepared, { query }).hits.map(({ offer }) => offer.id)),
    bytes: brotli(await (ownScript ??= bundleSearch())) + brotli(JSON.stringify(index)),
  };
};

const PAGE_FIELDS = ['title', 'provider', 'names', 'text', 'places'] as const;
const ENRICHED_FIELDS = [...PAGE_FIELDS, 'phrases', 'served'] as const;

const miniSearch =
  (fields: readonly (keyof SearchDocument)[]): EngineMaker =>
  async (_, documents) => {
    const options = { fields: [...fields], searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } } };
    const engine = new MiniSearch<SearchDocument>(options);
    engine.addAll(documents);
    return {
      search: (query) => Promise.resolve(engine.search(query).map(({ id }) => String(id))),
      bytes: (await fileBytes('minisearch')) + brotli(JSON.stringify(engine)),
    };
  };

/** MiniSearch over the text of the pages, with beginnings and typing mistakes switched on. */
export const miniSearchPlain: EngineMaker = miniSearch(PAGE_FIELDS);
/** MiniSearch that also gets all phrases of types and topics and all names and postcodes of the places served. */
export const miniSearchEnriched: EngineMaker = miniSearch(ENRICHED_FIELDS);

/** Fuse over the text of the pages, each word of a query on its own, wherever it stands. */
export const fuse: EngineMaker = async (_, documents) => {
  const engine = new Fuse(documents, { keys: [...PAGE_FIELDS], ignoreLocation: true, threshold: 0.3, useExtendedSearch: false });
  return {
    search: (query) => Promise.resolve(engine.search(query.slice(0, 200)).map(({ item }) => item.id)),
    bytes: (await fileBytes('fuse.js/min')) + brotli(JSON.stringify(documents.map(({ phrases: _, served: __, ...page }) => page))),
  };
};
