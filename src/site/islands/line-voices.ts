/** Buttons that read a sentence aloud in each of its languages, with the device's own voices. */
import type { Phrases } from './phrases.ts';
import { say, voiceFor } from './speech.ts';

/** A sentence in one language (BCP 47 tag). */
export interface SpokenLine {
  text: string;
  language: string;
}

const canSpeak = () => 'speechSynthesis' in globalThis;

/** A word of the source language after its translation, for the eye: `residence title (Aufenthaltstitel)`. */
const BRACKETS = /\s*\([^)]*\)/g;

/**
 * Puts one button a language into `holder`, in place of those that are there; none where the browser cannot speak.
 *
 * @param tell shows that the device has no voice for a language, and how to get one; '' when one reads
 */
export function showVoices(
  holder: Element,
  {
    lines,
    template,
    words,
    tell,
  }: { lines: readonly SpokenLine[]; template: HTMLTemplateElement; words: Phrases; tell: (missing: string, howTo: string) => void },
): void {
  if (!canSpeak()) return;
  holder.replaceChildren(
    ...lines.map(({ text, language }) => {
      const piece = template.content.cloneNode(true) as DocumentFragment;
      const button = piece.querySelector('button');
      const label = piece.querySelector('span');
      if (label) {
        label.textContent = words.text(`autonym-${language}`);
        label.lang = language;
      }
      button?.setAttribute('aria-label', words.text(`listen-${language}`));
      button?.addEventListener('click', () => void read(text, language, words, tell));
      return piece;
    }),
  );
}

/** Ends what is being read. */
export function stopReading(): void {
  if (canSpeak()) speechSynthesis.cancel();
}

async function read(text: string, language: string, words: Phrases, tell: (missing: string, howTo: string) => void): Promise<void> {
  stopReading();
  const voice = await voiceFor(language);
  tell(voice ? '' : words.text(`noVoice-${language}`), voice ? '' : words.text('getVoice'));
  if (voice) await say(text.replace(BRACKETS, ''), voice, 0.9);
}
