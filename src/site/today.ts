/** The day on which the site is built: what "old" and "past" are measured by. */
import process from 'node:process';

/**
 * The day (`YYYY-MM-DD`) in a time zone (IANA name), or the one that the environment variable LOTSENWERK_TODAY fixes so that two builds
 * give the same pages.
 *
 * @throws {Error} where LOTSENWERK_TODAY is not a day
 */
export function today(timezone: string): string {
  const fixed = process.env['LOTSENWERK_TODAY'];
  if (fixed === undefined || fixed === '') return formatOf(timezone).format(new Date());
  if (!/^\d{4}-\d{2}-\d{2}$/.test(fixed) || Number.isNaN(Date.parse(fixed)))
    throw new Error(`LOTSENWERK_TODAY: expected a day such as 2026-03-01, got "${fixed}"`);
  return fixed;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are kept: making one takes a hundred times as long as using it, and every offer asks for the day. */
function formatOf(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timezone, format);
  }
  return format;
}
