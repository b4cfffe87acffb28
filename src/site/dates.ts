/** Dates and numbers in the language of a page: the calendar of the content, European digits. */

/** BCP 47 tag with the settings of all dates and numbers of the site. */
export function formattingLocale(language: string): string {
  return `${language}-u-ca-gregory-nu-latn`;
}

/** A year, month or day (`2019`, `2019-05`, `2019-05-31`) as written in a language. */
export function formatPartialDate(date: string, language: string): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return year ?? '';
  return formatOf(language, day === undefined ? 'month' : 'day').format(new Date(date));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are kept: making one takes a hundred times as long as using it. */
function formatOf(language: string, exact: 'month' | 'day'): Intl.DateTimeFormat {
  const key = `${language} ${exact}`;
  let format = formats.get(key);
  if (!format) {
    const style = exact === 'month' ? ({ year: 'numeric', month: 'long' } as const) : ({ dateStyle: 'long' } as const);
    format = new Intl.DateTimeFormat(formattingLocale(language), { ...style, timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

/** Name of a day of the week (`mon`, `tue`, …). */
export function weekdayName(weekday: (typeof WEEKDAYS)[number], language: string): string {
  // 1 January 2024 is a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(weekday)));
  return new Intl.DateTimeFormat(formattingLocale(language), { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** Days of the week in their order. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
