import { expect, test } from 'vitest';
import { found, texts } from '../../../tests/fixtures/tree.ts';
import { TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { wordsKeys } from './words-keys.ts';

const words = (de: Record<string, string>, ar: Record<string, string>) => ({
  ...TWO_LANGUAGES,
  'i18n/de.json': JSON.stringify(de, null, 2),
  'i18n/ar.json': JSON.stringify(ar, null, 2),
});

test('the same keys in all languages are right', () => {
  expect(found(wordsKeys, words({ search: 'Suchen' }, { search: 'بحث' }))).toEqual([]);
});

test('a key that is missing is asked for where it belongs; one that the source lacks is compared with those that are missing', () => {
  const changes = words({ search: 'Suchen', region: 'Region', place: 'Ort' }, { search: 'بحث', regoin: 'منطقة', other: 'آخر' });
  expect(found(wordsKeys, changes)).toEqual([
    ['i18n/ar.json', 2, 'words-missing'],
    ['i18n/ar.json', 3, 'words-unknown'],
    ['i18n/ar.json', 4, 'words-unknown'],
  ]);
  expect(texts(wordsKeys, changes)).toMatchInlineSnapshot(`
    [
      "regoin: i18n/de.json has no such key
      Fix: Did you mean "region"?",
      "other: i18n/de.json has no such key
      Fix: Remove it, or add it to i18n/de.json first.",
      "place is missing; de: "Ort"
      Fix: Add "place": "…" after "search".",
    ]
  `);
});

test('plural forms count as one key, with the forms of the language', () => {
  const de = { hits_one: 'Ein Treffer', hits_other: '{{count}} Treffer' };
  expect(found(wordsKeys, words(de, { hits_zero: 'لا', hits_other: 'نتائج' }))).toEqual([]);
  expect(texts(wordsKeys, words(de, {}))).toMatchInlineSnapshot(`
    [
      "hits is missing; de: "{{count}} Treffer"
      Fix: Add "hits_zero": "…", "hits_one": "…", "hits_two": "…", "hits_few": "…", "hits_many": "…", "hits_other": "…".",
    ]
  `);
});

test('the file of a language may not be missing', () => {
  expect(found(wordsKeys, TWO_LANGUAGES)).toEqual([['i18n/ar.json', 1, 'words-missing']]);
});
