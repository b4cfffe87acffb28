/** Document → EPUB 3. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Document } from './blocks.ts';
import { documentProblems } from './check-document.ts';
import { divideDocument } from './epub-files.ts';
import { containerFile, navigationFile, packageFile, page } from './epub-package.ts';
import { xhtmlWriter } from './epub-xhtml.ts';

/** What a document does not say itself and an EPUB needs. */
export interface EpubSettings {
  /** A name for the book that no other book has and that stays the same, such as its address. */
  identifier: string;
  /** Heading of the table of contents, in the document's language. */
  contents: string;
  /** In words who can read the book, in the document's language. */
  accessibility: string;
}

/**
 * Writes a document as EPUB 3: a file of text for every part that begins on a new page, a navigation, and what catalogues and screen
 * readers want to know. The same document gives the same bytes.
 *
 * @throws {Error} where the document is not whole
 */
export function toEpub(document: Document, settings: EpubSettings): Uint8Array {
  const problems = documentProblems(document);
  if (problems.length > 0) throw new Error(`The document "${document.title}": ${problems.join(' ')}`);
  const book = divideDocument(document);
  const write = xhtmlWriter(document, book);
  const texts = book.files.map(({ name, title, blocks }, position): [string, string] => [
    name,
    page(document, title, `<main>${position === 0 ? write.title() : ''}${write.blocks(blocks, position === 0 ? 1 : 0)}</main>`),
  ]);
  const files: [string, string][] = [
    ['META-INF/container.xml', containerFile()],
    ['EPUB/package.opf', packageFile(document, book, settings)],
    ['EPUB/nav.xhtml', navigationFile(document, settings.contents, write.contents(book.headings))],
    ['EPUB/style.css', epubStyle()],
    ...texts.map(([name, text]): [string, string] => [`EPUB/${name}`, text]),
    ...book.pictures.map(({ name, svg }): [string, string] => [`EPUB/${name}`, svg]),
  ];
  // Times in ZIP have no zone: this is the same text everywhere. The type of the file comes first and is not packed, so that it can be seen.
  const [year = 0, month = 1, day = 1] = document.date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day);
  const packed: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }] };
  for (const [name, text] of files) packed[name] = [strToU8(text), { level: 9, mtime }];
  return zipSync(packed);
}

let style: string | undefined;

/** The style of every book. Read from the folder of the project: the site's build moves the code, not this file. */
export function epubStyle(): string {
  return (style ??= readFileSync(join(process.cwd(), 'src/documents/epub.css'), 'utf8'));
}
