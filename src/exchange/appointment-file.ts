/** One appointment as an iCalendar file. */
import { calendarFile } from './calendar-file.ts';

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

/**
 * The text of the file. The end is not known and left out.
 *
 * @param stamp when the file is made
 * @throws {RangeError} where date, time or time zone do not exist
 */
export function appointmentFile({ id, date, time, timezone, ...event }: Appointment, stamp: Date): string {
  const start = instantOf(date, time, timezone);
  return calendarFile([{ ...event, uid: `${id}-${date.replaceAll('-', '')}@lotsenwerk`, start }], { product: 'slip', stamp });
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
