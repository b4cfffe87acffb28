/** The planner's answers: read from a file, entered by hand, listed. */
import type { SurveyProblem } from '../../exchange/survey-file.ts';
import { mergeAnswers, type ModuleAnswer, type SurveyAnswer } from '../../model/questions/needs-survey.ts';
import { formattingLocale } from '../dates.ts';
import { downloadText } from './download.ts';
import { formText } from './form-text.ts';
import type { PlannerContext, PlannerView } from './planner-view.ts';

/** Readers and writers of files are loaded when somebody wants one. */
const surveyFiles = () => import('../../exchange/survey-file.ts');
const csvFiles = () => import('../../exchange/csv-file.ts');

/** Sets up the answers. */
export function answersPart(context: PlannerContext): (view: PlannerView) => void {
  const { root, modules, change } = context;
  const ids = modules.map(({ id }) => id);
  const form = root.querySelector<HTMLFormElement>('form[data-answer]');
  let answers: readonly SurveyAnswer[] = [];
  const on = (name: string, act: () => void) => root.querySelector(`[data-${name}]`)?.addEventListener('click', act);

  const input = root.querySelector<HTMLInputElement>('[data-import]');
  input?.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void takeIn(file, ids, context);
    // The same file can be chosen again.
    input.value = '';
  });
  on('template', () => void handOutTemplate(ids));
  on(
    'save',
    () => void surveyFiles().then(({ writeSurvey }) => downloadText(writeSurvey(answers), 'needs-survey.json', 'application/json')),
  );
  on('clear', () => change((draft) => ({ ...draft, answers: [] })));
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const answer = readForm(form, ids);
    change((draft) => ({ ...draft, answers: mergeAnswers(draft.answers, [answer]) }));
    form.reset();
    form.querySelector<HTMLInputElement>('[name=code]')?.focus();
  });

  return ({ draft }) => {
    answers = draft.answers;
    list(context, answers, (answer) => form && fillForm(form, answer));
  };
}

async function takeIn(file: File, ids: readonly string[], { root, words, change }: PlannerContext): Promise<void> {
  const [{ readSurvey }, { decodeText }] = await Promise.all([surveyFiles(), import('../../exchange/decode-text.ts')]);
  const { answers, problems } = readSurvey(decodeText(new Uint8Array(await file.arrayBuffer())), ids);
  if (answers.length > 0) change((draft) => ({ ...draft, answers: mergeAnswers(draft.answers, answers) }));
  const wrong = new Set(problems.filter(({ problem }) => !problem.endsWith('-column')).map(({ row }) => row ?? 0)).size;
  const status = root.querySelector('[data-imported]');
  if (status) status.textContent = words.text('imported', { count: String(answers.length), wrong });
  const box = root.querySelector<HTMLElement>('[data-problems]');
  if (!box) return;
  box.hidden = problems.length === 0;
  const items = problems.map((problem) => {
    const item = document.createElement('li');
    item.textContent = describe(problem, words.text);
    return item;
  });
  box.querySelector('ul')?.replaceChildren(...items);
}

function describe({ problem, row, column, value = '' }: SurveyProblem, word: PlannerContext['words']['text']): string {
  const place = row === undefined ? '' : column === undefined ? word('atRow', { row }) : word('at', { row, column });
  return `${place} ${word(`problem.${problem}`, { value })}`.trim();
}

async function handOutTemplate(ids: readonly string[]): Promise<void> {
  const [{ surveyColumns }, { csvFile }] = await Promise.all([surveyFiles(), csvFiles()]);
  downloadText(csvFile([surveyColumns(ids)]), 'needs-survey.csv', 'text/csv');
}

function readForm(form: HTMLFormElement, ids: readonly string[]): SurveyAnswer {
  const data = new FormData(form);
  const text = (name: string) => formText(data, name);
  const given = ids.map((id): [string, ModuleAnswer] => {
    const [knows, wants] = [text(`${id}.knows`), text(`${id}.wants`)];
    return [id, { ...(knows !== '' && { knows: Number(knows) }), ...(wants !== '' && { wants: wants === '1' }) }];
  });
  return {
    code: text('code'),
    languages: text('languages')
      .split(/[\s,]+/)
      .filter(Boolean),
    ...(text('hours') !== '' && { hoursPerMonth: Number(text('hours')) }),
    modules: Object.fromEntries(given.filter(([, answer]) => Object.keys(answer).length > 0)),
  };
}

function fillForm(form: HTMLFormElement, { code, languages, hoursPerMonth, modules }: SurveyAnswer): void {
  form.reset();
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  };
  set('code', code);
  set('languages', languages.join(' '));
  set('hours', String(hoursPerMonth ?? ''));
  for (const [id, { knows, wants }] of Object.entries(modules)) {
    set(`${id}.knows`, String(knows ?? ''));
    set(`${id}.wants`, wants === undefined ? '' : String(Number(wants)));
  }
  const details = form.closest('details');
  if (details) details.open = true;
  form.querySelector<HTMLInputElement>('[name=code]')?.focus();
}

function list(
  { root, words, language, change }: PlannerContext,
  answers: readonly SurveyAnswer[],
  edit: (answer: SurveyAnswer) => void,
): void {
  const template = root.querySelector<HTMLTemplateElement>('template[data-answer-row]');
  const count = root.querySelector('[data-count]');
  const some = root.querySelector<HTMLElement>('[data-some]');
  if (some) some.hidden = answers.length === 0;
  const hours = answers.flatMap(({ hoursPerMonth }) => hoursPerMonth ?? []);
  const mean = hours.reduce((sum, value) => sum + value, 0) / hours.length;
  const number = new Intl.NumberFormat(formattingLocale(language), { maximumFractionDigits: 1 });
  if (count)
    count.textContent = [
      words.text('answerCount', { count: String(answers.length) }),
      ...(hours.length > 0 ? [words.text('hoursMean', { hours: number.format(mean) })] : []),
    ].join(' · ');
  const rows = answers.flatMap((answer) => {
    const row = template?.content.cloneNode(true) as DocumentFragment | undefined;
    const [code, spoken] = [row?.querySelector('bdi'), row?.querySelector('.note')];
    if (!row || !code || !spoken) return [];
    code.textContent = answer.code;
    spoken.textContent = answer.languages.join(' ');
    for (const [name, act] of [
      ['edit', () => edit(answer)],
      ['delete', () => change((draft) => ({ ...draft, answers: draft.answers.filter((other) => other.code !== answer.code) }))],
    ] as const) {
      const button = row.querySelector(`[data-${name}]`);
      button?.setAttribute('aria-label', `${button.textContent.trim()}: ${answer.code}`);
      button?.addEventListener('click', act);
    }
    return [row];
  });
  root.querySelector('[data-answers]')?.replaceChildren(...rows);
}
