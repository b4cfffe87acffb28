import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { calendarFile } from './calendar-file.ts';

it('is read by another program without a loss', () => {
  const event = fc.record({
    start: fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000)),
    minutes: fc.integer({ min: 1, max: 600 }),
    // Line breaks of other systems come back as line feeds; control characters are no text of a calendar.
    title: fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => `x${text.replace(/\p{Cc}/gu, '')}`),
    description: fc.string({ maxLength: 200 }).map((text) => `a\n${text.replace(/\p{Cc}/gu, '')}`),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 5 }), (list) => {
      const events = list.map(({ start, minutes, ...texts }, at) => ({
        uid: `${at}@test`,
        start,
        end: new Date(start.getTime() + minutes * 60_000),
        ...texts,
      }));
      const text = calendarFile(events, { product: 'test', stamp: new Date('2026-11-23T10:00:00Z') });
      const read = new ICAL.Component(ICAL.parse(text) as unknown[])
        .getAllSubcomponents('vevent')
        .map((component) => new ICAL.Event(component));
      expect(
        read.map(({ uid, startDate, endDate, summary, description }) => ({
          uid,
          start: startDate.toJSDate(),
          end: endDate.toJSDate(),
          title: summary,
          description,
        })),
      ).toEqual(events);
    }),
  );
});
