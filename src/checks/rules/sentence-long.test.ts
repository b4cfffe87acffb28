import { expect, test } from 'vitest';
import { found, page, texts } from '../../../tests/fixtures/tree.ts';
import { sentenceLong } from './sentence-long.ts';

const TEXT = 'docs/de/curriculum/grundlagen.mdx';
const sentence = (words: number) => `Wir${' gehen'.repeat(words - 1)}.`;

test('short sentences have no finding, wherever they stand', () => {
  expect(
    found(sentenceLong, { [TEXT]: page('Grundlagen', `${sentence(8)} ${sentence(30)}\n\n- ${sentence(5)}\n- ${sentence(6)}`) }),
  ).toEqual([]);
});

test('a sentence of more than 30 words is reported', () => {
  expect(found(sentenceLong, { [TEXT]: page('Grundlagen', `${sentence(4)}\n\n- ${sentence(4)}\n- ${sentence(31)}`) })).toEqual([
    [TEXT, 8, 'sentence-long'],
  ]);
});

test('sentences that are long on average are reported once', () => {
  expect(texts(sentenceLong, { [TEXT]: page('Grundlagen', `${sentence(16)} ${sentence(15)}`) })).toEqual([
    'the sentences have 15.5 words on average\n  Fix: Divide the longest ones: 14 words on average are the most.',
  ]);
});

test('other pages and other languages are not measured', () => {
  const long = page('x', sentence(40));
  expect(found(sentenceLong, { 'docs/de/handbuch/1-anfang.mdx': long, 'docs/en/curriculum/grundlagen.mdx': long })).toEqual([]);
});
