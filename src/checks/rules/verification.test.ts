import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { verification } from './verification.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';
const SOURCES = '  sources:\n    - title: Heft\n';
const known = (status: string, asOf?: string, sources = SOURCES) => ({
  [OFFER]: changed(
    OFFER,
    `  status: sourced\n${SOURCES}`,
    `  status: ${status}\n${asOf === undefined ? '' : `  asOf: "${asOf}"\n`}${sources}`,
  ),
});

test.each([
  ['sourced', undefined],
  ['sourced', '2001'],
  ['confirmed', '2026-02'],
  ['confirmed', '2025-03'],
  ['confirmed', '2025-03-01'],
])('%s %s is fine on 1 March 2026', (status, asOf) => {
  expect(found(verification, known(status, asOf))).toEqual([]);
});

test('unsourced and historical offers need no source', () => {
  expect(found(verification, known('unsourced', undefined, ''))).toEqual([]);
  expect(found(verification, known('historical', '1999', ''))).toEqual([]);
});

test.each([
  ['confirmed', undefined, 13, 'verification-undated'],
  ['confirmed', '2026', 14, 'verification-undated'],
  ['confirmed', '2025-02', 14, 'verification-old'],
  ['confirmed', '2025-02-28', 14, 'verification-old'],
])('%s %s is reported', (status, asOf, line, code) => {
  expect(found(verification, known(status, asOf))).toEqual([[OFFER, line, code]]);
});

test('what is said to be sourced or confirmed names a source', () => {
  expect(found(verification, known('sourced', undefined, ''))).toEqual([[OFFER, 13, 'verification-unsourced']]);
  expect(found(verification, known('confirmed', '2026-02', ''))).toEqual([[OFFER, 13, 'verification-unsourced']]);
});

test('the messages say what to write', () => {
  expect([undefined, '2026', '2024-12-31'].flatMap((asOf) => texts(verification, known('confirmed', asOf)))).toMatchInlineSnapshot(`
    [
      "verification: confirmed, but not when
      Fix: Add the month or day of the confirmation, asOf: "YYYY-MM-DD"; if it is not known, write status: sourced or unsourced.",
      "verification.asOf: "2026" is not exact enough for something confirmed
      Fix: Add the month or day of the confirmation, asOf: "YYYY-MM-DD"; if it is not known, write status: sourced or unsourced.",
      "verification.asOf: confirmed 2024-12-31, more than 12 months ago
      Fix: Ask the provider again and write the new date, or write status: sourced.",
    ]
  `);
  expect(texts(verification, known('sourced', undefined, ''))).toMatchInlineSnapshot(`
    [
      "verification: sourced, but no source is named
      Fix: Add at least one source (title or url) under sources, or write status: unsourced.",
    ]
  `);
});
