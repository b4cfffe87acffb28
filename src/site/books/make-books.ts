/** All books as files, several at a time. */
import type { Document } from '../../documents/blocks.ts';
import { toEpub } from '../../documents/epub.ts';
import type { BookEntry, BookSettings } from './book-list.ts';

/** The files of a book. */
export interface BookFiles {
  pdf: Promise<Uint8Array>;
  epub: Uint8Array;
}

/** How books become files. */
export interface BookPress extends Pick<BookSettings, 'words'> {
  /** Sets a document as PDF, on as many threads as it likes. */
  toPdf: (document: Document) => Promise<Uint8Array>;
  /** Books that are begun at the same time. */
  atOnce: number;
  /** Hears after every book how many are made. */
  onMade?: (made: number, all: number) => void;
}

/** Makes one book. */
export function makeBook(
  { language, path, make }: BookEntry,
  { words, toPdf }: Pick<BookPress, 'words' | 'toPdf'>,
  siteUrl: string,
): BookFiles {
  const document = make();
  const t = words(language);
  const settings = {
    identifier: new URL(`${language}/${path}.epub`, siteUrl).href,
    contents: t('booklet.contents'),
    accessibility: t('book.accessibility'),
  };
  const epub = toEpub(document, settings);
  return { pdf: toPdf(document), epub };
}

/**
 * Makes all books in their order, `atOnce` at a time; each can be asked for at once and comes when it is made.
 *
 * @returns by language and path, such as `de/curriculum/rolle`
 */
export function makeBooks(entries: readonly BookEntry[], press: BookPress, siteUrl: string): ReadonlyMap<string, Promise<BookFiles>> {
  const queue = entries.map((entry) => ({ entry, ...Promise.withResolvers<BookFiles>() }));
  let begun = 0;
  let made = 0;
  const work = async (): Promise<void> => {
    for (let task = queue[begun++]; task; task = queue[begun++]) {
      try {
        const files = makeBook(task.entry, press, siteUrl);
        await files.pdf;
        task.resolve(files);
      } catch (error) {
        const { language, path } = task.entry;
        task.reject(new Error(`The book ${language}/${path}: ${(error as Error).message}`, { cause: error }));
      }
      press.onMade?.(++made, queue.length);
    }
  };
  // What nobody asks for must not end the program; whoever asks hears of it.
  for (const { promise } of queue) promise.catch(() => undefined);
  for (let position = 0; position < press.atOnce; position++) void work();
  return new Map(queue.map(({ entry, promise }) => [`${entry.language}/${entry.path}`, promise]));
}
