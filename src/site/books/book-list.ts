/** Every book there is to take along: which they are, and how each is made. */
import type { Document } from '../../documents/blocks.ts';
import { modulePath } from '../../model/questions/modules.ts';
import type { Book } from './book.ts';
import { curriculumBook } from './curriculum-book.ts';
import { moduleBook } from './module-book.ts';

/** Ending of the names of bilingual editions. */
const BILINGUAL = '-zweisprachig';

/** A book, not made yet. */
export interface BookEntry {
  language: string;
  /** Path below the language without extension, such as `curriculum/rolle`. */
  path: string;
  make: () => Document;
}

/** What is the same in all books. */
export type BookSettings = Omit<Book, 'language' | 'beside' | 'chapters'>;

/** The books of a network: in every language one a module and one of them all, and, but in the source language, each with that beside it. */
export function bookList(settings: BookSettings): BookEntry[] {
  const { record, modules } = settings.network;
  const { sourceLanguage } = record;
  const works = [...modules.values()].map((module) => ({
    path: modulePath(module.id),
    make: (book: Omit<Book, 'chapters'>) => moduleBook(book, module),
  }));
  const all = works.length === 0 ? [] : [...works, { path: 'curriculum', make: curriculumBook }];
  return record.languages.flatMap(({ tag: language }) =>
    all.flatMap(({ path, make }): BookEntry[] => [
      { language, path, make: () => make({ ...settings, language }) },
      ...(language === sourceLanguage
        ? []
        : [{ language, path: `${path}${BILINGUAL}`, make: () => make({ ...settings, language, beside: sourceLanguage }) }]),
    ]),
  );
}
