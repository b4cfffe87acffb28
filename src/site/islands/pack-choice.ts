/** The form in which modules and languages are chosen, with what they weigh. */
import { newFiles } from '../../device/packs/download-plan.ts';
import { filesOf, packId, packIdsFor, sumOf, type PackFile, type PackManifest } from '../../device/packs/manifest.ts';
import type { HeldPacks } from '../../device/packs/pack-record.ts';
import { formatBytes } from '../file-size.ts';
import type { Phrases } from './phrases.ts';

/** What the form has to know. */
export interface ChoiceState {
  /** What the site offers; nothing where it cannot be reached. */
  manifest: PackManifest | undefined;
  installed: HeldPacks | undefined;
  /** Files that lie on the device, of whatever version. */
  held: readonly PackFile[];
  language: string;
  words: Phrases;
}

/** Ids of the packs that are chosen. */
export function chosenPacks(form: HTMLFormElement): string[] {
  return packIdsFor(checked(form, 'module'), checked(form, 'language'));
}

/** Says beside each module, and below all, what loading it costs. */
export function showChoice(form: HTMLFormElement, { manifest, installed, held, language, words }: ChoiceState): void {
  const languages = checked(form, 'language');
  for (const box of form.querySelectorAll<HTMLInputElement>('[name="module"]')) {
    const ids = languages.map((tag) => packId({ kind: 'module', language: tag, subject: box.value }));
    // What modules share (styles, scripts) is in the sum only.
    const own = manifest ? filesOf(manifest, ids).filter(({ path }) => path.endsWith('/')) : [];
    const size = box.closest('label')?.querySelector('[data-size]');
    if (size) size.textContent = own.length === 0 ? '' : formatBytes(sumOf(own).transfer, language);
  }
  const chosen = chosenPacks(form);
  const before = installed?.packs.map(packId) ?? [];
  const load = manifest ? newFiles(filesOf(manifest, [...chosen, ...before]), held) : [];
  const renewed = manifest ? newFiles(filesOf(manifest, before), held) : [];
  const isMissing = chosen.some((id) => !before.includes(id));
  const { transfer, stored } = sumOf(load);
  const sum = words.text('sum', { transfer: formatBytes(transfer, language), stored: formatBytes(stored, language) });
  const text = () => {
    if (!manifest) return words.text('noConnection');
    if (chosen.length === 0) return words.text('sumNothing');
    if (!isMissing) return words.text('sumHeld');
    return renewed.length > 0 ? `${sum} ${words.text('sumUpdate')}` : sum;
  };
  fill(form, '[data-sum]', text());
  const button = form.querySelector<HTMLButtonElement>('button:not([type])');
  if (button) button.disabled = !manifest || !isMissing;
}

function checked(form: HTMLFormElement, name: string): string[] {
  return [...form.querySelectorAll<HTMLInputElement>(`[name="${name}"]:checked`)].map(({ value }) => value);
}

function fill(form: HTMLFormElement, selector: string, text: string): void {
  const element = form.querySelector(selector);
  // What does not change is not said again.
  if (element && element.textContent !== text) element.textContent = text;
}
