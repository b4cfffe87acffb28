/** The list of what the device has: a group a language, a row a module. */
import { filesOf, packId, sumOf } from '../../device/packs/manifest.ts';
import type { HeldPack, HeldPacks } from '../../device/packs/pack-record.ts';
import { modulePath } from '../../model/questions/modules.ts';
import { addressOf } from '../../model/route-paths.ts';
import { formattingLocale } from '../dates.ts';
import { formatBytes } from '../file-size.ts';
import type { Phrases } from './phrases.ts';

/** What the list is made of. */
export interface HeldListOptions {
  /** The island: it holds templates, and the names of modules and languages in its form. */
  root: HTMLElement;
  installed: HeldPacks | undefined;
  /** Path of the site, with slashes at both ends. */
  base: string;
  language: string;
  words: Phrases;
  onRemove: (id: string, title: string) => void;
}

/** Writes the list anew. */
export function showHeldPacks({ root, installed, base, language, words, onRemove }: HeldListOptions): void {
  const packs = installed?.packs ?? [];
  const parts = [...new Set(packs.map((pack) => pack.language))].map((tag) => {
    const group = copyOf(root, 'data-group');
    const name = nameOf(root, 'language', tag);
    group.querySelector('h3')?.append(name.cloneNode(true));
    const overview = group.querySelector<HTMLAnchorElement>('[data-overview]');
    if (overview) overview.href = base + addressOf(tag, 'curriculum').slice(1);
    const rows = packs.filter((pack) => pack.kind === 'module' && pack.language === tag).map((pack) => row(pack, name.textContent));
    group.querySelector('ul')?.append(...rows);
    return group;
  });
  root.querySelector('[data-list]')?.replaceChildren(...parts);

  function row(pack: HeldPack, languageName: string): DocumentFragment {
    const item = copyOf(root, 'data-row');
    const name = nameOf(root, 'module', pack.subject);
    const link = item.querySelector('a');
    if (link) {
      link.append(name.cloneNode(true));
      link.href = base + addressOf(pack.language, modulePath(pack.subject)).slice(1);
    }
    const own = installed ? filesOf(installed, [packId(pack)]).filter(({ path }) => path.endsWith('/')) : [];
    const about = item.querySelector('[data-about]');
    const date = new Intl.DateTimeFormat(formattingLocale(language), { dateStyle: 'long' }).format(new Date(pack.date));
    if (about) about.textContent = words.text('held', { size: formatBytes(sumOf(own).stored, language), date });
    const button = item.querySelector<HTMLButtonElement>('[data-remove]');
    const title = name.textContent.trim();
    button?.setAttribute('aria-label', words.text('removeNamed', { title, language: languageName.trim() }));
    button?.addEventListener('click', () => onRemove(packId(pack), title));
    return item;
  }
}

function copyOf(root: HTMLElement, attribute: string): DocumentFragment {
  const template = root.querySelector<HTMLTemplateElement>(`template[${attribute}]`);
  if (!template) throw new Error(`No template ${attribute}.`);
  return template.content.cloneNode(true) as DocumentFragment;
}

/** The name of a module or language as the form shows it; a module that the site no longer has is called by its id. */
function nameOf(root: HTMLElement, field: 'module' | 'language', value: string): HTMLElement {
  const box = root.querySelector(`input[name="${field}"][value="${CSS.escape(value)}"]`);
  const name = box?.closest('label')?.querySelector<HTMLElement>('[data-name]');
  if (name) return name;
  const plain = document.createElement('span');
  plain.textContent = value;
  return plain;
}
