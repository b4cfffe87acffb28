/** Appointments as an iCalendar file (RFC 5545). Runs in the browser, hence no library: the package `ics` is 24 KB compressed, this 0.9 KB. */

/** An event of the file. */
export interface CalendarEvent {
  /** Names it worldwide; the same one replaces it in a calendar. */
  uid: string;
  start: Date;
  /** Left out where nobody knows when it ends. */
  end?: Date;
  title: string;
  location?: string;
  description?: string;
  url?: string;
}

const OCTETS_A_LINE = 75;

/**
 * The text of the file.
 *
 * @param product names what made it, in its PRODID
 * @param stamp when the file is made
 */
export function calendarFile(events: readonly CalendarEvent[], { product, stamp }: { product: string; stamp: Date }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//lotsenwerk//${product}//DE`,
    ...events.flatMap(({ uid, start, end, title, location, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${basicTime(stamp)}`,
      `DTSTART:${basicTime(start)}`,
      ...(end === undefined ? [] : [`DTEND:${basicTime(end)}`]),
      `SUMMARY:${escapeText(title)}`,
      ...(location === undefined ? [] : [`LOCATION:${escapeText(location)}`]),
      ...(description === undefined ? [] : [`DESCRIPTION:${escapeText(description)}`]),
      ...(url === undefined ? [] : [`URL:${url}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
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
