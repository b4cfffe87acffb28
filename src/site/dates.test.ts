import { describe, expect, it } from 'vitest';
import { formatPartialDate, weekdayName } from './dates.ts';

describe('dates of the content', () => {
  it.each([
    ['2019', 'de', '2019'],
    ['2019-05', 'de', 'Mai 2019'],
    ['2019-05-31', 'de', '31. Mai 2019'],
    ['2019-05-31', 'fa', '31 مهٔ 2019'],
    ['2019', 'fa', '2019'],
  ])('%s in %s', (date, language, expected) => {
    expect(formatPartialDate(date, language)).toBe(expected);
  });

  it('name the days of the week', () => {
    expect([weekdayName('mon', 'de'), weekdayName('sun', 'en')]).toEqual(['Montag', 'Sunday']);
  });
});
