import { expect, it } from 'vitest';
import { openingState } from './opening-hours.ts';

const MONDAY = 0;
const hours = [
  { weekday: MONDAY, opens: '14:00', closes: '18:00' },
  { weekday: MONDAY, opens: '08:30', closes: '12:00' },
  { weekday: 2, opens: '08:00', closes: '12:00' },
  { weekday: 2, opens: '12:00', closes: '15:00' },
];
const at = (weekday: number, time: string, holiday = false) => {
  const [hour, minute] = time.split(':').map(Number);
  return openingState(hours, { weekday, minutes: (hour ?? 0) * 60 + (minute ?? 0), holiday });
};

it.each([
  ['before the first hours', at(MONDAY, '08:29'), { state: 'opens', at: '08:30' }],
  ['at the minute of opening', at(MONDAY, '08:30'), { state: 'open', until: '12:00' }],
  ['in the last minute', at(MONDAY, '11:59'), { state: 'open', until: '12:00' }],
  ['at the minute of closing', at(MONDAY, '12:00'), { state: 'opens', at: '14:00' }],
  ['in the afternoon', at(MONDAY, '17:00'), { state: 'open', until: '18:00' }],
  ['in the evening', at(MONDAY, '18:00'), { state: 'closed' }],
  ['where hours follow each other without a gap', at(2, '09:00'), { state: 'open', until: '15:00' }],
  ['on a day without known hours', at(1, '10:00'), { state: 'unknown' }],
  ['on a public holiday', at(MONDAY, '10:00', true), { state: 'holiday' }],
])('says what is known %s', (_, state, expected) => {
  expect(state).toEqual(expected);
});
