import { glob, readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** Comments, scripts and styles: what looks like a link in them is none. */
const NO_MARKUP = /<!--[\s\S]*?-->|<(script|style)\b(?![^>]*\ssrc=)[\s\S]*?<\/\1>/gi;
const ADDRESS = /\s(?:href|src|action)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const ID = /\sid=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * Every address in the pages and in the sitemap of a built site that leads nowhere: out of the base path, to no file, or to an anchor
 * that its page does not have. Addresses on other hosts are not looked at. One line each, the page first.
 *
 * @param folder what the build wrote
 * @param base path under which the site is to be served, with slashes at both ends
 */
export async function brokenLinks(folder: string, base = '/'): Promise<string[]> {
  const files = (await Array.fromAsync(glob('**/*.{html,xml}', { cwd: folder }))).map((file) => file.replaceAll('\\', '/')).sort();
  const pages = new Map<string, Page>();
  for (const file of files) pages.set(file, readPage(file, await readFile(join(folder, file), 'utf8')));
  const own = siteOf(pages);
  const exists = new Map<string, Promise<boolean>>();
  const isFile = (file: string) => {
    const known =
      exists.get(file) ??
      stat(join(folder, file)).then(
        (entry) => entry.isFile(),
        () => false,
      );
    exists.set(file, known);
    return known;
  };
  const problems: string[] = [];
  for (const [file, { addresses }] of pages) {
    const here = new URL(base + (file.endsWith('index.html') ? file.slice(0, -'index.html'.length) : file), own);
    for (const address of addresses) {
      const url = URL.parse(address, here);
      if (!url) problems.push(`${file}: ${address} is no address`);
      else if (url.origin === here.origin) {
        const problem = await problemOf(url, base, pages, isFile);
        if (problem) problems.push(`${file}: ${address} ${problem}`);
      }
    }
  }
  return problems;
}

interface Page {
  addresses: Set<string>;
  ids: Set<string>;
}

function readPage(file: string, text: string): Page {
  if (file.endsWith('.xml'))
    return { addresses: new Set(Array.from(text.matchAll(/<loc>([^<]*)<\/loc>/g), ([, loc = '']) => unescape(loc))), ids: new Set() };
  const markup = text.replace(NO_MARKUP, '');
  const values = (pattern: RegExp) =>
    new Set(Array.from(markup.matchAll(pattern), ([, double, single, bare]) => unescape(double ?? single ?? bare ?? '')));
  return { addresses: values(ADDRESS), ids: values(ID) };
}

/** Where the site says that it is published: its canonical addresses are links too. */
function siteOf(pages: ReadonlyMap<string, Page>): string {
  for (const address of pages.get('sitemap-index.xml')?.addresses ?? []) return address;
  return 'http://localhost';
}

async function problemOf(
  url: URL,
  base: string,
  pages: ReadonlyMap<string, Page>,
  isFile: (file: string) => Promise<boolean>,
): Promise<string | undefined> {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(base)) return 'leads out of the base path';
  const below = path.slice(base.length);
  const file = below === '' || below.endsWith('/') ? posix.join(below, 'index.html') : below;
  if (!(await isFile(file))) return 'leads to no file';
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor !== '' && !pages.get(file)?.ids.has(anchor)) return 'leads to no anchor';
  return undefined;
}

function unescape(text: string): string {
  return text
    .replace(/&#(\d+);|&#x([\da-f]+);/gi, (_all, decimal?: string, hex?: string) =>
      String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? '', 16)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
