import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { coverageNobody } from './coverage-nobody.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';
const covering = (coverage: string) => ({ [OFFER]: changed(OFFER, 'coverage:\n  districts:\n    - "05001"\n', `coverage: ${coverage}\n`) });

test.each([
  '{ nationwide: true }',
  '{ land: true }',
  '{ regions: [nord] }',
  '{ districts: ["05001"], exceptMunicipalities: ["05001002"] }',
  '{ municipalities: ["05001001"] }',
])('%s serves somebody', (coverage) => {
  expect(found(coverageNobody, covering(coverage))).toEqual([]);
});

test.each([
  ['everything is left out again', '{ districts: ["05001"], exceptMunicipalities: ["05001001", "05001002"] }'],
  ['an exception would not be served anyway', '{ districts: ["05001"], exceptMunicipalities: ["05002001"] }'],
  ['an exception stands beside the whole Land', '{ land: true, exceptMunicipalities: ["05001001"] }'],
])('is reported where %s', (_why, coverage) => {
  expect(found(coverageNobody, covering(coverage))).toEqual([[OFFER, 4, 'coverage-nobody']]);
});

test('the messages say what is left', () => {
  expect(texts(coverageNobody, covering('{ districts: ["05001"], exceptMunicipalities: ["05001001", "05001002"] }')))
    .toMatchInlineSnapshot(`
    [
      "coverage: no municipality is left that the offer serves
      Fix: Name at least one region, district or municipality that is not left out again.",
    ]
  `);
  expect(texts(coverageNobody, covering('{ districts: ["05001"], exceptMunicipalities: ["05002001"] }'))).toMatchInlineSnapshot(`
    [
      "coverage.exceptMunicipalities[0]: 05002001 (Süden) would not be served anyway
      Fix: Remove it.",
    ]
  `);
});

test('a place that does not exist is the mistake, not that nobody is served', () => {
  expect(found(coverageNobody, covering('{ districts: ["05009"] }'))).toEqual([]);
});
