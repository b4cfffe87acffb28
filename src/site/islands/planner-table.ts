/** The planner's table: which modules, why, how long, in which order; all of it to be changed. */
import type { PlannedModule } from '../../model/questions/curriculum-plan.ts';
import { NO_CHANGES } from '../../model/questions/curriculum-plan.ts';
import { formattingLocale } from '../dates.ts';
import type { PlannerContext, PlannerView } from './planner-view.ts';

/** Sets up settings and table. */
export function tablePart(context: PlannerContext): (view: PlannerView) => void {
  const { root, words, language, modules, change } = context;
  const body = root.querySelector<HTMLElement>('table[data-plan] tbody');
  const rows = new Map([...root.querySelectorAll<HTMLElement>('tr[data-module]')].map((row) => [row.dataset['module'] ?? '', row]));
  const settings = root.querySelector<HTMLFormElement>('form[data-settings]');
  const field = (name: string) => settings?.querySelector<HTMLInputElement>(`[name=${name}]`);
  const [mean, percent] = [{ maximumFractionDigits: 1 }, { style: 'percent' as const }].map(
    (style) => new Intl.NumberFormat(formattingLocale(language), style),
  );
  const titles = (ids: readonly string[]) =>
    new Intl.ListFormat(language).format(ids.map((id) => modules.find((module) => module.id === id)?.title ?? id));
  let order: string[] = [];

  settings?.addEventListener('submit', (event) => event.preventDefault());
  settings?.addEventListener('change', () => {
    if (!settings.checkValidity()) return;
    const [budget, threshold] = [Number(field('budget')?.value), Number(field('threshold')?.value) / 100];
    change((draft) => ({ ...draft, settings: { budget, threshold } }));
  });
  root.querySelector('[data-reset]')?.addEventListener('click', () => change((draft) => ({ ...draft, changes: NO_CHANGES })));
  for (const [id, row] of rows) {
    const amount = row.querySelector<HTMLInputElement>('[data-amount]');
    amount?.addEventListener('change', () => {
      if (!amount.checkValidity() || amount.value === '') return;
      const units = Math.round(Number(amount.value));
      change((draft) => ({ ...draft, changes: { ...draft.changes, units: { ...draft.changes.units, [id]: units } } }));
    });
    const include = row.querySelector<HTMLInputElement>('[data-include]');
    include?.addEventListener('change', () => {
      const { checked } = include;
      change((draft) => ({ ...draft, changes: { ...draft.changes, included: { ...draft.changes.included, [id]: checked } } }));
    });
    for (const [name, step] of [
      ['up', -1],
      ['down', 1],
    ] as const) {
      const button = row.querySelector<HTMLButtonElement>(`[data-${name}]`);
      button?.addEventListener('click', () => {
        const at = order.indexOf(id);
        const moved = order.toSpliced(at, 1).toSpliced(at + step, 0, id);
        change((draft) => ({ ...draft, changes: { ...draft.changes, order: moved } }));
        // At an end the button that was pressed is off: the other one keeps the place of the keyboard.
        const next = button.disabled ? row.querySelector<HTMLButtonElement>(`[data-${name === 'up' ? 'down' : 'up'}]`) : button;
        next?.focus();
      });
    }
  }

  const write = (row: HTMLElement, name: string, text: string) => {
    const element = row.querySelector(`[data-${name}]`);
    if (element) element.textContent = text;
  };
  const fill = (row: HTMLElement, planned: PlannedModule, at: number) => {
    const { id, included, units, need, wants, asked, meanKnows, reason, missing } = planned;
    row.classList.toggle('is-out', !included);
    write(row, 'number', included ? String(at + 1) : '–');
    write(row, 'reason', words.text(`reason.${reason}`));
    write(row, 'missing', missing.length === 0 ? '' : words.text('missing', { modules: titles(missing) }));
    write(row, 'need', percent?.format(need) ?? '');
    const numbers = [
      ...(asked > 0 ? [words.text('wantCount', { wants, asked })] : []),
      ...(meanKnows === undefined ? [] : [words.text('knowsMean', { mean: mean?.format(meanKnows) ?? '' })]),
    ];
    write(row, 'numbers', numbers.length > 0 ? numbers.join(' ') : words.text('unknown'));
    const amount = row.querySelector<HTMLInputElement>('[data-amount]');
    if (amount) {
      amount.value = included ? String(units) : '';
      amount.disabled = !included;
    }
    const include = row.querySelector<HTMLInputElement>('[data-include]');
    if (include) include.checked = included;
    row.querySelector('[data-up]')?.toggleAttribute('disabled', !included || at === 0);
    row.querySelector('[data-down]')?.toggleAttribute('disabled', !included || order.at(-1) === id);
  };

  return ({ draft, plan }) => {
    order = plan.modules.filter(({ included }) => included).map(({ id }) => id);
    const inOrder = plan.modules.flatMap(({ id }) => rows.get(id) ?? []);
    // Rows are moved only where the order changed: a moved row loses the focus.
    if (inOrder.some((row, at) => body?.children[at] !== row)) body?.replaceChildren(...inOrder);
    for (const [at, planned] of plan.modules.entries()) {
      const row = rows.get(planned.id);
      if (row) fill(row, planned, at);
    }
    const [budget, threshold] = [field('budget'), field('threshold')];
    if (budget && budget !== document.activeElement) budget.value = String(draft.settings.budget);
    if (threshold && threshold !== document.activeElement) threshold.value = String(Math.round(draft.settings.threshold * 100));
    const over = plan.units - draft.settings.budget;
    const sum = root.querySelector('[data-sum]');
    if (!sum) return;
    sum.classList.toggle('is-over', over > 0);
    sum.textContent = [
      words.text('sum', { units: plan.units, budget: draft.settings.budget }),
      ...(over > 0 ? [words.text('tooMany', { over })] : []),
    ].join(' ');
  };
}
