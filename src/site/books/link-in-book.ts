/** Where the links of pages lead from inside a book. */
import type { Voice } from './book.ts';

/**
 * A link of the page at `slug`: to the chapter of this book where there is one, otherwise to the address on the web.
 */
export function linkInBook({ book, language, network }: Voice, slug: string, url: string): string {
  if (/^[a-z][a-z+.-]*:/i.test(url)) return url;
  if (url.startsWith('#')) return `${book.address(language, slug)}${url}`;
  const [, tag = '', path = '', fragment = ''] = /^\/([^/#]+)\/?([^#]*?)\/?(#.*)?$/.exec(url) ?? [];
  if (!network.record.languages.some((known) => known.tag === tag)) throw new Error(`${language}/${slug}: "${url}" leads to no page.`);
  const chapter = book.chapters.get(path);
  return chapter === undefined ? `${book.address(tag, path)}${fragment}` : `#${chapter}`;
}
