/** The index files of the directory's search: made once a build, named by their content. */
import { createHash } from 'node:crypto';
import { buildIndex } from '../search/build-index.ts';
import { loadNetwork } from './network.ts';

/** An index file. */
export interface SearchFile {
  /** `<language>.<hash>.json`, or `all.<hash>.json` with the words of all languages. */
  name: string;
  text: string;
}

/** Files of a site: one a language, and one with the words of every language for queries in another one. */
export interface SearchFiles {
  byLanguage: ReadonlyMap<string, SearchFile>;
  everyLanguage: SearchFile;
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
    byLanguage: new Map(tags.map((tag) => [tag, toFile(tag, buildIndex(network, tag))])),
    everyLanguage: toFile('all', buildIndex(network, sourceLanguage, tags)),
  };
}

function toFile(prefix: string, index: unknown): SearchFile {
  const text = JSON.stringify(index);
  return { name: `${prefix}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.json`, text };
}
