import { expect, test } from 'vitest';
import { changed, contextOf, found, texts } from '../../../tests/fixtures/tree.ts';
import { referenceRepeated } from './reference-repeated.ts';

const STAGE = 'stages/1-anfang.yaml';
const DISTRICTS = 'places/districts.yaml';

test('a network in which every id stands once has no finding', () => {
  expect(found(referenceRepeated)).toEqual([]);
});

test('the second and every further mention of an id in a list is reported', () => {
  const changes = { [STAGE]: changed(STAGE, '  - grundlagen\n', '  - grundlagen\n  - grundlagen\n  - vertiefung\n') };
  expect(found(referenceRepeated, changes)).toEqual([
    [STAGE, 13, 'reference-repeated'],
    [STAGE, 15, 'reference-repeated'],
  ]);
  expect(texts(referenceRepeated, changes)[0]).toMatchInlineSnapshot(`
    "modules[1]: "grundlagen" stands twice in the list, first at modules[0]
      Fix: Remove this entry."
  `);
});

test('the same language twice is reported, the same postcode of two places is not', () => {
  const offer = 'offers/nord/sprechstunde.yaml';
  const place = '  - municipality: "05001001"\n    postcode: "50001"\n';
  const text = changed(offer, place, `${place}${place}languages:\n  - tag: de\n  - tag: de\n    how: phone\n`);
  expect(found(referenceRepeated, { [offer]: text })).toEqual([[offer, 14, 'reference-repeated']]);
});

test('an id that a list gives to two of its own entries is an error', () => {
  const changes = { [DISTRICTS]: changed(DISTRICTS, '"05002"', '"05001"') };
  expect(found(referenceRepeated, changes)).toEqual([[DISTRICTS, 10, 'reference-repeated']]);
  expect([...referenceRepeated(contextOf(changes))].map(({ severity }) => severity)).toEqual(['error']);
  expect(texts(referenceRepeated, changes)).toMatchInlineSnapshot(`
    [
      "districts[1].ags: "05001" stands twice in the list, first at districts[0]
      Fix: Remove this entry, or correct its ags.",
    ]
  `);
});
