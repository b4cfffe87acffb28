/** `<offline-packs>`: chooses, loads, renews and removes what can be read without internet on this device. */
import { deviceStore } from '../../device/device-store.ts';
import { newFiles } from '../../device/packs/download-plan.ts';
import { fetchManifest } from '../../device/packs/fetch-manifest.ts';
import { discardPending, installPacks, removePacks, tidyPacks } from '../../device/packs/install-packs.ts';
import { filesOf, packId, sumOf, type PackFile, type PackManifest } from '../../device/packs/manifest.ts';
import { lostFiles } from '../../device/packs/pack-caches.ts';
import { PackError, type PackErrorReason } from '../../device/packs/pack-error.ts';
import { readPackRecord, type PackRecord } from '../../device/packs/pack-record.ts';
import { formatBytes } from '../file-size.ts';
import { showHeldPacks } from './held-packs.ts';
import { chosenPacks, showChoice } from './pack-choice.ts';
import { canKeepPacks, keepWorker } from './pack-worker.ts';
import { createPhrases, type Phrases } from './phrases.ts';

const SAID: Record<PackErrorReason, string> = {
  'no-connection': 'lost',
  stopped: 'stopped',
  full: 'full',
  damaged: 'damaged',
  busy: 'busy',
};
/** Parts of a download after which a screen reader hears how far it is. */
const SAID_PARTS = 4;

class OfflinePacks extends HTMLElement {
  #words: Phrases | undefined;
  #manifest: PackManifest | undefined;
  #record: PackRecord = {};
  #held: PackFile[] = [];
  #running: AbortController | undefined;

  connectedCallback(): void {
    const phrases = this.querySelector<HTMLTemplateElement>('template[data-phrases]');
    if (!phrases) return;
    this.#words = createPhrases(phrases, this.#language);
    this.#show('[data-missing]', location.pathname !== this.dataset['page']);
    if (!canKeepPacks()) {
      this.#say('unsupported');
      return;
    }
    const form = this.#form;
    form.addEventListener('change', () => this.#showChoice());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#load(chosenPacks(form));
    });
    for (const [button, checked] of [
      ['all', true],
      ['none', false],
    ] as const) {
      this.#on(button, () => {
        for (const box of form.querySelectorAll<HTMLInputElement>('[name="module"]')) box.checked = checked;
        this.#showChoice();
      });
    }
    this.#on('stop', () => this.#running?.abort());
    this.#on('resume', () => void this.#load(this.#record.pending?.packs.map(packId) ?? []));
    this.#on('discard', () => void this.#change(() => discardPending(this.#base), 'discarded'));
    this.#on('renew', () => void this.#load([]));
    this.#on('repair', () => void this.#load([]));
    const dialog = this.querySelector('dialog');
    this.#on('remove-all', () => dialog?.showModal());
    dialog?.addEventListener('close', () => {
      const ids = this.#record.installed?.packs.map(packId) ?? [];
      if (dialog.returnValue === 'remove') void this.#change(() => removePacks(this.#base, ids), 'removedAll');
      dialog.returnValue = '';
    });
    void this.#open();
  }

  async #open(): Promise<void> {
    // Another window may be at work; then it tidies.
    await tidyPacks(this.#base).catch(() => undefined);
    await this.#refresh();
    this.#show('[data-choice]', true);
    await deviceStore()
      .then((store) => store.watch('packs', () => void (this.#running ?? this.#refresh())))
      .catch(() => undefined);
  }

  /** Loads packs, with everything that is on the device renewed on the way. */
  async #load(ids: readonly string[]): Promise<void> {
    if (this.#running) return;
    const { signal } = (this.#running = new AbortController());
    this.#showRunning(true);
    this.#say('started');
    let said = 0;
    const onProgress = ({ loaded, all }: { loaded: number; all: number }) => {
      const part = all === 0 ? 1 : loaded / all;
      const bar = this.querySelector('progress');
      if (bar) bar.value = part;
      this.#fill('[data-loaded]', 'loadedOf', { loaded: this.#bytes(loaded), all: this.#bytes(all) });
      if (Math.floor(part * SAID_PARTS) <= said || part >= 1) return;
      said = Math.floor(part * SAID_PARTS);
      this.#say('percent', { percent: (said * 100) / SAID_PARTS });
    };
    let result = 'done';
    try {
      await keepWorker(this.#base, this.dataset['worker'] ?? '', true);
      await installPacks(this.#base, ids, { signal, onProgress });
      // Asks the browser not to clear it away by itself; whatever it answers, the packs are there.
      void navigator.storage.persist().catch(() => false);
    } catch (error) {
      result = error instanceof PackError ? SAID[error.reason] : 'failed';
    }
    const stop = this.querySelector('[data-stop]');
    const focused = document.activeElement === stop || document.activeElement === document.body;
    this.#running = undefined;
    this.#showRunning(false);
    await this.#refresh();
    this.#say(result);
    if (focused) this.#status?.focus();
  }

  /** Removes something, and says so. */
  async #change(act: () => Promise<void>, said: string, values: Record<string, string> = {}): Promise<void> {
    try {
      await act();
      await this.#refresh();
      this.#say(said, values);
    } catch (error) {
      this.#say(error instanceof PackError ? SAID[error.reason] : 'failed');
    }
    this.#status?.focus();
  }

  async #refresh(): Promise<void> {
    const base = this.#base;
    try {
      this.#record = await readPackRecord(base);
    } catch {
      this.#say('unsupported');
      return;
    }
    this.#manifest = await fetchManifest(base).catch(() => undefined);
    const { installed, pending } = this.#record;
    const lost = new Set(installed ? await lostFiles(base, installed) : []);
    const coming = new Set(pending ? await lostFiles(base, pending) : []);
    const whole = installed?.files.filter((file) => !lost.has(file)) ?? [];
    this.#held = [...whole, ...(pending?.files.filter((file) => !coming.has(file)) ?? [])];
    await keepWorker(base, this.dataset['worker'] ?? '', installed !== undefined).catch(() => undefined);

    this.#show('[data-pending]', pending !== undefined);
    if (pending) {
      const wanted = newFiles(pending.files, whole);
      const all = sumOf(wanted).transfer;
      const open = sumOf(wanted.filter((file) => coming.has(file))).transfer;
      this.#fill('[data-pending-text]', 'pending', { loaded: this.#bytes(all - open), all: this.#bytes(all) });
    }
    this.#show('[data-nothing]', !installed);
    this.#show('[data-incomplete]', lost.size > 0);
    this.#show('[data-remove-all]', installed !== undefined);
    const renewed = installed && this.#manifest ? newFiles(filesOf(this.#manifest, installed.packs.map(packId)), installed.files) : [];
    this.#show('[data-update]', renewed.length > 0);
    this.#fill('[data-update-text]', 'update', { transfer: this.#bytes(sumOf(renewed).transfer) });
    this.#show('[data-current]', installed !== undefined && this.#manifest !== undefined && renewed.length === 0 && lost.size === 0);
    const used = this.querySelector('[data-used]');
    if (used) used.textContent = installed ? this.#text('used', { stored: this.#bytes(sumOf(whole).stored) }) : '';
    const onRemove = (id: string, title: string) => void this.#change(() => removePacks(base, [id]), 'removed', { title });
    if (this.#words) showHeldPacks({ root: this, installed, base, language: this.#language, words: this.#words, onRemove });
    this.#showChoice();
  }

  #showChoice(): void {
    const { installed } = this.#record;
    if (this.#words)
      showChoice(this.#form, { manifest: this.#manifest, installed, held: this.#held, language: this.#language, words: this.#words });
  }

  #showRunning(running: boolean): void {
    this.#show('[data-running]', running);
    for (const button of this.querySelectorAll('button')) if (!('stop' in button.dataset)) button.disabled = running;
    if (running) this.querySelector<HTMLElement>('[data-stop]')?.focus();
  }

  #on(name: string, act: () => void): void {
    this.querySelector(`[data-${name}]`)?.addEventListener('click', act);
  }

  #show(selector: string, shown: boolean): void {
    const element = this.querySelector<HTMLElement>(selector);
    if (element) element.hidden = !shown;
  }

  #fill(selector: string, key: string, values: Record<string, string>): void {
    const element = this.querySelector(selector);
    if (element) element.textContent = this.#text(key, values);
  }

  #say(key: string, values: Record<string, string | number> = {}): void {
    if (this.#status) this.#status.textContent = this.#text(key, values);
  }

  #text(key: string, values: Record<string, string | number> = {}): string {
    return this.#words?.text(key, values) ?? '';
  }

  #bytes(bytes: number): string {
    return formatBytes(bytes, this.#language);
  }

  get #status(): HTMLElement | null {
    return this.querySelector('[data-status]');
  }

  get #form(): HTMLFormElement {
    return this.querySelector<HTMLFormElement>('[data-choice]') as HTMLFormElement;
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  get #language(): string {
    return this.dataset['language'] ?? document.documentElement.lang;
  }
}

customElements.define('offline-packs', OfflinePacks);
