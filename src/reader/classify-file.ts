/** Which kind of content a path belongs to. */
import { SLUG_PATTERN } from '../schemas/fields.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';
import { nearestWord } from './nearest-word.ts';

/** What a path below the content folder is. */
export type FileClass =
  | { type: 'record'; kind: Kind; id: string }
  | { type: 'page'; language: string; slug: string }
  | { type: 'agreement-text'; agreement: string; language: string }
  | { type: 'words'; language: string }
  | { type: 'area' }
  | { type: 'picture' }
  | { type: 'licence' }
  | { type: 'bad-id'; name: string }
  | { type: 'unexpected'; fix: string };

const PICTURE = /\.(?:avif|gif|jpe?g|png|webp)$/i;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/;

/** Classifies one path; nothing is read. */
export function classifyFile(path: string): FileClass {
  const parts = path.split('/');
  const [top, second] = parts;
  const name = parts.at(-1) ?? '';
  if (path === 'LICENSE') return { type: 'licence' };
  if (top === 'docs') return classifyPage(parts, name);
  if (top === 'i18n') {
    const language = name.replace(/\.json$/, '');
    return parts.length === 2 && name.endsWith('.json') && LANGUAGE.test(language)
      ? { type: 'words', language }
      : unexpected('Interface words are i18n/<language>.json.');
  }
  if (top === 'places' && name.endsWith('.topo.json') && parts.length === 2) return { type: 'area' };
  if (top === 'agreements' && parts.length === 3 && name.endsWith('.md')) {
    const language = name.slice(0, -3);
    return LANGUAGE.test(language)
      ? { type: 'agreement-text', agreement: second ?? '', language }
      : unexpected('A text of a template is agreements/<id>/<language>.md.');
  }
  for (const [kind, { layout, path: place }] of Object.entries(KINDS) as [Kind, (typeof KINDS)[Kind]][]) {
    if (layout === 'single') {
      if (path === place) return { type: 'record', kind, id: kind };
    } else if (top === place) {
      return classifyRecord(kind, layout, parts, name);
    }
  }
  const known = [...new Set([...Object.values(KINDS).map((kind) => kind.path.split('/')[0] ?? ''), 'docs', 'i18n'])];
  const nearest = nearestWord(top ?? '', known);
  return unexpected(`${nearest ? `Did you mean "${nearest}"? ` : ''}Content lies in: ${known.join(', ')}.`);
}

function classifyRecord(kind: Kind, layout: 'folder' | 'nested' | 'own-folder', parts: string[], name: string): FileClass {
  const { path } = KINDS[kind];
  const shape = { folder: `${path}/<id>.yaml`, nested: `${path}/<folder>/<id>.yaml`, 'own-folder': `${path}/<id>/agreement.yaml` }[layout];
  const length = layout === 'folder' ? 2 : 3;
  if (!name.endsWith('.yaml'))
    return unexpected(name.endsWith('.yml') ? `Rename it to ${name.replace(/\.yml$/, '.yaml')}.` : `A record of this kind is ${shape}.`);
  if (parts.length !== length || (layout === 'own-folder' && name !== 'agreement.yaml'))
    return unexpected(`A record of this kind is ${shape}.`);
  const id = layout === 'own-folder' ? (parts[1] ?? '') : name.slice(0, -'.yaml'.length);
  return SLUG_PATTERN.test(id) || kind === 'exonyms' ? { type: 'record', kind, id } : { type: 'bad-id', name: id };
}

function classifyPage(parts: string[], name: string): FileClass {
  const [, language = '', ...rest] = parts;
  if (PICTURE.test(name)) return { type: 'picture' };
  if (!name.endsWith('.mdx'))
    return unexpected(
      name.endsWith('.md') ? `Rename it to ${name}x.` : 'A page is docs/<language>/<path>.mdx; pictures are avif, gif, jpg, png or webp.',
    );
  if (rest.length === 0 || !LANGUAGE.test(language)) return unexpected('A page is docs/<language>/<path>.mdx.');
  const segments = rest.map((part) => part.replace(/\.mdx$/, ''));
  const bad = segments.find((segment) => !SLUG_PATTERN.test(segment));
  if (bad !== undefined) return { type: 'bad-id', name: bad };
  if (segments.at(-1) === 'index') segments.pop();
  return { type: 'page', language, slug: segments.join('/') };
}

const unexpected = (fix: string): FileClass => ({ type: 'unexpected', fix });

/** The slug that a name was probably meant to be. */
export function slugFor(name: string): string {
  return name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
