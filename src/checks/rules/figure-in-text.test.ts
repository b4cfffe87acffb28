import { expect, test } from 'vitest';
import { changed, found, page, texts } from '../../../tests/fixtures/tree.ts';
import { figureInText } from './figure-in-text.ts';

const TEXT = 'docs/de/curriculum/grundlagen.mdx';
const RECORD = 'modules/grundlagen.yaml';

test.each(['Der Lohn steht im Vertrag.', 'Das Niveau B1, 45 Minuten, § 3 und 2026.', 'Prozent und Euro ohne Zahl.'])(
  '"%s" has no finding',
  (text) => {
    expect(found(figureInText, { [TEXT]: page('Grundlagen', text) })).toEqual([]);
  },
);

test.each(['Der Lohn ist 13,90 Euro.', 'Sie zahlen 50 %.', 'Das sind 30 Prozent.', 'Es kostet € 200.', 'Es kostet 1.200 € im Jahr.'])(
  '"%s" is reported',
  (text) => {
    expect(found(figureInText, { [TEXT]: page('Grundlagen', `Ein Satz.\n\n- ${text}`) })).toEqual([[TEXT, 7, 'figure-in-text']]);
  },
);

test('figures are found in the words of each language', () => {
  const pages = {
    'docs/uk/curriculum/grundlagen.mdx': page('x', 'Це 100 євро.'),
    'docs/ar/curriculum/grundlagen.mdx': page('x', 'هذا 50 يورو.'),
  };
  expect(found(figureInText, pages).map(([file]) => file)).toEqual(Object.keys(pages).toSorted());
});

test('other pages may name figures', () => {
  expect(found(figureInText, { 'docs/de/handbuch/1-anfang.mdx': page('Anfang', 'Es kostet 5 Euro.') })).toEqual([]);
});

test('a figure in a question of a module is reported', () => {
  expect(texts(figureInText, { [RECORD]: changed(RECORD, 'de: Kennt die Grundlagen', 'de: Weiß, dass es 200 € kostet') })).toEqual([
    'objectives[0].de: the figure "200 €" stands in the text\n  Fix: Ask for the rule instead of the figure, or say where it can be looked up.',
  ]);
});
