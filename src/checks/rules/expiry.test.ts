import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { factExpired, factReviewDue, offerExpired } from './expiry.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';
const FACT = 'facts/lohn.yaml';
const until = (day: string, status = 'sourced') => ({
  [OFFER]: changed(OFFER, 'verification:\n  status: sourced', `validUntil: ${day}\nverification:\n  status: ${status}`),
});

test('an offer is expired from the day after its last one, unless it is kept as history', () => {
  expect(found(offerExpired)).toEqual([]);
  expect(found(offerExpired, until('2026-03-01'))).toEqual([]);
  expect(found(offerExpired, until('2026-02-28'))).toEqual([[OFFER, 12, 'offer-expired']]);
  expect(found(offerExpired, until('2026-02-28', 'historical'))).toEqual([]);
  expect(texts(offerExpired, until('2026-02-28'))).toMatchInlineSnapshot(`
    [
      "validUntil: the offer ended on 2026-02-28
      Fix: Write the new last day if it goes on; otherwise remove the file, or write status: historical under verification.",
    ]
  `);
});

test.each([
  ['its newest value holds', '2026-12-31', []],
  ['its newest value ended', '2027-01-01', [[FACT, 8, 'fact-expired']]],
  ['its newest value has not begun and the one before holds', '2025-12-31', []],
])('a fact of which %s', (_what, today, expected) => {
  expect(found(factExpired, {}, { today })).toEqual(expected);
});

test('a fact is expired between the end of a value and the beginning of the next', () => {
  expect(found(factExpired, { [FACT]: changed(FACT, 'validFrom: 2026-01-01', 'validFrom: 2026-06-01') })).toEqual([
    [FACT, 15, 'fact-expired'],
  ]);
});

test('a newer value ends an older one that says nothing about its end', () => {
  expect(found(factExpired, { [FACT]: changed(FACT, '    validUntil: 2025-12-31\n', '') }, { today: '2027-01-01' })).toEqual([
    [FACT, 8, 'fact-expired'],
  ]);
});

test('a fact without an end does not expire', () => {
  expect(found(factExpired, { [FACT]: changed(FACT, '    validUntil: 2026-12-31\n', '') }, { today: '2040-01-01' })).toEqual([]);
});

test('a fact is due from the day after reviewBy', () => {
  expect(found(factReviewDue, {}, { today: '2026-12-31' })).toEqual([]);
  expect(found(factReviewDue, {}, { today: '2027-01-01' })).toEqual([[FACT, 18, 'fact-review-due']]);
});

test('the messages say what to do', () => {
  expect([...texts(factExpired, {}, { today: '2027-01-01' }), ...texts(factReviewDue, {}, { today: '2027-01-01' })]).toMatchInlineSnapshot(`
    [
      "versions[0].validUntil: the value ended on 2026-12-31, and none holds today
      Fix: Look the value up and add a new version on top, with validFrom and source.",
      "reviewBy: the fact had to be looked up again by 2026-12-31
      Fix: Look it up; if it still holds, write checkedOn and a new reviewBy, otherwise add a version.",
    ]
  `);
});
