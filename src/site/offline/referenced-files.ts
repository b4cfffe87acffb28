/** The files that a built page is made of: its styles, scripts and pictures, and what these need in turn. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Relations of `link` that the page needs; others (the original, other languages) lead elsewhere. */
const NEEDED_LINKS = ['stylesheet', 'icon', 'modulepreload', 'preload', 'manifest', 'apple-touch-icon'];
/** Attributes with addresses of files, by element. What is behind links of the text is not part of the page. */
const ADDRESSES: Record<string, readonly string[]> = {
  audio: ['src'],
  image: ['href'],
  img: ['src', 'srcset'],
  script: ['src'],
  source: ['src', 'srcset'],
  track: ['src'],
  use: ['href'],
  video: ['src', 'poster'],
};
const IN_STYLES = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)|@import\s+["']([^"']+)["']/g;
/** Any text of a script that looks like the address of a file: imports, and the lists that the bundler makes for later ones. */
const IN_SCRIPTS = /(["'`])((?:[\w.~-]*\/)+[\w.~-]+\.[a-z0-9]{2,5})\1/g;

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** Addresses in a page, as they are written there. */
export function referencesInPage(html: string): string[] {
  return [...nodesOf(parse(html))].flatMap((node) => {
    if (!('attrs' in node)) return [];
    const values = new Map(node.attrs.map(({ name, value }) => [name, value]));
    const names = node.tagName === 'link' && isNeeded(values.get('rel')) ? ['href'] : (ADDRESSES[node.tagName] ?? []);
    const addresses = names.flatMap((name) => {
      const value = values.get(name) ?? '';
      return name === 'srcset' ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value];
    });
    const styles = [values.get('style') ?? '', node.tagName === 'style' ? textOf(node) : ''];
    const scripts = node.tagName === 'script' && !values.has('src') ? referencesInScript(textOf(node)) : [];
    return [...addresses, ...styles.flatMap(referencesInStyle), ...scripts].filter((address) => address !== '');
  });
}

/** Addresses in a style sheet. */
export function referencesInStyle(css: string): string[] {
  return [...css.matchAll(IN_STYLES)].map((match) => match.slice(1).find((address) => address !== undefined) ?? '');
}

/** What may be addresses in a script: relative to it (`./a.js`), or to the root of the site (`_astro/a.js`). */
export function referencesInScript(script: string): string[] {
  return [...script.matchAll(IN_SCRIPTS)].map(([, , address]) => address ?? '');
}

/**
 * The files below `out` that a page needs, besides itself: paths below the root of the site, sorted.
 *
 * @param page path of the page (`de/curriculum/`)
 * @param site `base`: path of the site with slashes at both ends; `has`: whether there is such a file; `read`: its text
 */
export async function referencedFiles(
  page: string,
  html: string,
  site: { base: string; has: (path: string) => boolean; read: (path: string) => Promise<string> },
): Promise<string[]> {
  const found = new Set<string>();
  const add = async (from: string, references: readonly string[]): Promise<void> => {
    for (const path of references.flatMap((reference) => pathsOf(reference, from, site.base))) {
      if (found.has(path) || !site.has(path)) continue;
      found.add(path);
      if (path.endsWith('.css')) await add(path, referencesInStyle(await site.read(path)));
      if (/\.m?js$/.test(path)) await add(path, referencesInScript(await site.read(path)));
    }
  };
  await add(page, referencesInPage(html));
  return [...found].sort();
}

/** Where an address may lead: beside the file that names it, or below the root of the site. */
function pathsOf(reference: string, from: string, base: string): string[] {
  const root = `http://site.invalid${base}`;
  return [URL.parse(reference, root + encodeURI(from)), URL.parse(reference, root)].flatMap((url) => {
    if (!url?.href.startsWith(root) || url.pathname.endsWith('/')) return [];
    return [decodeURI(url.pathname).slice(base.length)];
  });
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* nodesOf(child);
  if ('content' in node) yield* nodesOf(node.content as unknown as Node);
}

function textOf(node: Node): string {
  return 'childNodes' in node ? node.childNodes.map((child) => ('value' in child ? child.value : '')).join('') : '';
}

function isNeeded(relations: string | undefined): boolean {
  return relations?.split(/\s+/).some((relation) => NEEDED_LINKS.includes(relation)) ?? false;
}
