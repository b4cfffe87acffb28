/** On which days the public holidays of the Land fall. */
import type { Localized } from '../../schemas/fields.ts';
import type { HolidayRule } from '../../schemas/holidays.ts';

/** A public holiday of one year. */
export interface Holiday {
  /** `YYYY-MM-DD`. */
  date: string;
  name: Localized;
}

/** The holidays of a year, in the order of the calendar; a fixed day that the year does not have (29 February) is left out. */
export function holidaysOf(rules: readonly HolidayRule[], year: number): Holiday[] {
  return rules
    .map(({ name, day, daysAfterEaster }) => ({
      name,
      date: day === undefined ? dayAfter(easterSunday(year), daysAfterEaster ?? 0) : `${pad(year, 4)}-${day}`,
    }))
    .filter(({ date }) => !Number.isNaN(Date.parse(date)) && dayAfter(date, 0) === date)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The holidays of the year of a day (`YYYY-MM-DD`) and of the next, for pages that are read long after they were built. */
export function holidaysAround(rules: readonly HolidayRule[], today: string): Holiday[] {
  const year = Number(today.slice(0, 4));
  return [...holidaysOf(rules, year), ...holidaysOf(rules, year + 1)];
}

/**
 * Easter Sunday of a year of the Gregorian calendar (from 1583 on) as `YYYY-MM-DD`, after the anonymous algorithm of 1876
 * (Meeus, Jones, Butcher).
 */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return `${pad(year, 4)}-${pad(Math.floor(count / 31), 2)}-${pad((count % 31) + 1, 2)}`;
}

function dayAfter(date: string, days: number): string {
  const time = new Date(`${date}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

const pad = (number: number, digits: number) => String(number).padStart(digits, '0');
