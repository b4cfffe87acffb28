import { expect, test } from 'vitest';
import { citationsIn, lacking } from './law-citations.ts';

test.each([
  ['Das steht in § 6 RDG.', 'RDG', ['6']],
  ['(§ 44 Absatz 1 AufenthG)', 'AufenthG', ['44']],
  ['(§ 25 Abs. 1–3 AufenthG)', 'AufenthG', ['25']],
  ['§§ 6 und 7 IntV', 'IntV', ['6', '7']],
  ['§§ 16a, 16b AufenthG', 'AufenthG', ['16a', '16b']],
  ['§ 8 Abs. 1 Nr. 5, Abs. 2 RDG', 'RDG', ['8']],
  ['§ 45 Abs. 2 BBiG', 'BBiG', ['45']],
  ['§ 38 SGB III sagt', 'SGB III', ['38']],
  ['§§ 1, 2 BQFG NRW', 'BQFG NRW', ['1', '2']],
  ['Art. 9 DSGVO', 'DSGVO', ['9']],
  ['Artikel 13 DSGVO', 'DSGVO', ['13']],
  ['§ 3 Nr. 26a EStG', 'EStG', ['3']],
])('%s', (text, law, numbers) => {
  expect(citationsIn(text)).toMatchObject([{ law, numbers }]);
});

test('two citations in one sentence are two', () => {
  expect(citationsIn('§ 45 Abs. 2 BBiG und § 37 Abs. 2 HwO').map(({ law }) => law)).toEqual(['BBiG', 'HwO']);
});

test('a sentence without a paragraph has no citation', () => {
  expect(citationsIn('Das BAMF und die IHK haben 3 Termine.')).toEqual([]);
});

test('a number is found in a list, in a stretch and after ff., of the same law only', () => {
  const cited = (text: string) => citationsIn(text)[0] ?? { text: '', law: '', numbers: ['?'], stretch: false };
  const listed = citationsIn('§§ 31–32a SGB II; §§ 29 ff. SGB III; § 6 RDG').concat(citationsIn('§ 3 BQFG'));
  expect(lacking(cited('§ 32 SGB II'), listed)).toEqual([]);
  expect(lacking(cited('§ 38 SGB III'), listed)).toEqual([]);
  expect(lacking(cited('§ 33 SGB II'), listed)).toEqual(['33']);
  expect(lacking(cited('§§ 3 und 6 RDG'), listed)).toEqual(['3']);
});
