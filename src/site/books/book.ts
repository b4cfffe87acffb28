/** What every part of a book is written with, in one language or in two beside each other. */
import type { Block } from '../../documents/blocks.ts';
import { textOf, type Inline } from '../../documents/inline.ts';
import { beside, type Tongue, type Tongues } from '../../documents/side-by-side.ts';
import type { Network } from '../../model/network.ts';
import { directionOf } from '../booklet/text-runs.ts';
import type { Words } from '../words.ts';

/** A book to be made. */
export interface Book {
  network: Network;
  /** BCP 47 tag of the book. */
  language: string;
  /** Language that stands beside it, in a bilingual edition. */
  beside?: string;
  /** The interface words of a language. */
  words: (language: string) => Words;
  /** Day of the book, `YYYY-MM-DD`. */
  day: string;
  /** Whole address of a page of the site: language, path below it without slashes at the ends. */
  address: (language: string, path: string) => string;
  /** Path of a page → id of the chapter that it is in this book. */
  chapters: ReadonlyMap<string, string>;
}

/** A book in one of its languages. */
export interface Voice extends Tongue {
  book: Book;
  network: Network;
  t: Words;
}

/** A part of a book, written in one language. The same part has the same blocks in every language. */
export type Section = (voice: Voice) => Block[];

/** A book in `language`. */
export function voiceIn(book: Book, language: string): Voice {
  const { network } = book;
  return { book, network, language, dir: directionOf(network, language), t: book.words(language) };
}

/** The languages of a bilingual edition; `undefined` of an edition in one language. */
export function voicesOf(book: Book): readonly [own: Voice, other: Voice] | undefined {
  return book.beside === undefined ? undefined : [voiceIn(book, book.language), voiceIn(book, book.beside)];
}

/** A section in the languages of the book. */
export function inEdition(book: Book, section: Section): Block[] {
  const voices = voicesOf(book);
  return voices ? beside(section(voices[0]), section(voices[1]), voices satisfies Tongues) : section(voiceIn(book, book.language));
}

/** A title in the languages of the book, those of the second one below. */
export function titleInEdition(book: Book, title: (voice: Voice) => Inline): Inline {
  const own = title(voiceIn(book, book.language));
  const other = voicesOf(book)?.[1];
  if (!other) return own;
  const below = title(other).map((run) => ({ language: other.language, dir: other.dir, ...run, soft: true, small: true }));
  // A title that is not translated stands once.
  if (textOf(below) === textOf(own)) return own;
  return [...own, { text: '\n' }, ...below];
}
