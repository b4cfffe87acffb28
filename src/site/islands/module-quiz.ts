/** `<module-quiz>`: checks answers, says why, keeps how each question stands on this device and brings it again when it is due. */
import { deviceStore } from '../../device/device-store.ts';
import { answerQuestion, dueQuestions, readModuleLearning, type ModuleLearning } from '../../device/learning.ts';
import { formatPartialDate } from '../dates.ts';
import { localMoment } from './local-moment.ts';
import { createPhrases, type Phrases } from './phrases.ts';

class ModuleQuiz extends HTMLElement {
  #words: Phrases | undefined;

  connectedCallback(): void {
    const phrases = this.querySelector('template');
    if (!phrases) return;
    this.#words = createPhrases(phrases, this.#language);
    for (const form of this.#questions) {
      for (const button of form.querySelectorAll('button')) button.hidden = button.type === 'reset';
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        void this.#check(form);
      });
      form.addEventListener('reset', () => this.#reset(form));
    }
    const onlyDue = this.querySelector<HTMLButtonElement>('[data-only-due]');
    onlyDue?.addEventListener('click', () => {
      onlyDue.setAttribute('aria-pressed', String(onlyDue.getAttribute('aria-pressed') !== 'true'));
      void this.#showDue();
    });
    void this.#showDue();
  }

  async #check(form: HTMLFormElement): Promise<void> {
    const answers = [...form.querySelectorAll<HTMLElement>('[data-answer]')].map((item) => ({
      item,
      chosen: item.querySelector('input')?.checked === true,
      right: item.dataset['right'] !== undefined,
    }));
    if (!answers.some(({ chosen }) => chosen)) {
      this.#say(form, this.#text('choose'));
      return;
    }
    for (const { item, chosen, right } of answers) {
      item.dataset['result'] = chosen ? (right ? 'right' : 'wrong') : right ? 'missed' : '';
      const mark = item.querySelector('[data-mark]');
      if (mark) mark.textContent = this.#text(right ? (chosen ? 'markRight' : 'markMissed') : 'markWrong');
    }
    form.classList.add('is-checked');
    for (const input of form.querySelectorAll('input')) input.disabled = true;
    this.#buttons(form, true);
    const right = answers.every((answer) => answer.chosen === answer.right);
    const verdict = this.#text(right ? 'right' : 'wrong');
    this.#say(form, verdict);
    const due = await this.#keep(form.dataset['question'] ?? '', right);
    this.#say(
      form,
      `${verdict} ${due === undefined ? this.#text('notKept') : this.#text('comes', { date: formatPartialDate(due, this.#language) })}`,
    );
  }

  /** Keeps an answer; gives the day on which the question comes again, `undefined` where the device keeps nothing. */
  async #keep(question: string, right: boolean): Promise<string | undefined> {
    let due: string | undefined;
    try {
      const store = await deviceStore();
      await store.update('learning', this.#module, (data) => {
        const learning = answerQuestion(readModuleLearning(data), question, right, localMoment(undefined).date);
        due = learning.questions[question]?.due;
        return learning;
      });
      return due;
    } catch {
      return undefined;
    }
  }

  #reset(form: HTMLFormElement): void {
    form.classList.remove('is-checked');
    for (const input of form.querySelectorAll('input')) input.disabled = false;
    for (const item of form.querySelectorAll<HTMLElement>('[data-answer]')) delete item.dataset['result'];
    this.#buttons(form, false);
    this.#say(form, '');
    form.querySelector('input')?.focus();
  }

  #buttons(form: HTMLFormElement, checked: boolean): void {
    const again = form.querySelector<HTMLButtonElement>('button[type="reset"]');
    const check = form.querySelector<HTMLButtonElement>('button:not([type="reset"])');
    if (again) again.hidden = !checked;
    if (check) check.hidden = checked;
    if (checked && document.activeElement === document.body) again?.focus();
  }

  async #showDue(): Promise<void> {
    const learning = await this.#learning();
    const due = dueQuestions(learning, localMoment(undefined).date);
    const only = this.querySelector('[data-only-due]')?.getAttribute('aria-pressed') === 'true';
    const line = this.querySelector<HTMLElement>('.due');
    if (line) line.hidden = due.length === 0;
    const status = this.querySelector('[data-due]');
    if (status) status.textContent = due.length === 0 ? '' : this.#text('due', { count: due.length });
    for (const form of this.#questions) form.hidden = only && !due.includes(form.dataset['question'] ?? '');
  }

  async #learning(): Promise<ModuleLearning> {
    return deviceStore()
      .then((store) => store.read('learning', this.#module))
      .then(readModuleLearning)
      .catch(() => ({ questions: {} }));
  }

  #say(form: HTMLFormElement, text: string): void {
    const status = form.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  #text(key: string, values: Record<string, string | number> = {}): string {
    return this.#words?.text(key, values) ?? '';
  }

  get #questions(): HTMLFormElement[] {
    return [...this.querySelectorAll<HTMLFormElement>('form[data-question]')];
  }

  get #module(): string {
    return this.dataset['module'] ?? '';
  }

  get #language(): string {
    return this.dataset['language'] ?? document.documentElement.lang;
  }
}

customElements.define('module-quiz', ModuleQuiz);
