/** Links lead to pages and headings that exist, in the reader's language, and to nothing but the web, mail and telephone. */
import { addressOf, routePaths, targetOf, type RoutePaths } from '../../model/route-paths.ts';
import type { ContentPage } from '../../reader/content-tree.ts';
import { editDistance, nearestWord } from '../../reader/nearest-word.ts';
import { pathText } from '../../reader/schema-problems.ts';
import type { Position } from '../../reader/problem.ts';
import type { Rule, RuleFinding } from '../finding.ts';
import { headingIds } from '../texts/heading-ids.ts';
import { linksIn, schemeOf, urlsInText } from '../texts/links-in.ts';
import { inListOfLanguages } from '../texts/list-of-languages.ts';
import { listed } from '../texts/listed.ts';
import { localizedTexts } from '../texts/localized-texts.ts';

const SCHEMES = ['http', 'https', 'mailto', 'tel'];
const SUGGESTED = 12;

/** A link, and where it is found. */
interface FoundLink {
  url: string;
  file: string;
  position: () => Position;
  /** Language of the text it stands in. */
  language: string;
  /** The page it stands on. */
  page?: ContentPage;
  /** Before the message, where the position alone does not say which text it is. */
  label: string;
  /** Whether it may lead to another language. */
  amongLanguages: boolean;
}

export const links: Rule = function* ({ tree, network }) {
  if (!network) return;
  // Records that are broken count: they have findings of their own.
  const paths = routePaths(network, tree.ids);
  const pages = new Map(tree.pages.map((page) => [`${page.language}/${page.slug}`, page]));
  const ids = new Map<ContentPage, Set<string>>();
  const idsOf = (page: ContentPage) => {
    let known = ids.get(page);
    if (!known) ids.set(page, (known = headingIds(page.document.tree)));
    return known;
  };
  const languageOf = (url: string) => [...paths.pages.keys()].find((tag) => url === `/${tag}` || url.startsWith(`/${tag}/`));
  const found = function* (): Generator<FoundLink> {
    for (const text of [...tree.pages, ...tree.agreementTexts]) {
      if (!paths.pages.has(text.language)) continue;
      for (const { url, position, parents } of linksIn(text.document.tree)) {
        yield { url, file: text.file, position: () => position, language: text.language, label: '', amongLanguages: inListOfLanguages(parents, languageOf), ...('slug' in text && { page: text }) };
      }
    }
    for (const { record, path, text } of localizedTexts(tree)) {
      for (const language in text) {
        if (!paths.pages.has(language)) continue;
        for (const url of urlsInText(text[language] ?? '')) {
          yield { url, file: record.file, position: () => record.locate([...path, language]), language, label: `${pathText([...path, language])}: `, amongLanguages: false };
        }
      }
    }
  };

  for (const link of found()) {
    const mistake = brokenAddress(link, paths);
    const report = (code: RuleFinding['code'], message: string, fix: string): RuleFinding => ({ file: link.file, ...link.position(), code, message: `${link.label}${message}`, fix });
    if (mistake) {
      yield report('link-broken', mistake.message, mistake.fix);
      continue;
    }
    const anchor = anchorOf(link.url);
    const target = anchor === undefined ? undefined : link.url.startsWith('#') ? link.page : pageAt(link.url, paths, pages);
    if (anchor === undefined || !target || target.document.error) continue;
    const known = idsOf(target);
    if (known.has(anchor)) continue;
    const headings = [...known].filter((id) => id !== '_top');
    const nearest = nearestWord(anchor, headings);
    yield report(
      'link-anchor',
      `"${link.url}": ${target === link.page ? 'this page' : target.file} has no heading "#${anchor}"`,
      nearest !== undefined ? `Did you mean "#${nearest}"?` : headings.length > 0 ? `Use one of: ${listed(headings.map((id) => `#${id}`), SUGGESTED)}.` : 'The page has no headings: link to the page itself.',
    );
  }
};

interface Mistake {
  message: string;
  fix: string;
}

/** What is wrong with the address of a link, apart from its anchor. */
function brokenAddress(link: FoundLink, paths: RoutePaths): Mistake | undefined {
  const { url, language } = link;
  const scheme = schemeOf(url);
  if (url.trim() === '') return { message: 'a link without an address', fix: 'Write the address between ( and ), or remove the link.' };
  if (url.startsWith('#')) return link.page ? undefined : { message: `"${url}" leads nowhere: this text is no page`, fix: `Write the address of a page, for example "${addressOf(language, '')}".` };
  if (scheme !== undefined) {
    if (!SCHEMES.includes(scheme)) return { message: `"${url}": links with "${scheme}:" are not allowed`, fix: 'Link to a page of this site ("/…"), or use https:, http:, mailto: or tel:.' };
    return /^https?$/.test(scheme) && !URL.canParse(url) ? { message: `"${url}" is not a valid web address`, fix: 'Copy the address again from the address bar of the browser.' } : undefined;
  }
  if (url.startsWith('//')) return { message: `"${url}" has no scheme`, fix: `Write "https:${url}".` };
  return url.startsWith('/') ? brokenPath(link, paths) : relativeLink(link, paths);
}

function brokenPath({ url, language, amongLanguages }: FoundLink, paths: RoutePaths): Mistake | undefined {
  const [address, rest] = splitRest(url);
  const [tag = '', ...segments] = decoded(address).replace(/^\/+/, '').split('/');
  const path = segments.filter((segment) => segment !== '').join('/').replace(/(?:^|\/)index\.(?:html|mdx?)$|\.mdx?$/, '');
  if (!paths.pages.has(tag)) {
    const meant = [tag, path].filter((part) => part !== '').join('/').replace(/\.mdx?$/, '');
    if (targetOf(paths, language, meant)) return { message: `"${url}" has no language`, fix: `Write "${addressOf(language, meant)}${rest}".` };
    return { message: `"${url}" does not exist`, fix: `${suggestion(paths, language, meant)} Links begin with the language: "${addressOf(language, '')}…".` };
  }
  if (!targetOf(paths, tag, path)) return { message: `"${url}" does not exist`, fix: suggestion(paths, tag === language || amongLanguages ? tag : language, path) };
  if (tag !== language && !amongLanguages) return { message: `"${url}" leads to another language`, fix: `Write "${addressOf(language, path)}${rest}"; only a list of languages links to other languages.` };
  const exact = addressOf(tag, path);
  if (decoded(address) === exact) return undefined;
  const what = decoded(address) === exact.slice(0, -1) ? 'has no slash at its end' : 'is not the address of the page';
  return { message: `"${url}" ${what}`, fix: `Write "${exact}${rest}".` };
}

function relativeLink({ url, language, page }: FoundLink, paths: RoutePaths): Mistake {
  const [address, rest] = splitRest(url);
  const clean = (path: string) => path.replace(/^\/+|\/+$/g, '').replace(/(?:^|\/)index(?:\.mdx?)?$|\.mdx?$/, '');
  const from = (folder: string) => clean(new URL(decoded(address), `https://site.invalid/${folder}`).pathname);
  // As seen from the page's file, from its address, and from the top.
  const folder = page ? page.file.split('/').slice(2, -1).map((segment) => `${segment}/`).join('') : '';
  const candidates = [from(folder), from(page?.slug ? `${page.slug}/` : ''), clean(decoded(address))];
  const exact = candidates.find((path) => path !== '' && targetOf(paths, language, path)) ?? candidates.find((path) => targetOf(paths, language, path));
  const message = `"${url}": links within the site begin with a slash and the language`;
  return { message, fix: exact === undefined ? suggestion(paths, language, candidates[0] ?? '') : `Write "${addressOf(language, exact)}${rest}".` };
}

/** The nearest address that exists, or those of the same part of the site. */
function suggestion(paths: RoutePaths, language: string, path: string): string {
  const all = [...new Set([...(paths.pages.get(language) ?? []), ...(paths.pages.get(paths.fallback) ?? []), ...paths.records])];
  // What differs has to be little for the last part of the path, which is mostly the one that is mistyped.
  const allowed = Math.max(1, Math.floor((path.split('/').at(-1) ?? '').length / 3));
  const nearest = nearestWord(path, all.filter((candidate) => Math.abs(candidate.length - path.length) <= allowed && editDistance(path, candidate) <= allowed));
  if (nearest !== undefined) return `Did you mean "${addressOf(language, nearest)}"?`;
  const folder = path.split('/')[0] ?? '';
  const siblings = all.filter((candidate) => candidate === folder || candidate.startsWith(`${folder}/`));
  const options = siblings.length > 0 ? siblings : [...new Set(all.map((candidate) => candidate.split('/')[0] ?? ''))];
  return `Link to a page that exists: ${listed(options.map((candidate) => addressOf(language, candidate)).sort(), SUGGESTED)}.`;
}

function pageAt(url: string, paths: RoutePaths, pages: ReadonlyMap<string, ContentPage>): ContentPage | undefined {
  const [tag = '', ...segments] = decoded(splitRest(url)[0]).split('/').filter((segment) => segment !== '');
  const target = url.startsWith('/') ? targetOf(paths, tag, segments.join('/')) : undefined;
  return target?.type === 'page' ? pages.get(`${target.language}/${segments.join('/')}`) : undefined;
}

function anchorOf(url: string): string | undefined {
  const hash = url.indexOf('#');
  return schemeOf(url) === undefined && hash !== -1 && hash < url.length - 1 ? decoded(url.slice(hash + 1)) : undefined;
}

/** The path of an address, and its query and anchor. */
function splitRest(url: string): [string, string] {
  const at = url.search(/[?#]/);
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
