/**
 * The answers to the needs survey as files.
 *
 * CSV: one row a pilot. Columns `code` (needed), `languages` (BCP 47, divided by spaces), `hours` (a month), and for each module its id (0 to 3: what the
 * pilot knows) and `<id>.want` (1 wants to learn it, 0 does not). An empty cell is no answer. Semicolons, commas or tabs divide cells.
 *
 * JSON: `{ format: "lotsenwerk-needs-survey", version: 1, answers: [{ code, languages, hoursPerMonth, modules: { <id>: { knows, wants } } }] }`.
 */
import Papa from 'papaparse';
import { MOST_KNOWLEDGE, type ModuleAnswer, type SurveyAnswer } from '../model/questions/needs-survey.ts';

export const SURVEY_FORMAT = 'lotsenwerk-needs-survey';
export const SURVEY_VERSION = 1;

/** What is wrong in a file, at a place. */
export interface SurveyProblem {
  problem:
    | 'unreadable'
    | 'other-format'
    | 'newer-version'
    | 'no-code-column'
    | 'no-answers'
    | 'unknown-column'
    | 'repeated-column'
    | 'code-missing'
    | 'code-repeated'
    | 'too-many-cells'
    | 'not-knowledge'
    | 'not-wish'
    | 'not-hours'
    | 'not-language';
  /** Row of the spreadsheet, the head being row 1; in JSON the number of the answer. */
  row?: number;
  column?: string;
  /** What stands there. */
  value?: string;
}

/** What a file gave: rows without a problem, and all problems. */
export interface ReadSurvey {
  answers: SurveyAnswer[];
  problems: SurveyProblem[];
}

/** The columns of a file for these modules, in order. */
export function surveyColumns(modules: readonly string[]): string[] {
  return ['code', 'languages', 'hours', ...modules.flatMap((id) => [id, `${id}${WANT}`])];
}

/** Reads either kind of file. `modules`: the ids that may be named. Never throws. */
export function readSurvey(text: string, modules: readonly string[]): ReadSurvey {
  return /^\s*[{[]/.test(text.replace('\uFEFF', '')) ? readJson(text, modules) : readCsv(text, modules);
}

/** The text of a JSON file with these answers. */
export function writeSurvey(answers: readonly SurveyAnswer[]): string {
  return `${JSON.stringify({ format: SURVEY_FORMAT, version: SURVEY_VERSION, answers }, null, 1)}\n`;
}

const WANT = '.want';
/** The most that a month has. */
const MOST_HOURS = 200;

function readCsv(text: string, modules: readonly string[]): ReadSurvey {
  const table = text.replace('\uFEFF', '');
  const { data } = Papa.parse<string[]>(table, { delimiter: dividerOf(table) });
  const [head = [], ...rows] = data.map((row) => row.map((cell) => cell.trim()));
  const columns = head.map((name) => name.toLowerCase());
  const known = surveyColumns(modules);
  const problems = columns.flatMap((name, at): SurveyProblem[] => {
    if (name === '') return [];
    if (!known.includes(name)) return [{ problem: 'unknown-column', row: 1, column: head[at] ?? '' }];
    return columns.indexOf(name) < at ? [{ problem: 'repeated-column', row: 1, column: name }] : [];
  });
  if (!columns.includes('code')) return { answers: [], problems: [{ problem: 'no-code-column', row: 1 }, ...problems] };
  const filled = rows.flatMap((cells, at) => (cells.some((cell) => cell !== '') ? [{ cells, row: at + 2 }] : []));
  return collect(
    filled.map(({ cells, row }) => {
      const wrong: SurveyProblem[] = cells.slice(columns.length).some((cell) => cell !== '') ? [{ problem: 'too-many-cells', row }] : [];
      const cell = (name: string) => (columns.includes(name) ? (cells[columns.indexOf(name)] ?? '') : '');
      const answer = readCells(cell, modules, (problem, column) => wrong.push({ problem, row, column, value: cell(column) }));
      return { row, answer, wrong };
    }),
    problems,
  );
}

/** What divides the cells of the head most often: no column's name has any of these. */
function dividerOf(table: string): string {
  const head = /^.*/.exec(table)?.[0] ?? '';
  const count = (divider: string) => head.split(divider).length;
  return [';', ',', '\t'].reduce((most, divider) => (count(divider) > count(most) ? divider : most));
}

type Report = (problem: SurveyProblem['problem'], column: string) => void;

function readCells(cell: (name: string) => string, modules: readonly string[], report: Report): SurveyAnswer {
  const languages = cell('languages')
    .split(/[\s,/|]+/)
    .filter(Boolean);
  if (!languages.every(isLanguage)) report('not-language', 'languages');
  // A decimal comma is what spreadsheets in Germany write.
  const hours = cell('hours') === '' ? undefined : Number(cell('hours').replace(',', '.'));
  if (hours !== undefined && !isHours(hours)) report('not-hours', 'hours');
  const answers = modules.map((id): [string, ModuleAnswer] => {
    const [knows, wants] = [cell(id), cell(`${id}${WANT}`)];
    if (knows !== '' && !/^[0-3]$/.test(knows)) report('not-knowledge', id);
    if (!/^(?:[01x])?$/i.test(wants)) report('not-wish', `${id}${WANT}`);
    return [id, { ...(knows !== '' && { knows: Number(knows) }), ...(wants !== '' && { wants: wants !== '0' }) }];
  });
  return {
    code: cell('code'),
    languages,
    ...(hours !== undefined && { hoursPerMonth: hours }),
    modules: Object.fromEntries(answers.filter(([, answer]) => Object.keys(answer).length > 0)),
  };
}

function readJson(text: string, modules: readonly string[]): ReadSurvey {
  let file: unknown;
  try {
    file = JSON.parse(text.replace('\uFEFF', ''));
  } catch {
    return { answers: [], problems: [{ problem: 'unreadable' }] };
  }
  const { format, version, answers } = (isObject(file) ? file : {}) as { format?: unknown; version?: unknown; answers?: unknown };
  if (format !== SURVEY_FORMAT || typeof version !== 'number') return { answers: [], problems: [{ problem: 'other-format' }] };
  if (version > SURVEY_VERSION) return { answers: [], problems: [{ problem: 'newer-version' }] };
  const list = Array.isArray(answers) ? answers : [];
  return collect(
    list.map((entry: unknown, at) => {
      const wrong: SurveyProblem[] = [];
      const answer = readEntry(isObject(entry) ? entry : {}, modules, (problem, column, value) =>
        wrong.push({ problem, row: at + 1, column, value: JSON.stringify(value) }),
      );
      return { row: at + 1, answer, wrong };
    }),
    [],
  );
}

/** Checks a value of JSON as strictly as a row. */
function readEntry(
  { code, languages = [], hoursPerMonth, modules: given = {} }: Record<string, unknown>,
  modules: readonly string[],
  report: (problem: SurveyProblem['problem'], column: string, value: unknown) => void,
): SurveyAnswer {
  const spoken =
    Array.isArray(languages) && languages.every((tag): tag is string => typeof tag === 'string' && isLanguage(tag)) ? languages : undefined;
  if (!spoken) report('not-language', 'languages', languages);
  if (hoursPerMonth !== undefined && !isHours(hoursPerMonth)) report('not-hours', 'hoursPerMonth', hoursPerMonth);
  const entries = Object.entries(isObject(given) ? given : {});
  const answers = entries.map(([id, value]): [string, ModuleAnswer] => {
    if (!modules.includes(id)) report('unknown-column', id, value);
    const { knows, wants } = (isObject(value) ? value : {}) as { knows?: unknown; wants?: unknown };
    const isKnown = typeof knows === 'number' && Number.isInteger(knows) && knows >= 0 && knows <= MOST_KNOWLEDGE;
    if (knows !== undefined && !isKnown) report('not-knowledge', id, knows);
    if (wants !== undefined && typeof wants !== 'boolean') report('not-wish', id, wants);
    return [id, { ...(isKnown && { knows }), ...(typeof wants === 'boolean' && { wants }) }];
  });
  return {
    code: typeof code === 'string' ? code.trim() : '',
    languages: spoken ?? [],
    ...(isHours(hoursPerMonth) && { hoursPerMonth }),
    modules: Object.fromEntries(answers),
  };
}

/** Rows without a problem; codes are needed and may stand once. */
function collect(
  rows: readonly { row: number; answer: SurveyAnswer; wrong: SurveyProblem[] }[],
  found: readonly SurveyProblem[],
): ReadSurvey {
  const problems = [...found];
  const answers = new Map<string, SurveyAnswer>();
  for (const { row, answer, wrong } of rows) {
    const { code } = answer;
    if (code === '') wrong.push({ problem: 'code-missing', row, column: 'code' });
    else if (answers.has(code)) wrong.push({ problem: 'code-repeated', row, column: 'code', value: code });
    problems.push(...wrong);
    if (wrong.length === 0) answers.set(code, answer);
  }
  if (rows.length === 0) problems.push({ problem: 'no-answers' });
  return { answers: [...answers.values()], problems };
}

const isLanguage = (tag: string) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag);
const isHours = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= MOST_HOURS;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
