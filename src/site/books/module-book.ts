/** One module as a book to take along. What only trainers need is in the book of the whole curriculum: this one stays short. */
import type { Document } from '../../documents/blocks.ts';
import type { Module } from '../../model/network.ts';
import { modulePath } from '../../model/questions/modules.ts';
import { runsIn } from '../booklet/text-runs.ts';
import { inEdition, type Book } from './book.ts';
import { bookDocument } from './front-matter.ts';
import { glossary, termsOf } from './glossary-section.ts';
import { moduleChapter, moduleLead, moduleTitle } from './module-chapter.ts';
import { heading } from './module-sections.ts';
import { answers } from './quiz-sections.ts';

/** Makes the book of a module: its chapter, its words, and behind a new page the answers of its quiz. */
export function moduleBook(settings: Omit<Book, 'chapters'>, module: Module): Document {
  const book: Book = { ...settings, chapters: new Map() };
  const { words } = runsIn(book.network, book.language);
  const path = modulePath(module.id);
  return bookDocument(
    book,
    {
      title: (voice) => moduleTitle(voice, module),
      description: words(module.summary ?? module.title),
      lead: moduleLead(module),
      slugs: [path],
      path,
    },
    [
      ...moduleChapter(book, module, 1),
      ...inEdition(book, glossary(termsOf(book.network, module), 1)),
      ...(module.quiz.length === 0
        ? []
        : [
            { kind: 'page-break' } as const,
            ...inEdition(book, (voice) => [heading(voice.t('book.answers'), 1)]),
            ...inEdition(book, answers(module)),
          ]),
    ],
  );
}
