/** The draft of a curriculum, as it is kept on the device. */
import { NO_CHANGES, type PlanChanges, type PlanSettings } from '../model/questions/curriculum-plan.ts';
import type { Rhythm } from '../model/questions/meetings.ts';
import { MOST_KNOWLEDGE, type ModuleAnswer, type SurveyAnswer } from '../model/questions/needs-survey.ts';

/** Everything that is kept. */
export interface PlannerDraft {
  answers: SurveyAnswer[];
  settings: PlanSettings;
  changes: PlanChanges;
  rhythm: Rhythm;
}

/** Units that a whole training has: what comparable programmes teach. */
export const BUDGET = { min: 20, max: 50, usual: 40 } as const;

/** What a new draft begins with; `start`: first possible day, `YYYY-MM-DD`. */
export function newDraft(start: string): PlannerDraft {
  return {
    answers: [],
    settings: { threshold: 0.5, budget: BUDGET.usual },
    changes: NO_CHANGES,
    rhythm: { start, weekday: 3, everyWeeks: 1, time: '17:00', unitsPerMeeting: 3, breakMinutes: 15 },
  };
}

/** The draft that was found on a device; parts that are not whole are those of `fallback`. */
export function readDraft(data: unknown, fallback: PlannerDraft): PlannerDraft {
  const found = objectOf(data);
  const [settings, changes, rhythm] = [objectOf(found['settings']), objectOf(found['changes']), objectOf(found['rhythm'])];
  const order = changes['order'];
  return {
    answers: Array.isArray(found['answers']) ? found['answers'].flatMap((answer) => readAnswer(answer) ?? []) : fallback.answers,
    settings: {
      threshold: within(settings['threshold'], 0, 1) ?? fallback.settings.threshold,
      budget: within(settings['budget'], BUDGET.min, BUDGET.max) ?? fallback.settings.budget,
    },
    changes: {
      included: only(changes['included'], (value) => (typeof value === 'boolean' ? value : undefined)),
      units: only(changes['units'], (value) => within(value, 1, BUDGET.max)),
      order: Array.isArray(order) ? [...new Set(order.filter((id): id is string => typeof id === 'string'))] : [],
    },
    rhythm: readRhythm(rhythm, fallback.rhythm),
  };
}

function readRhythm(found: Record<string, unknown>, fallback: Rhythm): Rhythm {
  const text = (value: unknown, pattern: RegExp, other: string) => (typeof value === 'string' && pattern.test(value) ? value : other);
  const start = text(found['start'], /^\d{4}-\d{2}-\d{2}$/, fallback.start);
  return {
    start: Number.isNaN(Date.parse(start)) ? fallback.start : start,
    weekday: within(found['weekday'], 0, 6) ?? fallback.weekday,
    everyWeeks: within(found['everyWeeks'], 1, 4) ?? fallback.everyWeeks,
    time: text(found['time'], /^(?:[01]\d|2[0-3]):[0-5]\d$/, fallback.time),
    unitsPerMeeting: within(found['unitsPerMeeting'], 1, 10) ?? fallback.unitsPerMeeting,
    breakMinutes: within(found['breakMinutes'], 0, 120) ?? fallback.breakMinutes,
  };
}

function readAnswer(data: unknown): SurveyAnswer | undefined {
  const { code, languages, hoursPerMonth, modules } = objectOf(data);
  if (typeof code !== 'string' || code === '') return undefined;
  const hours = within(hoursPerMonth, 0, Infinity);
  return {
    code,
    languages: Array.isArray(languages) ? languages.filter((tag): tag is string => typeof tag === 'string') : [],
    ...(hours !== undefined && { hoursPerMonth: hours }),
    modules: only(modules, (value): ModuleAnswer => {
      const { knows, wants } = objectOf(value);
      const known = within(knows, 0, MOST_KNOWLEDGE);
      return { ...(known !== undefined && { knows: known }), ...(typeof wants === 'boolean' && { wants }) };
    }),
  };
}

function only<T>(data: unknown, read: (value: unknown) => T | undefined): Record<string, T> {
  const entries = Object.entries(objectOf(data)).map(([key, value]) => [key, read(value)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== undefined));
}

const within = (value: unknown, min: number, max: number) =>
  typeof value === 'number' && value >= min && value <= max ? value : undefined;
const objectOf = (value: unknown) => (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
