/** `<device-file>`: hands out everything this device keeps as a file, takes such a file in, or wipes everything. */
import { deviceStore } from '../../device/device-store.ts';
import { mergeRecords, readDeviceFile, writeDeviceFile } from '../../device/transfer.ts';
import { downloadText } from './download.ts';
import { createPhrases, type Phrases } from './phrases.ts';

const REFUSED = {
  'not-json': 'notJson',
  'other-format': 'otherFormat',
  'newer-version': 'newerVersion',
  'no-records': 'noRecords',
} as const;

class DeviceFile extends HTMLElement {
  #words: Phrases | undefined;

  connectedCallback(): void {
    const phrases = this.querySelector('template');
    if (!phrases) return;
    this.#words = createPhrases(phrases, document.documentElement.lang);
    this.hidden = false;
    this.querySelector('[data-export]')?.addEventListener('click', () => void this.#guard(() => this.#export()));
    const input = this.querySelector<HTMLInputElement>('[data-import]');
    input?.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void this.#guard(() => this.#import(file));
      // The same file can be chosen again.
      input.value = '';
    });
    const dialog = this.querySelector('dialog');
    this.querySelector('[data-wipe]')?.addEventListener('click', () => dialog?.showModal());
    dialog?.addEventListener('close', () => {
      if (dialog.returnValue === 'wipe') void this.#guard(() => this.#wipe());
      dialog.returnValue = '';
    });
  }

  async #export(): Promise<void> {
    const now = new Date();
    const records = await (await deviceStore()).list();
    downloadText(
      writeDeviceFile(records, now),
      `${this.dataset['name'] ?? 'lotsenwerk'}-${now.toISOString().slice(0, 10)}.json`,
      'application/json',
    );
  }

  async #import(file: File): Promise<void> {
    const read = readDeviceFile(await file.text());
    if ('refused' in read) {
      this.#say(REFUSED[read.refused]);
      return;
    }
    const store = await deviceStore();
    const records = mergeRecords(await store.list(), read.records);
    if (records.length > 0) await store.put(records);
    const key = read.skipped > 0 ? 'importedSkipped' : records.length === 0 ? 'nothingNew' : 'imported';
    this.#say(key, { count: records.length, skipped: read.skipped });
  }

  async #wipe(): Promise<void> {
    await (await deviceStore()).wipe();
    this.#say('wiped');
  }

  async #guard(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.#say(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'notKept');
    }
  }

  #say(key: string, values: Record<string, string | number> = {}): void {
    const status = this.querySelector('[role="status"]');
    // Figures stand in plain places of the sentence; plural forms are not needed there.
    if (status)
      status.textContent = this.#words?.text(key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')) ?? '';
  }
}

customElements.define('device-file', DeviceFile);
