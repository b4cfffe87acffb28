/** `<conversation-cards>`: searches the sentences, shows one on the whole screen, reads aloud, puts in a second language. */
import { deviceStore } from '../../device/device-store.ts';
import { containsWords } from '../../search/contains-words.ts';
import { fold } from '../../search/fold.ts';
import { cardScreen, type ScreenLine } from './card-screen.ts';
import { showVoices } from './line-voices.ts';
import { createPhrases, type Phrases } from './phrases.ts';
import { readSecondLanguage } from './second-language.ts';

class ConversationCards extends HTMLElement {
  #words: Phrases | undefined;
  #listen: HTMLTemplateElement | undefined;
  /** Grows with every choice of a language: an answer that comes late must not replace a newer one. */
  #choice = 0;

  connectedCallback(): void {
    const phrases = this.querySelector<HTMLTemplateElement>('template[data-phrases]');
    const listen = this.querySelector<HTMLTemplateElement>('template[data-listen]');
    const screen = this.querySelector<HTMLDialogElement>('dialog[data-screen]');
    if (!phrases || !listen || !screen) return;
    this.#words = createPhrases(phrases, document.documentElement.lang);
    this.#listen = listen;
    this.#addActions(
      cardScreen(screen, { lines: () => this.#shownLines(), read: (line) => this.#read(line) }, { words: this.#words, listen }),
    );
    this.#offerSearch();
    this.#offerLanguages();
    const print = this.querySelector<HTMLButtonElement>('[data-print]');
    if (print) print.hidden = false;
    print?.addEventListener('click', () => window.print());
  }

  #addActions(open: (line: HTMLElement) => void): void {
    const template = this.querySelector<HTMLTemplateElement>('template[data-actions]');
    if (!template) return;
    for (const line of this.#lines()) {
      line.append(template.content.cloneNode(true));
      const show = line.querySelector('[data-show]');
      show?.setAttribute('aria-describedby', `${line.id}-text`);
      show?.addEventListener('click', () => open(line));
      this.#addVoices(line);
    }
  }

  #addVoices(line: HTMLElement): void {
    const holder = line.querySelector('[data-voices]');
    if (!holder || !this.#words || !this.#listen) return;
    const { source, second } = this.#read(line);
    const lines = second ? [source, second] : [source];
    showVoices(holder, {
      lines,
      template: this.#listen,
      words: this.#words,
      tell: (missing, howTo) => this.#tell(`${missing} ${howTo}`.trim()),
    });
  }

  #offerSearch(): void {
    const form = this.querySelector<HTMLFormElement>('form[data-search]');
    const field = form?.querySelector('input');
    if (!form || !field) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    field.addEventListener('input', () => this.#filter(field.value));
    form.addEventListener('reset', () => {
      this.#filter('');
      field.focus();
    });
  }

  #filter(query: string): void {
    let count = 0;
    for (const card of this.querySelectorAll<HTMLElement>('[data-card]')) {
      const title = fold(card.querySelector('h2')?.textContent ?? '');
      const lines = [...card.querySelectorAll<HTMLElement>('[data-line]')];
      for (const line of lines) {
        const { source, second } = this.#read(line);
        line.hidden = !containsWords(`${title} ${fold(`${source.text} ${second?.text ?? ''}`)}`, query);
      }
      const shown = lines.filter(({ hidden }) => !hidden).length;
      card.hidden = shown === 0;
      count += shown;
    }
    const found = this.querySelector('[data-found]');
    if (found)
      found.textContent =
        fold(query) === '' ? '' : (this.#words?.text(count === 0 ? 'foundNone' : 'found', { count: String(count) }) ?? '');
  }

  #offerLanguages(): void {
    const choice = this.querySelector<HTMLElement>('[data-choice]');
    const select = choice?.querySelector('select');
    if (!choice || !select) return;
    choice.hidden = false;
    select.addEventListener('change', () => {
      void this.#choose(select);
      void deviceStore()
        .then((store) => store.update('settings', 'cards-language', () => select.value || undefined))
        .catch(() => undefined);
    });
    void deviceStore()
      .then((store) => store.read('settings', 'cards-language'))
      .then((kept) => {
        if (typeof kept !== 'string' || ![...select.options].some(({ value }) => value === kept)) return;
        select.value = kept;
        return this.#choose(select);
      })
      .catch(() => undefined);
  }

  async #choose(select: HTMLSelectElement): Promise<void> {
    const run = ++this.#choice;
    const { dir = '', page } = select.selectedOptions[0]?.dataset ?? {};
    let texts: ReadonlyMap<string, string> = new Map();
    let missing = false;
    if (page !== undefined) {
      try {
        texts = await readSecondLanguage(page);
      } catch {
        missing = true;
      }
    }
    if (run !== this.#choice) return;
    this.#tell(missing ? (this.#words?.text('secondMissing') ?? '') : '');
    for (const line of this.#lines()) {
      const second = line.querySelector<HTMLElement>('[data-second]');
      const text = texts.get(line.id);
      if (!second) continue;
      second.hidden = text === undefined;
      second.textContent = text ?? '';
      second.lang = text === undefined ? '' : select.value;
      second.dir = dir;
      this.#addVoices(line);
    }
    this.#filter(this.querySelector<HTMLInputElement>('form[data-search] input')?.value ?? '');
  }

  #read(line: HTMLElement): ScreenLine {
    const second = line.querySelector<HTMLElement>('[data-second]:not([hidden])');
    return {
      situation: line.closest('[data-card]')?.querySelector('h2')?.firstChild?.textContent?.trim() ?? '',
      source: { text: line.querySelector('[data-source]')?.textContent.trim() ?? '', language: this.dataset['sourceLanguage'] ?? '' },
      ...(second && { second: { text: second.textContent.trim(), language: second.lang, dir: second.dir } }),
    };
  }

  #lines(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-line]')];
  }

  #shownLines(): HTMLElement[] {
    return this.#lines().filter((line) => line.checkVisibility());
  }

  #tell(text: string): void {
    const message = this.querySelector('[data-message]');
    if (message) message.textContent = text;
  }
}

customElements.define('conversation-cards', ConversationCards);
