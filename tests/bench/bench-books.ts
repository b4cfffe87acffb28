/** The books part of the bench: everything of the curriculum that can be taken along, against setting the same documents alone. */
import process from 'node:process';
import { pdfPool } from '../../src/documents/pdf-pool.ts';
import { linkNetwork } from '../../src/model/link-network.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { bookList } from '../../src/site/books/book-list.ts';
import { makeBooks } from '../../src/site/books/make-books.ts';
import { lookUp } from '../../src/site/look-up-words.ts';
import type { Row } from './bench-content.ts';
import { withTranslations } from './generate-curriculum.ts';

const GOAL_SECONDS = 60;
const STEPS = 10;

/**
 * Makes every book of the content below `folder` on all threads of this machine, nothing kept from earlier. Pages that a language lacks are
 * generated, so that the whole of a finished curriculum is measured.
 */
export async function benchBooks(folder: string, onStep: (what: string) => void): Promise<Row[]> {
  const tree = await readContent(folder);
  const network = linkNetwork(withTranslations(tree));
  const { siteUrl, sourceLanguage } = network.record;
  const files = new Map(tree.words.map(({ language, words }) => [language, { language, words }]));
  const words = (language: string) => lookUp([language, sourceLanguage].flatMap((tag) => files.get(tag) ?? []));
  const entries = bookList({
    network,
    words,
    day: '2026-03-01',
    address: (language, path) => new URL(`${language}/${path}/`, siteUrl).href,
  });
  const pool = pdfPool();
  try {
    let bytes = 0;
    const before = process.cpuUsage();
    let cpu = before;
    const whole = await seconds(async () => {
      const press = {
        words,
        toPdf: pool.toPdf,
        atOnce: pool.threads + 1,
        onMade: (made: number, all: number) => {
          if (Math.floor((made * STEPS) / all) > Math.floor(((made - 1) * STEPS) / all)) onStep(`${made} of ${all} books`);
        },
      };
      for (const made of makeBooks(entries, press, siteUrl).values()) {
        const { pdf, epub } = await made;
        bytes += (await pdf).length + epub.length;
      }
      cpu = process.cpuUsage(before);
    });
    onStep('setting the same documents alone');
    const documents = entries.map(({ make }) => make());
    const bare = await seconds(() => Promise.all(documents.map((document) => pool.toPdf(document))));
    return [
      {
        files: entries.length * 2,
        threads: pool.threads,
        seconds: whole.toFixed(1),
        goal: GOAL_SECONDS,
        // What other programs take from this machine does not count here.
        'CPU s': ((cpu.user + cpu.system) / 1e6).toFixed(1),
        'bare Typst s': bare.toFixed(1),
        '× bare': (whole / bare).toFixed(2),
        MB: (bytes / 1e6).toFixed(0),
      },
    ];
  } finally {
    await pool.close();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
