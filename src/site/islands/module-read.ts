/** `<module-read>`: marks a module as read on this device. */
import { deviceStore } from '../../device/device-store.ts';
import { readModuleLearning } from '../../device/learning.ts';
import { formatPartialDate } from '../dates.ts';
import { localMoment } from './local-moment.ts';
import { createPhrases } from './phrases.ts';

class ModuleRead extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#toggle());
    void this.#show();
  }

  async #toggle(): Promise<void> {
    try {
      const store = await deviceStore();
      await store.update('learning', this.#module, (data) => {
        const { read, ...rest } = readModuleLearning(data);
        return read === undefined ? { ...rest, read: localMoment(undefined).date } : rest;
      });
    } catch {
      this.#say('notKept');
      return;
    }
    await this.#show();
  }

  async #show(): Promise<void> {
    const read = await deviceStore()
      .then((store) => store.read('learning', this.#module))
      .then((data) => readModuleLearning(data).read)
      .catch(() => undefined);
    this.querySelector('button')?.setAttribute('aria-pressed', String(read !== undefined));
    this.#say(read === undefined ? '' : 'isRead', read);
  }

  #say(key: string, day?: string): void {
    const template = this.querySelector('template');
    const status = this.querySelector('[role="status"]');
    const language = this.dataset['language'] ?? document.documentElement.lang;
    if (!template || !status) return;
    status.textContent =
      key === '' ? '' : createPhrases(template, language).text(key, { date: day ? formatPartialDate(day, language) : '' });
  }

  get #module(): string {
    return this.dataset['module'] ?? '';
  }
}

customElements.define('module-read', ModuleRead);
