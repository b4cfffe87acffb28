/** Spreads the units of a plan over meetings in a rhythm; meetings on public holidays are left out. */
import { UNIT_MINUTES } from './modules.ts';

/** In which rhythm a group meets. */
export interface Rhythm {
  /** First possible day, `YYYY-MM-DD`. */
  start: string;
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  /** Weeks from one meeting to the next. */
  everyWeeks: number;
  /** Local time at which a meeting begins, `HH:MM`. */
  time: string;
  unitsPerMeeting: number;
  /** Breaks of a meeting together, in minutes. */
  breakMinutes: number;
}

/** Units of one module in a meeting. */
export interface MeetingPart {
  id: string;
  units: number;
}

/** One meeting. */
export interface Meeting {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Length with breaks, in minutes. */
  minutes: number;
  parts: MeetingPart[];
}

/** The meetings of a plan, and the days of the rhythm that were left out because of a holiday. */
export interface MeetingPlan {
  meetings: Meeting[];
  skipped: string[];
}

/** More days than any training has: a calendar of holidays only must not run for ever. */
const MOST_DAYS = 500;

/**
 * The meetings for modules in their order; a module may go on in the next meeting.
 *
 * @param isHoliday whether nobody meets on a day (`YYYY-MM-DD`)
 * @throws {RangeError} where the rhythm has no such day or no units
 */
export function planMeetings(modules: readonly MeetingPart[], rhythm: Rhythm, isHoliday: (date: string) => boolean): MeetingPlan {
  const { start, weekday, everyWeeks, unitsPerMeeting, breakMinutes } = rhythm;
  if (Number.isNaN(Date.parse(`${start}T00:00:00Z`))) throw new RangeError(`no such day: ${start}`);
  if (!(unitsPerMeeting >= 1) || !(everyWeeks >= 1))
    throw new RangeError(`no such rhythm: ${unitsPerMeeting} units every ${everyWeeks} weeks`);
  const skipped: string[] = [];
  const meetings: Meeting[] = [];
  let date = firstDay(start, weekday);
  for (const parts of meetingParts(modules, unitsPerMeeting)) {
    for (; isHoliday(date) && skipped.length < MOST_DAYS; date = addDays(date, everyWeeks * 7)) skipped.push(date);
    const units = parts.reduce((sum, part) => sum + part.units, 0);
    // A short last meeting has no break.
    meetings.push({ date, parts, minutes: units * UNIT_MINUTES + (units > 1 ? breakMinutes : 0) });
    date = addDays(date, everyWeeks * 7);
  }
  return { meetings, skipped };
}

/** The modules cut into meetings of `size` units; the last one may be shorter. */
function meetingParts(modules: readonly MeetingPart[], size: number): MeetingPart[][] {
  const meetings: MeetingPart[][] = [];
  let free = 0;
  for (const { id, units } of modules) {
    for (let left = units; left > 0;) {
      if (free === 0) {
        meetings.push([]);
        free = size;
      }
      const now = Math.min(left, free);
      meetings.at(-1)?.push({ id, units: now });
      left -= now;
      free -= now;
    }
  }
  return meetings;
}

function firstDay(start: string, weekday: number): string {
  const own = (new Date(`${start}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(start, (weekday - own + 7) % 7);
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
