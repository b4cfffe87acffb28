/** The built books of the curriculum: whether they are all there, whole, and come back as text. */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { everyBlock } from '../../src/documents/walk-blocks.ts';
import { textOf } from '../../src/documents/inline.ts';
import { extractable } from '../../src/documents/vowel-signs.ts';
import { linkNetwork } from '../../src/model/link-network.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { bookList } from '../../src/site/books/book-list.ts';
import { epubReport, hasEpubCheck } from '../epub/epubcheck.ts';
import { epubProblems } from '../epub/epub-problems.ts';
import { contentWords } from '../fixtures/content-words.ts';
import { arabicWords, hasPdfText, pdfText, withoutSpaces } from '../pdf/pdf-text.ts';
import { hasPdfUaCheck, pdfUaReport } from '../pdfua/pdf-ua.ts';

/** Where every test has to run a missing tool is a failure. */
const everyTest = process.env['LOTSENWERK_ALL_TESTS'] === '1';
const network = linkNetwork(await readContent('content'));
const books = bookList({
  network,
  words: (language) => contentWords(language, network.record.sourceLanguage),
  day: '2026-03-01',
  address: (language, path) => `${network.record.siteUrl}/${language}/${path}/`,
});
const fileOf = ({ language, path }: { language: string; path: string }, extension: 'pdf' | 'epub') =>
  `dist/${language}/${path}.${extension}`;
const [firstModule = ''] = network.modules.keys();
/** In every language the whole and the first module, alone and beside the source language. */
const chosen = books.filter(({ path }) => /^curriculum(?:-\w+)?$/.test(path) || path.startsWith(`curriculum/${firstModule}`));

it('there are books to look at', () => {
  expect(chosen.length).toBeGreaterThanOrEqual(network.record.languages.length * 2);
});

it('every book is there as PDF and as EPUB', () => {
  const files = books.flatMap((book) => [fileOf(book, 'pdf'), fileOf(book, 'epub')]);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

it('every EPUB is whole', () => {
  const problems = books.flatMap((book) =>
    epubProblems(readFileSync(fileOf(book, 'epub'))).map((problem) => `${fileOf(book, 'epub')}: ${problem}`),
  );
  expect(problems).toEqual([]);
});

describe.skipIf(!hasEpubCheck && !everyTest)('epubcheck (needs Debian’s epubcheck)', () => {
  it('finds nothing in any book', { timeout: 600_000 }, async () => {
    const files = books.map((book) => fileOf(book, 'epub'));
    expect(await epubReport(files)).toEqual(files.map((file) => `PASS ${file}`));
  });

  it('finds mistakes where there are some', { timeout: 60_000 }, async () => {
    const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
    const folder = await mkdtemp('node_modules/.epub-');
    try {
      await writeFile(`${folder}/broken.epub`, readFileSync(fileOf(chosen[0] ?? { language: '', path: '' }, 'epub')).subarray(0, 2000));
      expect((await epubReport([`${folder}/broken.epub`]))[0]).toBe(`FAIL ${folder}/broken.epub`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe.skipIf(!hasPdfUaCheck && !everyTest)('the standard PDF/UA-1 (needs tests/pdfua/install)', () => {
  // The book of the whole is made of the same blocks as the modules and takes a minute: once alone, once beside German.
  const wholes = chosen.filter(({ path }) => !path.includes('/'));
  const modules = chosen.filter(({ path }) => path.includes('/'));
  it('is kept by a module in every language and by the whole, alone and beside German', { timeout: 600_000 }, async () => {
    const files = [...modules, ...wholes.slice(0, 1), ...wholes.slice(-1)].map((book) => fileOf(book, 'pdf'));
    expect(await pdfUaReport(files)).toEqual(files.map((file) => `PASS ${file}`));
  });
});

describe.skipIf(!hasPdfText && !everyTest)('the words of the books (needs pdftotext)', () => {
  it.each(chosen.map((book) => ({ name: fileOf(book, 'pdf'), book })))('$name has its headings as they were typed', ({ name, book }) => {
    const headings = [...everyBlock(book.make().blocks)].flatMap((block) =>
      block.kind === 'heading' ? [extractable(textOf(block.content))] : [],
    );
    const found = pdfText(name, 'file');
    const words = new Set(arabicWords(pdfText(name)));
    expect(headings.length).toBeGreaterThan(5);
    // Arabic script comes back word by word; the rest as it stands.
    expect(headings.flatMap(arabicWords).filter((word) => !words.has(word))).toEqual([]);
    const text = withoutSpaces(found);
    const plain = headings.filter((heading) => arabicWords(heading).length === 0).map(withoutSpaces);
    expect(plain.filter((heading) => !text.includes(heading))).toEqual([]);
  });
});
