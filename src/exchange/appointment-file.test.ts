import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentFile, instantOf } from './appointment-file.ts';

const appointment = { id: 'beratung', date: '2026-11-24', time: '14:30', timezone: 'Europe/Berlin', title: 'Beratung' };
const stamp = new Date('2026-11-23T10:00:00Z');

describe('appointmentFile', () => {
  it('is an event of RFC 5545 in universal time', () => {
    const place = { location: 'Musterweg 1\n66901 Musterstadt', description: 'A, B; C\\D', url: 'https://example.org/de/' };
    expect(appointmentFile({ ...appointment, ...place }, stamp).split('\r\n')).toMatchInlineSnapshot(`
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//lotsenwerk//slip//DE",
        "BEGIN:VEVENT",
        "UID:beratung-20261124@lotsenwerk",
        "DTSTAMP:20261123T100000Z",
        "DTSTART:20261124T133000Z",
        "SUMMARY:Beratung",
        "LOCATION:Musterweg 1\\n66901 Musterstadt",
        "DESCRIPTION:A\\, B\\; C\\\\D",
        "URL:https://example.org/de/",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ]
    `);
  });

  it('has no line longer than 75 octets, and loses nothing when unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (title) => {
        const text = appointmentFile({ ...appointment, title: `x${title}` }, stamp);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const summary = /\r\nSUMMARY:(.*)\r\n/.exec(text.replaceAll('\r\n ', ''))?.[1] ?? '';
        const unescaped = summary.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));
        expect(unescaped).toBe(`x${title}`.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  it('refuses a day that does not exist', () => {
    expect(() => appointmentFile({ ...appointment, date: 'morgen' }, stamp)).toThrow(RangeError);
  });
});

describe('instantOf', () => {
  it.each([
    ['2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '03:30', '2026-10-25T02:30:00.000Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
  ])('knows the clocks of %s %s', (date, time, instant) => {
    expect(instantOf(date, time, 'Europe/Berlin').toISOString()).toBe(instant);
  });
});
