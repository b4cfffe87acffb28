/** Whether a place is open at a moment. Runs in the browser too. */

/** Opening hours of one day of the week. */
export interface DayHours {
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  /** `HH:MM`, local time. */
  opens: string;
  closes: string;
}

/** What can be said about a moment. */
export type OpeningState =
  | { state: 'open'; until: string }
  /** Opens later on the same day. */
  | { state: 'opens'; at: string }
  | { state: 'closed' }
  /** The hours of this day are not known. */
  | { state: 'unknown' }
  | { state: 'holiday' };

/** The state at a moment in local time; `minutes` since midnight. Hours that follow each other without a gap count as one. */
export function openingState(hours: readonly DayHours[], moment: { weekday: number; minutes: number; holiday: boolean }): OpeningState {
  if (moment.holiday) return { state: 'holiday' };
  const today = hours.filter(({ weekday }) => weekday === moment.weekday).sort((a, b) => minutesOf(a.opens) - minutesOf(b.opens));
  if (today.length === 0) return { state: 'unknown' };
  let until: string | undefined;
  for (const { opens, closes } of today) {
    const isNow = minutesOf(opens) <= moment.minutes && moment.minutes < minutesOf(closes);
    if (isNow || (until !== undefined && minutesOf(opens) <= minutesOf(until))) {
      if (until === undefined || minutesOf(closes) > minutesOf(until)) until = closes;
    } else if (until === undefined && minutesOf(opens) > moment.minutes) return { state: 'opens', at: opens };
  }
  return until === undefined ? { state: 'closed' } : { state: 'open', until };
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
