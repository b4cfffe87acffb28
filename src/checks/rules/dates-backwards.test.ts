import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { datesBackwards } from './dates-backwards.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';
const EVENT = 'events/auftakt.yaml';
const FACT = 'facts/lohn.yaml';
const AGREEMENT = 'agreements/vertrag/agreement.yaml';

test('dates in order have no finding', () => {
  expect(found(datesBackwards)).toEqual([]);
});

test.each([
  [
    'an offer that ends before it begins',
    OFFER,
    changed(OFFER, 'verification:', 'validFrom: 2026-03-02\nvalidUntil: 2026-03-01\nverification:'),
    13,
  ],
  [
    'an office that closes before it opens',
    OFFER,
    changed(OFFER, 'contact:', 'schedule:\n  - weekday: mon\n    opens: "14:00"\n    closes: "09:00"\ncontact:'),
    13,
  ],
  // The end is an hour later by the clock, but an hour earlier in time.
  ['an event that ends before it begins', EVENT, changed(EVENT, '2026-03-10T16:00:00+01:00', '2026-03-10T15:00:00+03:00'), 6],
  ['a value that ends before it begins', FACT, changed(FACT, 'validUntil: 2026-12-31', 'validUntil: 2025-12-31'), 8],
  [
    'a newer version of a fact below an older one',
    FACT,
    changed(FACT, 'validFrom: 2025-01-01\n    validUntil: 2025-12-31', 'validFrom: 2027-01-01'),
    14,
  ],
  ['a newer version of a template below an older one', AGREEMENT, changed(AGREEMENT, '2026-01-01', '2026-02-02'), 18],
])('%s is reported', (_what, file, text, line) => {
  expect(found(datesBackwards, { [file]: text })).toEqual([[file, line, 'dates-backwards']]);
});

test('dates known to the year only are compared as far as both are known', () => {
  const versions = (first: string, second: string) =>
    changed(FACT, 'validFrom: 2026-01-01\n    validUntil: 2026-12-31', `asOf: "${first}"`).replace(
      'validFrom: 2025-01-01\n    validUntil: 2025-12-31',
      `asOf: "${second}"`,
    );
  expect(found(datesBackwards, { [FACT]: versions('2025', '2025-06-01') })).toEqual([]);
  expect(found(datesBackwards, { [FACT]: versions('2025', '2026-06') })).toEqual([[FACT, 13, 'dates-backwards']]);
});

test('the messages quote both dates', () => {
  expect(
    texts(datesBackwards, {
      [AGREEMENT]: changed(AGREEMENT, '2026-01-01', '2026-02-02'),
      [OFFER]: changed(OFFER, 'verification:', 'validFrom: 2026-03-02\nvalidUntil: 2026-03-01\nverification:'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "validUntil: 2026-03-01 is before validFrom, 2026-03-02
      Fix: Correct validFrom or validUntil.",
      "versions[1].date: 2026-02-02 is newer than the version above it, 2026-02-01
      Fix: Put the versions in order, newest first.",
    ]
  `);
});
