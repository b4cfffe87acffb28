import { describe, expect, it } from 'vitest';
import { FactSchema, type FactVersion } from '../schemas/fact.ts';
import { factDate, factText, versionOn } from './fact-text.ts';
import type { Words } from './words.ts';

/** Words that show what they were asked for. */
const t: Words = (key, { value, min, max, from, until, date, count } = {}) =>
  [value ?? date, min, max, from, until].filter((part) => part !== undefined).join('…') +
  ` <${key}${count === undefined ? '' : ` ×${count}`}>`;
const de = { language: 'de', sourceLanguage: 'de', t };

const version = (fields: object): FactVersion =>
  FactSchema.parse({ label: { de: 'x' }, versions: [{ unit: 'none', ...fields }], reviewBy: '2027-01-01' }).versions[0] as FactVersion;
const text = (fields: object, words = de) => {
  const found = factText(version(fields), words);
  return found.form === 'text' ? found.text.replaceAll('\u00a0', ' ') : found;
};

describe('the value of a fact', () => {
  it.each([
    ['a number', { value: { number: 1234.5 } }, '1.234,5'],
    ['cents', { value: { number: 1390 }, unit: 'eurocent' }, '13,90 €'],
    ['whole euros', { value: { number: 55600 }, unit: 'eurocent' }, '556 €'],
    ['money per hour', { value: { number: 1390 }, unit: 'eurocent-per-hour' }, '13,90 € <unit.eurocent-per-hour>'],
    ['a percentage', { value: { number: 67 }, unit: 'percent' }, '67 Prozent'],
    ['one month', { value: { number: 1 }, unit: 'months' }, '1 Monat'],
    ['a range', { value: { range: { min: 2, max: 3 } }, unit: 'months' }, '2…3 Monate <number.range>'],
    ['a range of money', { value: { range: { min: 60301, max: 200000 } }, unit: 'eurocent' }, '603,01 €…2.000 € <number.range>'],
    [
      'a count that is a word',
      { value: { range: { min: 1, max: 700 } }, unit: 'teaching-units' },
      '1…700 <number.range> <unit.teaching-units ×700>',
    ],
    ['a date', { value: { date: '2026-07-01' }, unit: 'date' }, '1. Juli 2026'],
    ['a qualified number', { value: { number: 5 }, unit: 'days', qualifier: 'at-most' }, '5 Tage <fact.qualifier.at-most>'],
    ['a rule in words', { value: { text: { de: 'nur im Notfall' } } }, 'nur im Notfall'],
  ])('writes %s', (_, fields, expected) => {
    expect(text(fields)).toBe(expected);
  });

  it('uses European digits and the Gregorian calendar in every language', () => {
    expect(text({ value: { number: 1390 }, unit: 'eurocent' }, { ...de, language: 'ar' })).toContain('13.90');
    expect(text({ value: { date: '2026-07-01' }, unit: 'date' }, { ...de, language: 'fa' })).toContain('2026');
  });

  it('says in which language a rule in words is', () => {
    expect(factText(version({ value: { text: { de: 'Regel' } } }), { ...de, language: 'ar' })).toEqual({
      form: 'text',
      text: 'Regel',
      language: 'de',
    });
  });

  it('keeps a table as a table', () => {
    const value = {
      table: {
        columns: [{ de: 'Monate' }, { de: 'Dauer' }],
        rows: [
          [12, 'sechs'],
          [1600, 'acht'],
        ],
      },
    };
    expect(text({ value })).toEqual({
      form: 'table',
      columns: value.table.columns,
      rows: [
        ['12', 'sechs'],
        ['1.600', 'acht'],
      ],
    });
  });
});

describe('the date of a fact', () => {
  it.each([
    [{ validFrom: '2026-01-01' }, 'holds', '1. Januar 2026 <fact.from>'],
    [{ validUntil: '2026-12-31' }, 'holds', '31. Dezember 2026 <fact.until>'],
    [{ validFrom: '2026-01-01', validUntil: '2026-12-31' }, 'holds', '1. Januar 2026…31. Dezember 2026 <fact.fromUntil>'],
    [{ validFrom: '2025-01-01', validUntil: '2025-12-31' }, 'past', '31. Dezember 2025 <fact.ended>'],
    [{ asOf: '2026-02' }, 'holds', 'Februar 2026 <fact.asOf>'],
    [{}, 'holds', undefined],
  ] as const)('of %o', (fields, when, expected) => {
    expect(factDate(version({ value: { number: 1 }, ...fields }), when, de)).toBe(expected);
  });
});

describe('the version of a day', () => {
  const fact = {
    versions: [
      { number: 1460, validFrom: '2027-01-01' },
      { number: 1390, validFrom: '2026-01-01', validUntil: '2026-12-31' },
      { number: 1282, validFrom: '2025-01-01', validUntil: '2025-12-31' },
    ].map(({ number, ...dates }) => version({ value: { number }, ...dates })),
  };

  it.each([
    ['2026-01-01', 1390, 'holds'],
    ['2026-12-31', 1390, 'holds'],
    ['2027-01-01', 1460, 'holds'],
    ['2024-12-31', 1282, 'future'],
  ])('on %s', (day, number, when) => {
    expect(versionOn(fact, day)).toMatchObject({ version: { value: { number } }, when });
  });

  it('is the last one that held where none holds any more', () => {
    expect(versionOn({ versions: fact.versions.slice(1) }, '2027-05-01')).toMatchObject({
      version: { value: { number: 1390 } },
      when: 'past',
    });
  });
});
