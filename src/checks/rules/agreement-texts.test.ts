import { expect, test } from 'vitest';
import { found, texts } from '../../../tests/fixtures/tree.ts';
import { TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { agreementTexts } from './agreement-texts.ts';

test('a template with its text and all its fields is right', () => {
  expect(found(agreementTexts)).toEqual([]);
});

test('a template needs a text in the source language', () => {
  expect(found(agreementTexts, { 'agreements/vertrag/de.md': null })).toEqual([
    ['agreements/vertrag/agreement.yaml', 1, 'agreement-text-missing'],
  ]);
});

test('fields that the template does not know are found, those that stand for another once', () => {
  const changes = {
    ...TWO_LANGUAGES,
    'agreements/vertrag/de.md': 'Am {{datum}}\nin {{orr}}.\n',
    'agreements/vertrag/ar.md': 'في {{ort}}{{x}}.\n',
  };
  expect(found(agreementTexts, changes)).toEqual([
    ['agreements/vertrag/ar.md', 1, 'agreement-field'],
    ['agreements/vertrag/de.md', 1, 'agreement-field'],
    ['agreements/vertrag/de.md', 2, 'agreement-field'],
  ]);
  expect(texts(agreementTexts, changes)).toMatchInlineSnapshot(`
    [
      "agreements/vertrag/agreement.yaml has no field "x"
      Fix: Fields are: ort.",
      "agreements/vertrag/agreement.yaml has no field "datum"
      Fix: Fields are: ort.",
      "agreements/vertrag/agreement.yaml has no field "orr"
      Fix: Did you mean {{ort}}? Fields are: ort.",
    ]
  `);
});

test('a field that its text does not use is found', () => {
  const changes = { 'agreements/vertrag/de.md': 'Hier.\n' };
  expect(found(agreementTexts, changes)).toEqual([['agreements/vertrag/agreement.yaml', 8, 'agreement-field']]);
  expect(texts(agreementTexts, changes)).toMatchInlineSnapshot(`
    [
      "fields[0]: "ort" is not used in agreements/vertrag/de.md
      Fix: Write {{ort}} where it is to be filled in, or remove the field.",
    ]
  `);
});

test('a text without a template is found', () => {
  expect(found(agreementTexts, { 'agreements/vertrga/de.md': 'Text\n' })).toEqual([['agreements/vertrga/de.md', 1, 'file-missing']]);
});
