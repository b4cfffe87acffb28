import { expect, it } from 'vitest';
import { contentWords } from '../../../tests/fixtures/content-words.ts';
import type { Document } from '../../documents/blocks.ts';
import { plain } from '../../documents/inline.ts';
import type { BookEntry } from './book-list.ts';
import { makeBooks } from './make-books.ts';

const entry = (path: string, make?: () => Document): BookEntry => ({
  language: 'de',
  path,
  make:
    make ??
    (() => ({
      language: 'de',
      dir: 'ltr',
      title: path,
      description: '',
      publisher: 'Verein',
      version: 'heute',
      date: '2026-03-01',
      blocks: [{ kind: 'paragraph', content: plain(path) }],
    })),
});
const SITE = 'https://netz.test/';

it('makes every book in its order, not more at once than it may, and says how far it is', async () => {
  let working = 0;
  let most = 0;
  const begun: string[] = [];
  const said: string[] = [];
  const toPdf = async ({ title }: Document) => {
    begun.push(title);
    most = Math.max(most, ++working);
    await Promise.resolve();
    working--;
    return new Uint8Array([title.length]);
  };
  const files = makeBooks(
    ['a', 'bb', 'ccc', 'dddd'].map((path) => entry(path)),
    { words: contentWords, toPdf, atOnce: 2, onMade: (made, all) => said.push(`${made}/${all}`) },
    SITE,
  );
  const made = await Promise.all(files.values());
  expect(await Promise.all(made.map(async ({ pdf }) => (await pdf)[0]))).toEqual([1, 2, 3, 4]);
  expect(begun).toEqual(['a', 'bb', 'ccc', 'dddd']);
  expect(most).toBe(2);
  expect(said).toEqual(['1/4', '2/4', '3/4', '4/4']);
});

it('a book that cannot be made is named, and the others are made', async () => {
  const broken = entry('curriculum/kaputt', () => {
    throw new Error('a.mdx:1:1 <X> has no form in a document.');
  });
  const press = { words: contentWords, toPdf: () => Promise.resolve(new Uint8Array()), atOnce: 1 };
  const files = makeBooks([broken, entry('curriculum/gut')], press, SITE);
  await expect(files.get('de/curriculum/kaputt')).rejects.toThrow(
    'The book de/curriculum/kaputt: a.mdx:1:1 <X> has no form in a document.',
  );
  await expect(files.get('de/curriculum/gut')).resolves.toBeDefined();
});
