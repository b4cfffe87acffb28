/** `<opening-hours>`: puts today's row first and says whether it is open now, on the clock of the place. */
import { openingState, type DayHours, type OpeningState } from '../../model/questions/opening-hours.ts';
import { localMoment } from './local-moment.ts';
import { createPhrases, type Phrases } from './phrases.ts';

const MILLISECONDS_BETWEEN_LOOKS = 30_000;

class OpeningHours extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const template = this.querySelector('template');
    const sentence = this.querySelector<HTMLElement>('[data-now]');
    const rows = [...this.querySelectorAll<HTMLElement>('[data-weekday]')];
    if (!template || !sentence) return;
    const phrases = createPhrases(template, document.documentElement.lang);
    const hours = rows.flatMap(hoursOf);
    const look = () => {
      const { date, weekday, minutes } = localMoment(this.dataset['timezone']);
      const holiday = phrases.text(date);
      sentence.textContent = sentenceOf(openingState(hours, { weekday, minutes, holiday: holiday !== '' }), holiday, phrases);
      sentence.hidden = false;
      arrange(rows, weekday, phrases.text('today'));
    };
    look();
    this.#timer = setInterval(look, MILLISECONDS_BETWEEN_LOOKS);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}

function hoursOf(row: HTMLElement): DayHours[] {
  const weekday = Number(row.dataset['weekday']);
  return [...row.querySelectorAll<HTMLElement>('[data-opens]')].map(({ dataset }) => ({
    weekday,
    opens: dataset['opens'] ?? '',
    closes: dataset['closes'] ?? '',
  }));
}

function sentenceOf(answer: OpeningState, holiday: string, phrases: Phrases): string {
  if (answer.state === 'holiday') return phrases.text('holiday', { name: holiday });
  const time = answer.state === 'open' ? answer.until : answer.state === 'opens' ? answer.at : '';
  return phrases.text(answer.state, { time });
}

/** The days in their order, beginning with today; rows that stand right are left alone, so that nothing is read out again. */
function arrange(rows: readonly HTMLElement[], weekday: number, today: string): void {
  const after = (row: HTMLElement) => (Number(row.dataset['weekday']) - weekday + 7) % 7;
  const sorted = rows.toSorted((a, b) => after(a) - after(b));
  const body = rows[0]?.parentElement;
  if (body && sorted.some((row, position) => body.children[position] !== row)) body.append(...sorted);
  for (const row of rows) {
    const isToday = after(row) === 0;
    if (isToday === row.hasAttribute('aria-current')) continue;
    if (isToday) row.setAttribute('aria-current', 'date');
    else row.removeAttribute('aria-current');
    row.querySelector('[data-today]')?.remove();
    if (!isToday) continue;
    const mark = Object.assign(document.createElement('span'), { textContent: ` (${today})` });
    mark.dataset['today'] = '';
    row.querySelector('th')?.append(mark);
  }
}

customElements.define('opening-hours', OpeningHours);
