/** The sentence on the whole screen: forth and back, turned, read aloud. */
import { deviceStore } from '../../device/device-store.ts';
import { fitText } from './fit-text.ts';
import { showVoices, stopReading, type SpokenLine } from './line-voices.ts';
import type { Phrases } from './phrases.ts';

/** A line of the list as the screen shows it. */
export interface ScreenLine {
  situation: string;
  source: SpokenLine;
  second?: SpokenLine & { dir: string };
}

/** What the screen asks of the list. */
export interface ScreenSource {
  /** The lines that are shown in the list, in order. */
  lines: () => readonly HTMLElement[];
  read: (line: HTMLElement) => ScreenLine;
}

/** Drives the dialog `screen`; gives the function that opens it at a line of the list. */
export function cardScreen(
  screen: HTMLDialogElement,
  { lines, read }: ScreenSource,
  { words, listen }: { words: Phrases; listen: HTMLTemplateElement },
): (line: HTMLElement) => void {
  const part = <T extends HTMLElement>(name: string) => screen.querySelector<T>(`[data-${name}]`);
  const [source, second] = [part('screen-source'), part('screen-second')];
  const turn = part('turn');
  let all: readonly HTMLElement[] = [];
  let position = 0;

  // How to get a voice is said in the list: here the sentence needs the room.
  const tell = (missing: string) => write('voice', missing);
  const fit = () => {
    for (const text of [source, second]) if (text?.checkVisibility()) fitText(text);
  };
  const write = (name: string, text: string) => {
    const element = part(name);
    if (element) element.textContent = text;
    if (name === 'voice' && screen.open) fit();
  };
  const show = (at: number) => {
    const line = all[at];
    if (!line || !source || !second) return;
    position = at;
    stopReading();
    const shown = read(line);
    write('situation', shown.situation);
    write('position', words.text('position', { number: at + 1, all: all.length }));
    write('voice', '');
    source.textContent = shown.source.text;
    second.textContent = shown.second?.text ?? '';
    second.lang = shown.second?.language ?? '';
    second.dir = shown.second?.dir ?? '';
    if (second.parentElement) second.parentElement.hidden = !shown.second;
    if (turn) turn.hidden = !shown.second;
    const voices = part('voices');
    const spoken = [...(shown.second ? [shown.second] : []), shown.source];
    if (voices) showVoices(voices, { lines: spoken, template: listen, words, tell });
    part('previous')?.toggleAttribute('disabled', at === 0);
    part('next')?.toggleAttribute('disabled', at === all.length - 1);
    fit();
  };
  const turned = (now: boolean) => {
    turn?.setAttribute('aria-pressed', String(now));
    second?.parentElement?.classList.toggle('turned', now);
  };

  part('previous')?.addEventListener('click', () => show(position - 1));
  part('next')?.addEventListener('click', () => show(position + 1));
  part('close')?.addEventListener('click', () => screen.close());
  turn?.addEventListener('click', () => {
    const now = turn.getAttribute('aria-pressed') !== 'true';
    turned(now);
    void deviceStore()
      .then((store) => store.update('settings', 'cards-turned', () => now))
      .catch(() => undefined);
  });
  screen.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOf(event.key, getComputedStyle(screen).direction);
    if (step === 0) return;
    event.preventDefault();
    show(position + step);
  });
  screen.addEventListener('close', () => {
    stopReading();
    all[position]?.querySelector<HTMLElement>('[data-show]')?.focus();
  });
  addEventListener('resize', () => screen.open && fit());
  void deviceStore()
    .then((store) => store.read('settings', 'cards-turned'))
    .then((kept) => turned(kept === true))
    .catch(() => undefined);

  return (line) => {
    all = lines();
    screen.showModal();
    show(Math.max(all.indexOf(line), 0));
  };
}

/** −1 for the line before, 1 for the next one, 0 for other keys: arrows follow the direction of the page. */
function stepOf(key: string, direction: string): -1 | 0 | 1 {
  const [back, forth] = direction === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  if ([back, 'ArrowUp', 'PageUp'].includes(key)) return -1;
  return [forth, 'ArrowDown', 'PageDown'].includes(key) ? 1 : 0;
}
