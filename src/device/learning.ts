/**
 * What somebody has learned: read modules, answered questions, and when a question comes again.
 *
 * Questions move through boxes (Leitner's system): a right answer moves one box up and comes again later, a wrong one goes back to the
 * first box and comes again the next day.
 */

/** Days until a question of each box comes again; the last box is the longest. */
export const BOX_DAYS = [1, 3, 7, 16, 35] as const;

/** How a question stands. */
export interface QuestionState {
  /** Box, from 0. */
  box: number;
  /** Day from which it comes again, `YYYY-MM-DD`. */
  due: string;
  /** Whether the last answer was right. */
  right: boolean;
  /** Answers so far. */
  times: number;
}

/** What is kept of one module. */
export interface ModuleLearning {
  /** Day on which it was marked as read. */
  read?: string;
  /** Question id → state. */
  questions: Record<string, QuestionState>;
}

/** What was kept, whatever was found: broken parts are left out. */
export function readModuleLearning(data: unknown): ModuleLearning {
  const { read, questions } = (typeof data === 'object' && data !== null ? data : {}) as { read?: unknown; questions?: unknown };
  const states = Object.entries((typeof questions === 'object' && questions !== null ? questions : {}) as Record<string, unknown>);
  return {
    ...(typeof read === 'string' && isDay(read) && { read }),
    questions: Object.fromEntries(states.filter((entry): entry is [string, QuestionState] => isState(entry[1]))),
  };
}

/** The module after a question was answered on `day` (`YYYY-MM-DD`). */
export function answerQuestion(learning: ModuleLearning, question: string, right: boolean, day: string): ModuleLearning {
  const before = learning.questions[question];
  const box = right ? Math.min((before?.box ?? -1) + 1, BOX_DAYS.length - 1) : 0;
  const state = { box, due: addDays(day, BOX_DAYS[box] ?? 1), right, times: (before?.times ?? 0) + 1 };
  return { ...learning, questions: { ...learning.questions, [question]: state } };
}

/** Ids of the questions that come again on `day`: those that are due, wrong ones first. */
export function dueQuestions({ questions }: ModuleLearning, day: string): string[] {
  return Object.entries(questions)
    .filter(([, { due }]) => due <= day)
    .sort(([, a], [, b]) => Number(a.right) - Number(b.right) || a.due.localeCompare(b.due))
    .map(([id]) => id);
}

/** Whether everything a module asks was answered right the last time; `asked`: ids of its questions. */
export function isLearned({ questions }: ModuleLearning, asked: readonly string[]): boolean {
  return asked.length > 0 && asked.every((id) => questions[id]?.right === true);
}

/** The day some days later. */
function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));

function isState(value: unknown): value is QuestionState {
  const { box, due, right, times } = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof QuestionState, unknown>
  >;
  return (
    Number.isInteger(box) &&
    Number.isInteger(times) &&
    (box as number) >= 0 &&
    (times as number) > 0 &&
    typeof right === 'boolean' &&
    typeof due === 'string' &&
    isDay(due)
  );
}
