import { expect, it } from 'vitest';
import { localMoment } from './local-moment.ts';

it.each([
  ['Europe/Berlin', '2026-11-23T23:30:00Z', { date: '2026-11-24', weekday: 1, minutes: 30 }],
  ['Europe/Berlin', '2026-07-05T21:59:00Z', { date: '2026-07-05', weekday: 6, minutes: 23 * 60 + 59 }],
  ['America/New_York', '2026-01-01T04:00:00Z', { date: '2025-12-31', weekday: 2, minutes: 23 * 60 }],
])('is the moment in %s', (timeZone, instant, expected) => {
  expect(localMoment(timeZone, new Date(instant))).toEqual(expected);
});
