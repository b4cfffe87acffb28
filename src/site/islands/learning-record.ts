/** `<learning-record>`: fills the table with what this device knows. */
import { deviceStore } from '../../device/device-store.ts';
import { dueQuestions, readModuleLearning, type ModuleLearning } from '../../device/learning.ts';
import { formatPartialDate } from '../dates.ts';
import { localMoment } from './local-moment.ts';
import { createPhrases, type Phrases } from './phrases.ts';

class LearningRecord extends HTMLElement {
  connectedCallback(): void {
    const phrases = this.querySelector('template');
    if (!phrases) return;
    const words = createPhrases(phrases, document.documentElement.lang);
    const print = this.querySelector<HTMLButtonElement>('[data-print]');
    if (print) print.hidden = false;
    print?.addEventListener('click', () => window.print());
    void this.#show(words);
    void deviceStore()
      .then((store) => store.watch('learning', () => void this.#show(words)))
      .catch(() => undefined);
  }

  async #show(words: Phrases): Promise<void> {
    const status = this.querySelector('[data-status]');
    let known: Map<string, ModuleLearning>;
    try {
      const records = await (await deviceStore()).list('learning');
      known = new Map(records.map(({ id, data }) => [id, readModuleLearning(data)]));
    } catch {
      if (status) status.textContent = words.text('notKept');
      return;
    }
    const language = this.dataset['language'] ?? document.documentElement.lang;
    const day = localMoment(undefined).date;
    let [units, all] = [0, 0];
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-module]')) {
      const learning = known.get(row.dataset['module'] ?? '') ?? { questions: {} };
      const asked = row.dataset['questions']?.split(' ').filter(Boolean) ?? [];
      const right = asked.filter((id) => learning.questions[id]?.right).length;
      const due = dueQuestions(learning, day).filter((id) => asked.includes(id)).length;
      all += Number(row.dataset['units']);
      if (learning.read !== undefined) units += Number(row.dataset['units']);
      this.#fill(row, '[data-read]', learning.read === undefined ? '–' : formatPartialDate(learning.read, language));
      this.#fill(row, '[data-right]', asked.length === 0 ? '–' : words.text('rightOf', { right, all: asked.length }));
      this.#fill(row, 'a[data-due]', words.text('dueCount', { count: due }));
      for (const [selector, hidden] of [
        ['a[data-due]', due === 0],
        ['[data-none]', due > 0],
      ] as const)
        row.querySelector(selector)?.toggleAttribute('hidden', hidden);
    }
    this.#fill(this, '[data-sum]', words.text('sum', { units, all }));
  }

  #fill(holder: HTMLElement, selector: string, text: string): void {
    const element = holder.querySelector(selector);
    if (element) element.textContent = text;
  }
}

customElements.define('learning-record', LearningRecord);
