/** What is taken along from the planner: the plan as a table, the meetings as a calendar, everything on paper. */
import { instantOf } from '../../exchange/appointment-file.ts';
import { calendarFile } from '../../exchange/calendar-file.ts';
import { formattingLocale } from '../dates.ts';
import { downloadText } from './download.ts';
import { holidayNames, meetingsOf } from './planner-meetings.ts';
import type { PlannerContext, PlannerView } from './planner-view.ts';

/** Sets up the buttons. */
export function filesPart(context: PlannerContext): (view: PlannerView) => void {
  const { root } = context;
  const holiday = holidayNames(context);
  const name = root.dataset['file'] ?? 'curriculum';
  let view: PlannerView | undefined;
  const on = (button: string, act: (shown: PlannerView) => void) =>
    root.querySelector(`[data-${button}]`)?.addEventListener('click', () => view && act(view));
  on('csv', (shown) => {
    // Loaded when it is wanted: few do.
    void import('../../exchange/csv-file.ts').then(({ csvFile }) =>
      downloadText(csvFile(tableOf(shown, context)), `${name}.csv`, 'text/csv'),
    );
  });
  on('ics', (shown) => downloadText(calendarOf(shown, context, holiday, new Date()), `${name}.ics`, 'text/calendar'));
  on('print', () => window.print());
  return (shown) => {
    view = shown;
  };
}

function tableOf({ plan }: PlannerView, { words, modules, language }: PlannerContext): (string | number)[][] {
  const number = new Intl.NumberFormat(formattingLocale(language), { maximumFractionDigits: 2, useGrouping: false });
  const columns = [
    'number',
    'module',
    'units',
    'column.full',
    'column.wants',
    'column.asked',
    'column.knows',
    'column.need',
    'column.reason',
  ];
  return [
    columns.map((key) => words.text(key)),
    ...plan.modules.map(({ id, included, units, fullUnits, wants, asked, meanKnows, need, reason }, at) => [
      included ? at + 1 : '',
      modules.find((module) => module.id === id)?.title ?? id,
      units,
      fullUnits,
      wants,
      asked,
      meanKnows === undefined ? '' : number.format(meanKnows),
      Math.round(need * 100),
      words.text(`reason.${reason}`),
    ]),
  ];
}

function calendarOf(
  view: PlannerView,
  { root, words, modules }: PlannerContext,
  holiday: (date: string) => string | undefined,
  stamp: Date,
): string {
  const { time } = view.draft.rhythm;
  const titleOf = (id: string) => modules.find((module) => module.id === id)?.title ?? id;
  const events = (meetingsOf(view, holiday)?.meetings ?? []).map(({ date, minutes, parts }) => {
    const start = instantOf(date, time, root.dataset['timezone'] ?? 'UTC');
    return {
      uid: `curriculum-${date.replaceAll('-', '')}@lotsenwerk`,
      start,
      end: new Date(start.getTime() + minutes * 60_000),
      title: words.text('eventTitle', { modules: parts.map(({ id }) => titleOf(id)).join(', ') }),
      description: parts.map(({ id, units }) => words.text('part', { module: titleOf(id), units })).join('\n'),
    };
  });
  return calendarFile(events, { product: 'curriculum', stamp });
}
