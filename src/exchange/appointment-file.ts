/** One appointment as an iCalendar file (RFC 5545). Runs in the browser, hence no library: the package `ics` is 24 KB compressed, this 0.8 KB. */

/** An appointment. */
export interface Appointment {
  /** Names the file's event; the same id replaces it in a calendar. */
  id: string;
  /** Local day, `YYYY-MM-DD`. */
  date: string;
  /** Local time, `HH:MM`. */
  time: string;
  /** IANA time zone of day and time. */
  timezone: string;
  title: string;
  location?: string;
  description?: string;
  url?: string;
}

const OCTETS_A_LINE = 75;

/**
 * The text of the file. The end is not known and left out.
 *
 * @param stamp when the file is made
 * @throws {RangeError} where date, time or time zone do not exist
 */
export function appointmentFile({ id, date, time, timezone, title, location, description, url }: Appointment, stamp: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//lotsenwerk//slip//DE',
    'BEGIN:VEVENT',
    `UID:${id}-${date.replaceAll('-', '')}@lotsenwerk`,
    `DTSTAMP:${basicTime(stamp)}`,
    `DTSTART:${basicTime(instantOf(date, time, timezone))}`,
    `SUMMARY:${escapeText(title)}`,
    ...(location === undefined ? [] : [`LOCATION:${escapeText(location)}`]),
    ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** The instant of a local time; in the hour that a change of clocks skips, the time after it. */
export function instantOf(date: string, time: string, timezone: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc)) throw new RangeError(`no such time: ${date} ${time}`);
  // The offset before and after a guess: a change of clocks may lie between them.
  const first = asUtc - offsetAt(new Date(asUtc), timezone);
  return new Date(asUtc - offsetAt(new Date(first), timezone));
}

/** Milliseconds that a time zone is ahead of UTC at an instant. */
function offsetAt(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' }).formatToParts(
    instant,
  );
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const local = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(local) - Math.floor(instant.getTime() / 1000) * 1000;
}

const basicTime = (instant: Date) => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** Lines of at most 75 octets; a letter is never cut. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > OCTETS_A_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
