/** The books of this site as files. The first that is asked for starts the making of all, so that the threads never wait for the pages. */
import process from 'node:process';
import { cachedPdf } from '../../documents/cached-pdf.ts';
import { pdfPool } from '../../documents/pdf-pool.ts';
import { pathTo } from '../addresses.ts';
import { loadNetwork } from '../network.ts';
import { today } from '../today.ts';
import { wordsIn } from '../words-in.ts';
import type { Words } from '../words.ts';
import { bookList, type BookEntry } from './book-list.ts';
import { makeBook, makeBooks, type BookFiles, type BookPress } from './make-books.ts';

/** Parts of the way after which the console says how far it is. */
const STEPS = 10;

let all: ReturnType<typeof start> | undefined;

/**
 * The files of a book.
 *
 * @param path below the language without extension, such as `curriculum/rolle`
 * @throws {Error} where there is no such book, or it cannot be made
 */
export async function bookFiles(language: string, path: string): Promise<BookFiles> {
  if (import.meta.env.DEV) {
    const { entries, press, siteUrl } = await prepare();
    const entry = entries.find((candidate) => candidate.language === language && candidate.path === path);
    if (entry) return makeBook(entry, press, siteUrl);
  } else {
    const files = (await (all ??= start())).get(`${language}/${path}`);
    if (files) return files;
  }
  throw new Error(`There is no book ${language}/${path}.`);
}

/** Every book of this site, not made yet. */
export async function bookEntries(): Promise<BookEntry[]> {
  return (await prepare()).entries;
}

async function start() {
  const { entries, press, siteUrl } = await prepare();
  return makeBooks(entries, press, siteUrl);
}

async function prepare(): Promise<{ entries: BookEntry[]; press: BookPress; siteUrl: string }> {
  const network = await loadNetwork();
  const { siteUrl, timezone, languages } = network.record;
  const words = new Map<string, Words>();
  for (const { tag } of languages) words.set(tag, await wordsIn(tag));
  const wordsOf = (language: string): Words => {
    const known = words.get(language);
    if (!known) throw new Error(`The network has no language "${language}".`);
    return known;
  };
  const pool = pdfPool();
  return {
    siteUrl,
    entries: bookList({
      network,
      words: wordsOf,
      day: today(timezone),
      address: (language, path) => new URL(pathTo(language, path), siteUrl).href,
    }),
    press: {
      words: wordsOf,
      toPdf: (document) => cachedPdf(document, pool.toPdf),
      // One more than there are threads: the next book is written while the others are set.
      atOnce: pool.threads + 1,
      onMade: (made, count) => {
        if (Math.floor((made * STEPS) / count) > Math.floor(((made - 1) * STEPS) / count))
          process.stderr.write(`  ${made}/${count} books\n`);
      },
    },
  };
}
