import { expect, test } from 'vitest';
import { found, page, texts } from '../../../tests/fixtures/tree.ts';
import { termTranslation } from './term-translation.ts';

const PAGE = 'docs/uk/curriculum/grundlagen.mdx';
const TERM = `term: Bescheid
category: authority
explanation:
  de: Ein Brief vom Amt.
translations:
  uk: { text: рішення відомства }
  ar: { text: القرار }
`;
const changes = (language: string, text: string) => ({
  'terms/bescheid.yaml': TERM,
  [`docs/${language}/curriculum/grundlagen.mdx`]: page('x', text),
});

test('the word of the glossary in another form has no finding', () => {
  expect(found(termTranslation, changes('uk', 'Після <Term id="bescheid">рішенням</Term> чекаємо.'))).toEqual([]);
  expect(found(termTranslation, changes('ar', 'بعد <Term id="bescheid">قرارهم</Term> ننتظر.'))).toEqual([]);
});

test('the word of the glossary as the component puts it has no finding', () => {
  expect(found(termTranslation, changes('uk', 'Це <Term id="bescheid" />.'))).toEqual([]);
});

test('a language that the glossary does not have is not compared', () => {
  expect(found(termTranslation, changes('tr', 'Bu <Term id="bescheid">yazı</Term>.'))).toEqual([]);
});

test('another word is reported', () => {
  const other = changes('uk', 'Це <Term id="bescheid">лист</Term>.');
  expect(found(termTranslation, other)).toEqual([[PAGE, 5, 'term-translation']]);
  expect(texts(termTranslation, other)).toEqual([
    `"лист" stands for "Bescheid", the glossary has "рішення відомства"\n  Fix: Use the glossary's word in the form that the sentence needs, or change translations.uk of the term.`,
  ]);
});
