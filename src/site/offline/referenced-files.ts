/** The files that a built page is made of: its styles, scripts and pictures, and what these need in turn. */

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
/** A whole element whose content is not markup, or another start tag. Attribute values may hold `>`. */
const TAGS = /<(script|style)\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/\1\s*>|<([a-z]+)\b((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTES = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const IN_STYLES = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]+))\s*\)|@import\s+["']([^"']+)["']/g;
/** Any text of a script that looks like the address of a file: imports, and the lists that the bundler makes for later ones. */
const IN_SCRIPTS = /(["'`])((?:[\w.~-]*\/)+[\w.~-]+\.[a-z0-9]{2,5})\1/g;

/** Addresses in a page, as they are written there. */
export function referencesInPage(html: string): string[] {
  return [...html.matchAll(TAGS)].flatMap(([, whole = '', wholeAttributes = '', content = '', start = '', startAttributes = '']) => {
    const tag = (whole || start).toLowerCase();
    const values = attributesIn(wholeAttributes || startAttributes);
    const names = tag === 'link' && isNeeded(values.get('rel')) ? ['href'] : (ADDRESSES[tag] ?? []);
    const addresses = names.flatMap((name) => {
      const value = values.get(name) ?? '';
      return name === 'srcset' ? value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value];
    });
    const styles = [values.get('style') ?? '', tag === 'style' ? content : ''].flatMap(referencesInStyle);
    return [...addresses, ...styles, ...(tag === 'script' ? referencesInScript(content) : [])].filter((address) => address !== '');
  });
}

/** Addresses in a style sheet. */
export function referencesInStyle(css: string): string[] {
  return [...css.matchAll(IN_STYLES)].map((match) => match.slice(1).join(''));
}

/** What may be addresses in a script: relative to it (`./a.js`), or to the root of the site (`_astro/a.js`). */
export function referencesInScript(script: string): string[] {
  return [...script.matchAll(IN_SCRIPTS)].map(([, , address]) => address ?? '');
}

/** The files of a built site, as far as looking for references needs them. */
export interface SiteFiles {
  /** Path of the site, with slashes at both ends. */
  base: string;
  has: (path: string) => boolean;
  /** The text of a file; `path`: below the root of the site. */
  read: (path: string) => Promise<string>;
}

/** Makes what finds the files that a page needs besides itself, and the files that these need: paths below the root of the site, sorted. */
export function createReferenceFinder(site: SiteFiles): (page: string, html: string) => Promise<string[]> {
  /** What styles and scripts name: many pages share them. */
  const known = new Map<string, Promise<string[]>>();
  const resolve = (from: string, references: readonly string[]) =>
    references.flatMap((reference) => pathsOf(reference, from, site.base)).filter((path) => site.has(path));
  const inFile = async (path: string): Promise<string[]> => {
    if (path.endsWith('.css')) return resolve(path, referencesInStyle(await site.read(path)));
    return /\.m?js$/.test(path) ? resolve(path, referencesInScript(await site.read(path))) : [];
  };
  return async (page, html) => {
    const found = new Set(resolve(page, referencesInPage(html)));
    // A set gives what is added while it is walked through.
    for (const path of found) {
      const direct = known.get(path) ?? inFile(path);
      known.set(path, direct);
      for (const next of await direct) found.add(next);
    }
    return [...found].sort();
  };
}

/** Where an address may lead: beside the file that names it, or below the root of the site. */
function pathsOf(reference: string, from: string, base: string): string[] {
  const root = `http://site.invalid${base}`;
  return [URL.parse(reference, root + encodeURI(from)), URL.parse(reference, root)].flatMap((url) => {
    if (!url?.href.startsWith(root) || url.pathname.endsWith('/')) return [];
    return [decodeURI(url.pathname).slice(base.length)];
  });
}

function attributesIn(text: string): Map<string, string> {
  const all = text.matchAll(ATTRIBUTES);
  return new Map([...all].map(([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? '']));
}

function isNeeded(relations: string | undefined): boolean {
  return relations?.split(/\s+/).some((relation) => NEEDED_LINKS.includes(relation)) ?? false;
}
