import { describe, expect, it } from 'vitest';
import { isPast, verificationStatement } from './verification.ts';

const TODAY = '2026-03-01';

describe('the sentence about a verification', () => {
  it.each([
    ['confirmed', '2026-02-03', { sentence: 'confirmed', asOf: '2026-02-03' }],
    ['confirmed', '2024-02-29', { sentence: 'confirmedOld', asOf: '2024-02-29' }],
    ['confirmed', undefined, { sentence: 'confirmedUndated' }],
    ['sourced', '2025', { sentence: 'sourced', asOf: '2025' }],
    ['sourced', '2019', { sentence: 'sourcedOld', asOf: '2019' }],
    ['sourced', undefined, { sentence: 'sourcedUndated' }],
    ['unsourced', undefined, { sentence: 'unsourced' }],
    ['unsourced', '2019', { sentence: 'unsourced' }],
    ['historical', '2016', { sentence: 'historical', asOf: '2016' }],
    ['historical', undefined, { sentence: 'historicalUndated' }],
  ] as const)('fits %s of %s', (status, asOf, expected) => {
    expect(verificationStatement({ status, ...(asOf !== undefined && { asOf }) }, TODAY)).toEqual(expected);
  });

  it.each([
    ['2024', 'sourced'],
    ['2023', 'sourcedOld'],
    ['2024-03', 'sourced'],
    ['2024-02', 'sourcedOld'],
    ['2024-03-01', 'sourced'],
    ['2024-02-29', 'sourcedOld'],
    ['2027', 'sourced'],
  ] as const)('calls %s old only where it is surely more than two years ago', (asOf, sentence) => {
    expect(verificationStatement({ status: 'sourced', asOf }, TODAY)).toEqual({ sentence, asOf });
  });
});

describe('an offer is past', () => {
  const known = (status: 'sourced' | 'historical') => ({ status, sources: [], unsourcedFields: [] });
  it.each([
    ['after its last day', { validUntil: '2026-02-28', verification: known('sourced') }, true],
    ['not on its last day', { validUntil: TODAY, verification: known('sourced') }, false],
    ['not without a last day', { verification: known('sourced') }, false],
    ['where it is historical', { verification: known('historical') }, true],
  ])('%s', (_case, offer, expected) => {
    expect(isPast(offer, TODAY)).toBe(expected);
  });
});
