import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMeetings, type Rhythm } from './meetings.ts';

const rhythm: Rhythm = { start: '2026-11-24', weekday: 3, everyWeeks: 1, time: '17:00', unitsPerMeeting: 3, breakMinutes: 15 };
const modules = [
  { id: 'a', units: 4 },
  { id: 'b', units: 3 },
];
const never = () => false;

describe('meetings', () => {
  it('begin on the first such weekday and cut modules where a meeting ends', () => {
    expect(planMeetings(modules, rhythm, never).meetings).toEqual([
      { date: '2026-11-26', minutes: 150, parts: [{ id: 'a', units: 3 }] },
      {
        date: '2026-12-03',
        minutes: 150,
        parts: [
          { id: 'a', units: 1 },
          { id: 'b', units: 2 },
        ],
      },
      { date: '2026-12-10', minutes: 45, parts: [{ id: 'b', units: 1 }] },
    ]);
  });

  it('leave out holidays and say which', () => {
    const plan = planMeetings(modules, { ...rhythm, everyWeeks: 2 }, (date) => date === '2026-12-10');
    expect(plan.meetings.map(({ date }) => date)).toEqual(['2026-11-26', '2026-12-24', '2027-01-07']);
    expect(plan.skipped).toEqual(['2026-12-10']);
  });

  it('begin on the day itself where it is that weekday', () => {
    expect(planMeetings(modules, { ...rhythm, weekday: 1 }, never).meetings[0]?.date).toBe('2026-11-24');
  });

  it('end where every day is a holiday', () => {
    expect(planMeetings(modules, rhythm, () => true).skipped.length).toBeLessThanOrEqual(500);
  });

  it.each([{ start: '2026-13-01' }, { unitsPerMeeting: 0 }, { everyWeeks: 0 }])('refuse %j', (wrong) => {
    expect(() => planMeetings(modules, { ...rhythm, ...wrong }, never)).toThrow(RangeError);
  });

  it('hold every unit once, on the weekday of the rhythm, never on a holiday', () => {
    const lists = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), units: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 8 }), (list, weekday, unitsPerMeeting) => {
        const isHoliday = (date: string) => date.endsWith('7');
        const { meetings } = planMeetings(list, { ...rhythm, weekday, unitsPerMeeting }, isHoliday);
        const parts = meetings.flatMap((meeting) => meeting.parts);
        for (const id of ['a', 'b', 'c', 'd']) {
          const sum = (all: typeof parts) => all.filter((part) => part.id === id).reduce((total, { units }) => total + units, 0);
          expect(sum(parts)).toBe(sum(list));
        }
        for (const { date } of meetings) {
          expect((new Date(date).getUTCDay() + 6) % 7).toBe(weekday);
          expect(isHoliday(date)).toBe(false);
        }
      }),
    );
  });
});
