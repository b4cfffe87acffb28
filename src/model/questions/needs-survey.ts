/** What pilots say before their training: what they know of each module and what they want to learn. No names, only a code of their own. */

/** Highest value of what somebody knows of a module: 0 nothing, 1 a little, 2 much, 3 could explain it to others. */
export const MOST_KNOWLEDGE = 3;

/** What somebody said about one module; what was not answered is left out. */
export interface ModuleAnswer {
  /** 0 to {@link MOST_KNOWLEDGE}. */
  knows?: number;
  /** Whether somebody wants to learn this. */
  wants?: boolean;
}

/** The answers of one pilot. */
export interface SurveyAnswer {
  /** Chosen by the pilot; the same code replaces the answer. */
  code: string;
  /** Languages in which the pilot counsels (BCP 47). */
  languages: string[];
  /** Hours a month that the pilot has for learning. */
  hoursPerMonth?: number;
  /** Module id → answer. */
  modules: Record<string, ModuleAnswer>;
}

/** What a group says about one module. */
export interface ModuleNeed {
  /** How many want to learn it, of how many who answered that. */
  wants: number;
  asked: number;
  /** Mean knowledge, 0 to {@link MOST_KNOWLEDGE}; `undefined` where nobody said. */
  meanKnows?: number;
  /** 0 to 1: mean of the share that wants it and of what is missing in knowledge; 1 where nobody said anything. */
  need: number;
}

/** What a group says about a module; the order of the answers does not matter. */
export function needOf(id: string, answers: readonly SurveyAnswer[]): ModuleNeed {
  const given = answers.flatMap(({ modules }) => modules[id] ?? []);
  const wishes = given.flatMap(({ wants }) => wants ?? []);
  const known = given.flatMap(({ knows }) => knows ?? []);
  const wants = wishes.filter(Boolean).length;
  const parts: number[] = [];
  if (wishes.length > 0) parts.push(wants / wishes.length);
  const meanKnows = known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
  if (meanKnows !== undefined) parts.push((MOST_KNOWLEDGE - meanKnows) / MOST_KNOWLEDGE);
  const need = parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + part, 0) / parts.length;
  return { wants, asked: wishes.length, ...(meanKnows !== undefined && { meanKnows }), need };
}

/** P2 stands before P10. */
const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** Old answers and new ones; of two with the same code the new one stays. In the order of the codes. */
export function mergeAnswers(old: readonly SurveyAnswer[], added: readonly SurveyAnswer[]): SurveyAnswer[] {
  const byCode = new Map([...old, ...added].map((answer) => [answer.code, answer]));
  return [...byCode.values()].sort((a, b) => BY_NUMBER.compare(a.code, b.code));
}
