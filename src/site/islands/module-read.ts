/** `<module-read>`: marks a module as read on this device. */
import { hasRecords } from '../../device/has-records.ts';
import { formatPartialDate } from '../dates.ts';
import { localMoment } from './local-moment.ts';
import { createPhrases } from './phrases.ts';

class ModuleRead extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void this.#toggle());
    // Whoever has never kept anything does not load what keeps it.
    void hasRecords().then((some) => (some ? this.#show() : undefined));
  }

  async #toggle(): Promise<void> {
    try {
      const { store, readModuleLearning } = await loadStore();
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
    const read = await loadStore()
      .then(async ({ store, readModuleLearning }) => readModuleLearning(await store.read('learning', this.#module)).read)
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

async function loadStore() {
  const [{ deviceStore }, { readModuleLearning }] = await Promise.all([
    import('../../device/device-store.ts'),
    import('../../device/learning.ts'),
  ]);
  return { store: await deviceStore(), readModuleLearning };
}

customElements.define('module-read', ModuleRead);
