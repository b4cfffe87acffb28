/** Reads the paragraphs of a text one after the other and shows which one; loaded when somebody first wants to listen. */
import { deviceStore } from '../../device/device-store.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { paragraphsOf, spokenText } from './spoken-text.ts';
import { say, voiceFor } from './speech.ts';

/** Takes over the controls in `holder` and begins to read. */
export async function startReading(holder: HTMLElement): Promise<void> {
  const phrases = holder.querySelector('template');
  if (!phrases) return;
  const reader = new ParagraphReader(holder, createPhrases(phrases, document.documentElement.lang));
  await reader.restoreRate();
  reader.press();
}

class ParagraphReader {
  readonly #holder: HTMLElement;
  readonly #words: Phrases;
  #paragraphs: HTMLElement[] = [];
  #position = 0;
  /** Grows with every start and stop: a paragraph that ends late must not go on reading. */
  #run = 0;
  #state: 'stopped' | 'playing' | 'paused' = 'stopped';

  constructor(holder: HTMLElement, words: Phrases) {
    this.#holder = holder;
    this.#words = words;
    this.#button('play')?.addEventListener('click', () => this.press());
    this.#button('stop')?.addEventListener('click', () => this.#stop());
    this.#rate?.addEventListener('change', () => this.#keepRate());
    // A text that goes on after the page was left cannot be stopped by anybody.
    addEventListener('pagehide', () => this.#stop());
  }

  /** The button that begins, pauses and goes on. */
  press(): void {
    if (this.#state === 'playing') {
      speechSynthesis.pause();
      this.#show('paused');
    } else if (this.#state === 'paused') {
      speechSynthesis.resume();
      this.#show('playing');
    } else {
      this.#paragraphs = [...document.querySelectorAll<HTMLElement>(this.#holder.dataset['reads'] ?? 'main')].flatMap(paragraphsOf);
      void this.#read(0);
    }
  }

  async #read(from: number): Promise<void> {
    const run = ++this.#run;
    speechSynthesis.cancel();
    this.#show('playing');
    const silent = new Set<string>();
    for (this.#position = from; this.#position < this.#paragraphs.length; this.#position++) {
      const paragraph = this.#paragraphs[this.#position];
      if (!paragraph) continue;
      const language = paragraph.closest<HTMLElement>('[lang]')?.lang ?? document.documentElement.lang;
      const voice = await voiceFor(language);
      if (run !== this.#run) return;
      if (!voice) {
        silent.add(language);
        continue;
      }
      paragraph.classList.add('is-read-aloud');
      paragraph.scrollIntoView({ block: 'nearest' });
      await say(spokenText(paragraph), voice, Number(this.#rate?.value ?? 1));
      paragraph.classList.remove('is-read-aloud');
      if (run !== this.#run) return;
    }
    this.#show('stopped');
    if (silent.size > 0) this.#explain([...silent]);
  }

  #stop(): void {
    this.#run++;
    speechSynthesis.cancel();
    for (const paragraph of document.querySelectorAll('.is-read-aloud')) paragraph.classList.remove('is-read-aloud');
    this.#show('stopped');
  }

  /** Says for which languages the device has no voice, and how to get one. */
  #explain(languages: readonly string[]): void {
    const lines = languages.map((language) => this.#words.text('noVoice', { language: this.#nameOf(language) }));
    this.#say([...lines, this.#words.text('getVoice')].join(' '));
  }

  #nameOf(language: string): string {
    return new Intl.DisplayNames([document.documentElement.lang], { type: 'language' }).of(language) ?? language;
  }

  #show(state: 'stopped' | 'playing' | 'paused'): void {
    this.#state = state;
    const play = this.#button('play');
    play?.toggleAttribute('data-playing', state === 'playing');
    const label = play?.querySelector('[data-label]');
    if (label) label.textContent = this.#words.text({ stopped: 'start', playing: 'pause', paused: 'resume' }[state]);
    const stop = this.#button('stop');
    if (stop) stop.hidden = state === 'stopped';
    if (state === 'playing') this.#say('');
  }

  #say(text: string): void {
    const status = this.#holder.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  #keepRate(): void {
    const rate = this.#rate?.value;
    void deviceStore()
      .then((store) => store.update('settings', 'speech-rate', () => rate))
      .catch(() => undefined);
    // The paragraph that is being read begins anew in the new speed.
    if (this.#state === 'playing') void this.#read(this.#position);
  }

  /** The speed of the last time. */
  async restoreRate(): Promise<void> {
    const kept = await deviceStore()
      .then((store) => store.read('settings', 'speech-rate'))
      .catch(() => undefined);
    const rate = this.#rate;
    if (rate && [...rate.options].some(({ value }) => value === kept)) rate.value = kept as string;
  }

  #button(name: string): HTMLButtonElement | null {
    return this.#holder.querySelector(`[data-${name}]`);
  }

  get #rate(): HTMLSelectElement | null {
    return this.#holder.querySelector('[data-rate]');
  }
}
