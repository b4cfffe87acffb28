/** What is wrong with the address of a link, apart from its anchor. */
import { addressOf, targetOf, type RoutePaths } from '../../model/route-paths.ts';
import type { ContentPage } from '../../reader/content-tree.ts';
import { editDistance, nearestWord } from '../../reader/nearest-word.ts';
import { schemeOf } from './links-in.ts';
import { listed } from './listed.ts';

const SCHEMES = ['http', 'https', 'mailto', 'tel'];
const SUGGESTED = 12;

/** A link as a reader would follow it. */
export interface Link {
  url: string;
  /** Language of the text it stands in. */
  language: string;
  /** The page it stands on; `undefined` for texts of records and templates. */
  page?: ContentPage;
  /** Whether it may lead to another language. */
  amongLanguages: boolean;
}

/** A mistake and its remedy. */
export interface Mistake {
  message: string;
  fix: string;
}

/** What is wrong with the address of a link; `undefined` where it leads to something. */
export function brokenAddress(link: Link, paths: RoutePaths): Mistake | undefined {
  const { url, language } = link;
  const scheme = schemeOf(url);
  if (url.trim() === '') return { message: 'a link without an address', fix: 'Write the address between ( and ), or remove the link.' };
  if (url.startsWith('#'))
    return link.page
      ? undefined
      : {
          message: `"${url}" leads nowhere: this text is no page`,
          fix: `Write the address of a page, for example "${addressOf(language, '')}".`,
        };
  if (scheme !== undefined) {
    if (!SCHEMES.includes(scheme))
      return {
        message: `"${url}": links with "${scheme}:" are not allowed`,
        fix: 'Link to a page of this site ("/…"), or use https:, http:, mailto: or tel:.',
      };
    return /^https?$/.test(scheme) && !URL.canParse(url)
      ? { message: `"${url}" is not a valid web address`, fix: 'Copy the address again from the address bar of the browser.' }
      : undefined;
  }
  if (url.startsWith('//')) return { message: `"${url}" has no scheme`, fix: `Write "https:${url}".` };
  return url.startsWith('/') ? brokenPath(link, paths) : relativeLink(link, paths);
}

function brokenPath({ url, language, amongLanguages }: Link, paths: RoutePaths): Mistake | undefined {
  const [address, rest] = splitRest(url);
  const [tag = '', ...segments] = decoded(address).replace(/^\/+/, '').split('/');
  const path = segments
    .filter((segment) => segment !== '')
    .join('/')
    .replace(/(?:^|\/)index\.(?:html|mdx?)$|\.mdx?$/, '');
  if (!paths.pages.has(tag)) {
    const meant = [tag, path]
      .filter((part) => part !== '')
      .join('/')
      .replace(/\.mdx?$/, '');
    if (targetOf(paths, language, meant))
      return { message: `"${url}" has no language`, fix: `Write "${addressOf(language, meant)}${rest}".` };
    return {
      message: `"${url}" does not exist`,
      fix: `${suggestion(paths, language, meant)} Links begin with the language: "${addressOf(language, '')}…".`,
    };
  }
  if (!targetOf(paths, tag, path))
    return { message: `"${url}" does not exist`, fix: suggestion(paths, tag === language || amongLanguages ? tag : language, path) };
  if (tag !== language && !amongLanguages)
    return {
      message: `"${url}" leads to another language`,
      fix: `Write "${addressOf(language, path)}${rest}"; only a list of languages links to other languages.`,
    };
  const exact = addressOf(tag, path);
  if (decoded(address) === exact) return undefined;
  const what = decoded(address) === exact.slice(0, -1) ? 'has no slash at its end' : 'is not the address of the page';
  return { message: `"${url}" ${what}`, fix: `Write "${exact}${rest}".` };
}

function relativeLink({ url, language, page }: Link, paths: RoutePaths): Mistake {
  const [address, rest] = splitRest(url);
  const clean = (path: string) => path.replace(/^\/+|\/+$/g, '').replace(/(?:^|\/)index(?:\.mdx?)?$|\.mdx?$/, '');
  const from = (folder: string) => clean(new URL(decoded(address), `https://site.invalid/${folder}`).pathname);
  // As seen from the page's file, from its address, and from the top.
  const folder = page
    ? page.file
        .split('/')
        .slice(2, -1)
        .map((segment) => `${segment}/`)
        .join('')
    : '';
  const candidates = [from(folder), from(page?.slug ? `${page.slug}/` : ''), clean(decoded(address))];
  const exact =
    candidates.find((path) => path !== '' && targetOf(paths, language, path)) ?? candidates.find((path) => targetOf(paths, language, path));
  const message = `"${url}": links within the site begin with a slash and the language`;
  return {
    message,
    fix: exact === undefined ? suggestion(paths, language, candidates[0] ?? '') : `Write "${addressOf(language, exact)}${rest}".`,
  };
}

/** The nearest address that exists, or those of the same part of the site. */
function suggestion(paths: RoutePaths, language: string, path: string): string {
  const all = [...new Set([...(paths.pages.get(language) ?? []), ...(paths.pages.get(paths.fallback) ?? []), ...paths.records])];
  // What differs has to be little for the last part of the path, which is mostly the one that is mistyped.
  const allowed = Math.max(1, Math.floor((path.split('/').at(-1) ?? '').length / 3));
  const nearest = nearestWord(
    path,
    all.filter((candidate) => Math.abs(candidate.length - path.length) <= allowed && editDistance(path, candidate) <= allowed),
  );
  if (nearest !== undefined) return `Did you mean "${addressOf(language, nearest)}"?`;
  const folder = path.split('/')[0] ?? '';
  const siblings = all.filter((candidate) => candidate === folder || candidate.startsWith(`${folder}/`));
  const options = siblings.length > 0 ? siblings : [...new Set(all.map((candidate) => candidate.split('/')[0] ?? ''))];
  return `Link to a page that exists: ${listed(options.map((candidate) => addressOf(language, candidate)).sort(), SUGGESTED)}.`;
}

/** The path of an address, and its query and anchor. */
export function splitRest(url: string): [string, string] {
  const at = url.search(/[?#]/);
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

/** A part of an address without percent signs, as far as it can be read. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
