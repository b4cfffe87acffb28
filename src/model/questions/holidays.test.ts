import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterSunday, holidaysAround, holidaysOf } from './holidays.ts';

const name = { de: 'Tag' };

describe('easterSunday', () => {
  // 1818 is the earliest day possible, 1943 and 2038 the latest; 1954 and 1981 are the exceptions of the rule by Gauss.
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('is known for %i', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  it('is a Sunday between 22 March and 25 April in every year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), (year) => {
        const date = easterSunday(year);
        expect(new Date(date).getUTCDay()).toBe(0);
        expect(date >= `${year}-03-22` && date <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});

describe('holidaysOf', () => {
  it('puts fixed days and days around Easter in the order of the calendar', () => {
    const rules = [
      { id: 'c', name, day: '12-25' },
      { id: 'f', name, daysAfterEaster: 60 },
      { id: 'k', name, daysAfterEaster: -2 },
    ];
    expect(holidaysOf(rules, 2026).map(({ date }) => date)).toEqual(['2026-04-03', '2026-06-04', '2026-12-25']);
  });

  it('leaves out a 29 February that the year does not have', () => {
    const rules = [{ id: 's', name, day: '02-29' }];
    expect(holidaysOf(rules, 2027)).toEqual([]);
    expect(holidaysOf(rules, 2028)).toEqual([{ date: '2028-02-29', name }]);
  });
});

describe('holidaysAround', () => {
  it('spans the year of the day and the next', () => {
    const rules = [{ id: 'n', name, day: '01-01' }];
    expect(holidaysAround(rules, '2026-11-23').map(({ date }) => date)).toEqual(['2026-01-01', '2027-01-01']);
  });
});
