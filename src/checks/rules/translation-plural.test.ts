import { expect, test } from 'vitest';
import { found, texts } from '../../../tests/fixtures/tree.ts';
import { TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { translationPlural } from './translation-plural.ts';

const forms = (base: string, ...names: string[]) => Object.fromEntries(names.map((name) => [`${base}_${name}`, `{{count}}`]));
const words = (de: Record<string, string>, ar: Record<string, string>) => ({
  ...TWO_LANGUAGES,
  'i18n/de.json': JSON.stringify(de, null, 2),
  'i18n/ar.json': JSON.stringify(ar, null, 2),
});

test('German needs two forms, Arabic six', () => {
  expect(
    found(translationPlural, words(forms('hits', 'one', 'other'), forms('hits', 'zero', 'one', 'two', 'few', 'many', 'other'))),
  ).toEqual([]);
});

test('forms that are lacking and forms that do not exist are found', () => {
  const changes = words(forms('hits', 'one', 'few', 'other'), forms('hits', 'one', 'other'));
  expect(found(translationPlural, changes)).toEqual([
    ['i18n/ar.json', 3, 'translation-plural'],
    ['i18n/de.json', 3, 'translation-plural'],
  ]);
  expect(texts(translationPlural, changes)).toMatchInlineSnapshot(`
    [
      "hits: lacks the plural forms hits_zero, hits_two, hits_few, hits_many
      Fix: Add "hits_zero": "…", "hits_two": "…", "hits_few": "…", "hits_many": "…". "ar" needs exactly: hits_zero, hits_one, hits_two, hits_few, hits_many, hits_other.",
      "hits_few: "de" has no plural form "few"
      Fix: Remove it. "de" needs exactly: hits_one, hits_other.",
    ]
  `);
});

test('ordinal numbers have forms of their own', () => {
  expect(found(translationPlural, words(forms('place_ordinal', 'other'), forms('place_ordinal', 'other')))).toEqual([]);
  expect(found(translationPlural, words(forms('place_ordinal', 'one', 'other'), {}))).toEqual([['i18n/de.json', 2, 'translation-plural']]);
});

test('a key that only looks like a plural form is none', () => {
  expect(found(translationPlural, words({ step_one: 'Erster Schritt' }, { step_one: 'الخطوة الأولى' }))).toEqual([]);
});
