/** The planner's meetings: rhythm, days, what falls on a holiday. */
import { holidaysOf } from '../../model/questions/holidays.ts';
import { planMeetings, type Meeting, type MeetingPlan, type Rhythm } from '../../model/questions/meetings.ts';
import type { HolidayRule } from '../../schemas/holidays.ts';
import { formattingLocale } from '../dates.ts';
import { formText } from './form-text.ts';
import type { PlannerContext, PlannerView } from './planner-view.ts';

/** The name of the public holiday on a day (`YYYY-MM-DD`), `undefined` on other days. */
export function holidayNames({ root, language }: PlannerContext): (date: string) => string | undefined {
  const rules = JSON.parse(root.dataset['holidays'] ?? '[]') as HolidayRule[];
  const years = new Map<string, Map<string, string>>();
  return (date) => {
    const year = date.slice(0, 4);
    let days = years.get(year);
    if (!days) years.set(year, (days = new Map(holidaysOf(rules, Number(year)).map((day) => [day.date, day.name[language] ?? day.date]))));
    return days.get(date);
  };
}

/** The meetings of a plan; `undefined` where the rhythm is none. */
export function meetingsOf({ plan, draft }: PlannerView, holiday: (date: string) => string | undefined): MeetingPlan | undefined {
  try {
    return planMeetings(
      plan.modules.filter(({ included }) => included),
      draft.rhythm,
      (date) => holiday(date) !== undefined,
    );
  } catch {
    return undefined;
  }
}

/** Sets up rhythm and list. */
export function meetingsPart(context: PlannerContext): (view: PlannerView) => void {
  const { root, words, language, modules, change } = context;
  const form = root.querySelector<HTMLFormElement>('form[data-rhythm]');
  const holiday = holidayNames(context);
  const day = new Intl.DateTimeFormat(formattingLocale(language), { dateStyle: 'full', timeZone: 'UTC' });
  const titleOf = (id: string) => modules.find((module) => module.id === id)?.title ?? id;

  form?.addEventListener('submit', (event) => event.preventDefault());
  form?.addEventListener('change', () => {
    const message = root.querySelector('[data-rhythm-message]');
    if (message) message.textContent = form.checkValidity() ? '' : words.text('badRhythm');
    if (form.checkValidity()) change((draft) => ({ ...draft, rhythm: readRhythm(form) }));
  });

  const row = ({ date, minutes, parts }: Meeting, at: number, { time }: Rhythm) => {
    const line = document.createElement('tr');
    const content = parts.map(({ id, units }) => words.text('part', { module: titleOf(id), units })).join(' · ');
    for (const text of [String(at + 1), day.format(new Date(date)), `${time}–${endOf(time, minutes)}`, content]) {
      const cell = document.createElement('td');
      cell.textContent = text;
      line.append(cell);
    }
    // From left to right in every language; it still stands where the line begins.
    line.cells[2]?.setAttribute('dir', 'ltr');
    line.lastElementChild?.setAttribute('data-parts', '');
    line.dataset['date'] = date;
    return line;
  };

  return (view) => {
    const { rhythm } = view.draft;
    if (form) fillForm(form, rhythm);
    const plan = meetingsOf(view, holiday);
    root
      .querySelector('table[data-meetings] tbody')
      ?.replaceChildren(...(plan?.meetings ?? []).map((meeting, at) => row(meeting, at, rhythm)));
    const skipped = (plan?.skipped ?? []).map((date) => `${day.format(new Date(date))} (${holiday(date) ?? ''})`);
    const note = root.querySelector('[data-skipped]');
    if (note) note.textContent = skipped.length === 0 ? '' : `${words.text('skipped')} ${new Intl.ListFormat(language).format(skipped)}`;
  };
}

function readRhythm(form: HTMLFormElement): Rhythm {
  const data = new FormData(form);
  const text = (name: string) => formText(data, name);
  return {
    start: text('start'),
    weekday: Number(text('weekday')),
    everyWeeks: Number(text('everyWeeks')),
    time: text('time').slice(0, 5),
    unitsPerMeeting: Number(text('unitsPerMeeting')),
    breakMinutes: Number(text('breakMinutes')),
  };
}

function fillForm(form: HTMLFormElement, rhythm: Rhythm): void {
  for (const [name, value] of Object.entries(rhythm) as [string, string | number][]) {
    const field = form.elements.namedItem(name);
    // What somebody is typing is not replaced.
    if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field !== document.activeElement)
      field.value = String(value);
  }
}

/** The time some minutes later; past midnight it begins anew. */
function endOf(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * 60 + minute + minutes;
  return [Math.floor(total / 60) % 24, total % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
