/** The books in all languages of the project, from generated modules: their texts come back from the PDF as they were typed. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/blocks.ts';
import { textOf } from '../../src/documents/inline.ts';
import { toEpub } from '../../src/documents/epub.ts';
import { toPdf } from '../../src/documents/pdf.ts';
import { extractable } from '../../src/documents/vowel-signs.ts';
import { everyBlock, inlinesOf } from '../../src/documents/walk-blocks.ts';
import { linkNetwork } from '../../src/model/link-network.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { bookList } from '../../src/site/books/book-list.ts';
import { generatedCurriculum } from '../bench/generate-curriculum.ts';
import { epubReport, hasEpubCheck } from '../epub/epubcheck.ts';
import { epubProblems } from '../epub/epub-problems.ts';
import { contentWords } from '../fixtures/content-words.ts';
import { arabicWords, hasPdfText, pdfText } from '../pdf/pdf-text.ts';
import { hasPdfUaCheck, pdfUaReport } from '../pdfua/pdf-ua.ts';

const everyTest = process.env['LOTSENWERK_ALL_TESTS'] === '1';
const network = linkNetwork(generatedCurriculum(await readContent('content'), 1));
const { sourceLanguage } = network.record;
const books = bookList({
  network,
  words: (language) => contentWords(language, sourceLanguage),
  day: '2026-03-01',
  address: (language, path) => `https://netz.test/${language}/${path}/`,
}).filter(({ path }) => path.startsWith('curriculum/'));
const named = books.map((book) => ({ name: `${book.language} ${book.path}`, book }));
const settings = { identifier: 'https://netz.test/a.epub', contents: 'Inhalt', accessibility: 'Zum Lesen.' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'books-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Words of a text; the non-joiner is left out of PDFs. */
const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll('\u200C', '')
    .match(/[\p{L}\p{M}]+/gu) ?? [];

/** Words of a PDF: those in the Arabic script as they stand on the page, the others as they stand in the file. */
function wordsIn(file: string): Set<string> {
  const others = wordsOf(pdfText(file, 'file')).filter((word) => arabicWords(word).length === 0);
  return new Set([...others, ...arabicWords(pdfText(file).normalize('NFC'))]);
}

/** Words of all texts of a document that stand on its pages. */
function typed(document: Document): Set<string> {
  const texts = [...everyBlock(document.blocks)].flatMap(inlinesOf).map(textOf);
  return new Set(
    [...texts, document.title, textOf(document.heading ?? []), document.version].flatMap((text) => wordsOf(extractable(text))),
  );
}

it('covers every language, alone and beside the source language', () => {
  expect(books).toHaveLength(network.record.languages.length * 2 - 1);
});

describe.skipIf(!hasPdfText && !everyTest)('the PDF (needs pdftotext)', () => {
  it.each(named)('$name gives back all words that were typed, and no others', { timeout: 120_000 }, async ({ book }) => {
    const document = book.make();
    const file = join(folder, `${book.language}-${book.path.replaceAll('/', '-')}.pdf`);
    await writeFile(file, await toPdf(document));
    const found = wordsIn(file);
    const words = typed(document);
    expect(words.size).toBeGreaterThan(300);
    expect([...words].filter((word) => !found.has(word))).toEqual([]);
    expect([...found].filter((word) => !words.has(word))).toEqual([]);
  });
});

it.skipIf(!hasPdfUaCheck && !everyTest)('the PDFs keep PDF/UA-1 (needs tests/pdfua/install)', { timeout: 300_000 }, async () => {
  const files: string[] = [];
  for (const book of books) {
    const file = join(folder, `ua-${book.language}-${book.path.replaceAll('/', '-')}.pdf`);
    await writeFile(file, await toPdf(book.make()));
    files.push(file);
  }
  expect(await pdfUaReport(files)).toEqual(files.map((file) => `PASS ${file}`));
});

it.each(named)('the EPUB of $name is whole', ({ book }) => {
  expect(epubProblems(toEpub(book.make(), settings))).toEqual([]);
});

it.skipIf(!hasEpubCheck && !everyTest)('epubcheck finds nothing in the EPUBs (needs epubcheck)', { timeout: 300_000 }, async () => {
  const files: string[] = [];
  for (const book of books) {
    const file = join(folder, `${book.language}-${book.path.replaceAll('/', '-')}.epub`);
    await writeFile(file, toEpub(book.make(), settings));
    files.push(file);
  }
  expect(await epubReport(files)).toEqual(files.map((file) => `PASS ${file}`));
});
