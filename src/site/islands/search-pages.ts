/** Pages to read, found by Pagefind: loaded when first asked, one copy a language. */

/** A page that was found. */
export interface FoundPage {
  url: string;
  title: string;
  /** Words around what was found; `mark` elements and escaped text. */
  excerpt: string;
}

/** Pages of one language. */
export interface PageSearch {
  /** @throws {Error} where the index cannot be loaded */
  find: (query: string, most: number) => Promise<{ total: number; pages: FoundPage[] }>;
}

interface PagefindResult {
  data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => { search: (query: string) => Promise<{ results: PagefindResult[] }> };
}

/** Makes a search over the pages of `language`; `address` is that of pagefind.js. */
export function createPageSearch(address: string, language: string): PageSearch {
  let instance: Promise<ReturnType<PagefindModule['createInstance']>> | undefined;
  return {
    async find(query, most) {
      instance ??= open(address, language);
      instance.catch(() => (instance = undefined));
      const { results } = await (await instance).search(query);
      const found = await Promise.all(results.slice(0, most).map(({ data }) => data()));
      return { total: results.length, pages: found.map(({ url, excerpt, meta }) => ({ url, excerpt, title: meta['title'] ?? url })) };
    },
  };
}

async function open(address: string, language: string) {
  // An address of its own for each language: a copy of Pagefind keeps the stemmer of the language it was first asked for.
  const { createInstance } = (await import(/* @vite-ignore */ `${address}?${language}`)) as PagefindModule;
  // Pagefind takes the language from the page, and reads it once, here.
  const root = document.documentElement;
  const own = root.lang;
  root.lang = language;
  try {
    return createInstance({ basePath: address.slice(0, address.lastIndexOf('/') + 1), ranking: { metaWeights: { title: 5, words: 0.5 } } });
  } finally {
    root.lang = own;
  }
}
