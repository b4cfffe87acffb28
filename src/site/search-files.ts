/** The index files of the directory's search: made once a build, named by their content. */
import { buildIndex } from '../search/build-index.ts';
import { indexFiles, type IndexFiles } from './index-files.ts';
import { loadNetwork } from './network.ts';

/** Indexes of a site: one a language, and one with the words of every language for queries in another one. */
export interface SearchFiles {
  byLanguage: ReadonlyMap<string, IndexFiles>;
  everyLanguage: IndexFiles;
}

let made: Promise<SearchFiles> | undefined;

/** The index files. In development made anew, so that changes show. */
export function searchFiles(): Promise<SearchFiles> {
  if (import.meta.env.DEV) return make();
  return (made ??= make());
}

async function make(): Promise<SearchFiles> {
  const network = await loadNetwork();
  const { languages, sourceLanguage } = network.record;
  const tags = languages.map(({ tag }) => tag);
  return {
    byLanguage: new Map(tags.map((tag) => [tag, indexFiles(tag, buildIndex(network, tag))])),
    everyLanguage: indexFiles('all', buildIndex(network, sourceLanguage, tags)),
  };
}
