import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { sourceLanguageMissing } from './source-language-missing.ts';

test('a text without the source language is found, one with it is not', () => {
  const changes = { ...TWO_LANGUAGES, 'topics/arbeit.yaml': changed('topics/arbeit.yaml', '  de: Arbeit\n', '  ar: عمل\n') };
  expect(found(sourceLanguageMissing, TWO_LANGUAGES)).toEqual([]);
  expect(found(sourceLanguageMissing, changes)).toEqual([['topics/arbeit.yaml', 3, 'source-language-missing']]);
  expect(texts(sourceLanguageMissing, changes)).toMatchInlineSnapshot(`
    [
      "title: has no text in the source language "de", only in: ar
      Fix: Add "de: …" at this place; the other languages are translations of it.",
    ]
  `);
});

test('texts in lists and in unions count', () => {
  const changes = {
    'modules/grundlagen.yaml': changed('modules/grundlagen.yaml', '  - de: Kennt', '  - ar: Kennt'),
    'facts/lohn.yaml': changed('facts/lohn.yaml', '      number: 1390', '      text:\n        ar: كثير'),
  };
  expect(found(sourceLanguageMissing, changes)).toEqual([
    ['facts/lohn.yaml', 6, 'source-language-missing'],
    ['modules/grundlagen.yaml', 6, 'source-language-missing'],
  ]);
});
