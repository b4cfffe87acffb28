import { expect, test } from 'vitest';
import { changed, found, page, texts } from '../../../tests/fixtures/tree.ts';
import { languageUnknown } from './language-unknown.ts';

test('a network whose texts are in its languages has no finding', () => {
  expect(found(languageUnknown)).toEqual([]);
});

test('texts, search words, translations of terms, pages, words, templates and exonyms in languages that are not there are found', () => {
  const changes = {
    'topics/arbeit.yaml': changed('topics/arbeit.yaml', '  de: Arbeit\n', '  de: Arbeit\n  fr: Travail\n').concat(
      'synonyms:\n  xx:\n    - Job\n',
    ),
    'terms/amt.yaml':
      'term: Amt\ncategory: authority\nexplanation:\n  de: Ein Amt\ntranslations:\n  de:\n    text: Amt\n  yy:\n    text: Ofis\n',
    'docs/fr/index.mdx': page('Début'),
    'docs/fr/handbuch/index.mdx': page('Manuel'),
    'i18n/fr.json': '{}',
    'agreements/vertrag/fr.md': 'À {{ort}}.\n',
    'exonyms/zz.yaml': 'regions:\n  nord:\n    - North\n',
  };
  expect(found(languageUnknown, changes)).toEqual([
    ['agreements/vertrag/fr.md', 1, 'language-unknown'],
    ['docs/fr/handbuch/index.mdx', 1, 'language-unknown'],
    ['exonyms/zz.yaml', 1, 'language-unknown'],
    ['i18n/fr.json', 1, 'language-unknown'],
    ['terms/amt.yaml', 8, 'language-unknown'],
    ['topics/arbeit.yaml', 4, 'language-unknown'],
    ['topics/arbeit.yaml', 8, 'language-unknown'],
  ]);
});

test('search words and terms may be in any language of languages.yaml', () => {
  const languages = `languages:\n  - tag: de\n    autonym: Deutsch\n    name:\n      de: Deutsch\n    dir: ltr\n    script: Latn\n    tier: 1\n  - tag: ku\n    autonym: Kurdî\n    name:\n      de: Kurdisch\n    dir: ltr\n    script: Latn\n    tier: 3\n`;
  expect(
    found(languageUnknown, {
      'languages.yaml': languages,
      'topics/arbeit.yaml': changed('topics/arbeit.yaml', 'explanation:', 'synonyms:\n  ku:\n    - kar\nexplanation:'),
    }),
  ).toEqual([]);
});

test('one finding a file and language says what was meant', () => {
  const changes = {
    'topics/arbeit.yaml': changed('topics/arbeit.yaml', '  de: Arbeit\n', '  de: Arbeit\n  deu: Arbeit\n').replace(
      '  de: Arbeit finden',
      '  de: Arbeit finden\n  deu: Arbeit finden',
    ),
  };
  expect(texts(languageUnknown, changes)).toMatchInlineSnapshot(`
    [
      "title: "deu" is not a language of this network (and 1 more text in this file)
      Fix: Did you mean "de"? The languages of network.yaml are: de.",
    ]
  `);
});

test('the source language and the languages of page folders are languages of the network', () => {
  const network = changed('network.yaml', 'sourceLanguage: de', 'pageLanguages:\n  handbuch:\n    - en\nsourceLanguage: en');
  expect(found(languageUnknown, { 'network.yaml': network, 'docs/de/index.mdx': page('Start') })).toEqual([
    ['network.yaml', 22, 'language-unknown'],
    ['network.yaml', 23, 'language-unknown'],
  ]);
});
