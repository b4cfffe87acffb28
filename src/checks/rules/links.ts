/** Links lead to pages and headings that exist, in the reader's language, and to nothing but the web, mail and telephone. */
import { routePaths, targetOf, type RoutePaths } from '../../model/route-paths.ts';
import type { ContentPage } from '../../reader/content-tree.ts';
import { nearestWord } from '../../reader/nearest-word.ts';
import { pathText } from '../../reader/schema-problems.ts';
import type { Position } from '../../reader/problem.ts';
import type { Rule, RuleFinding } from '../finding.ts';
import { brokenAddress, decoded, splitRest, type Link } from '../texts/broken-address.ts';
import { headingIds } from '../texts/heading-ids.ts';
import { linksIn, schemeOf, urlsInText } from '../texts/links-in.ts';
import { inListOfLanguages } from '../texts/list-of-languages.ts';
import { listed } from '../texts/listed.ts';
import { localizedTexts } from '../texts/localized-texts.ts';

const SUGGESTED = 12;

/** A link, and where it is found. */
interface FoundLink extends Link {
  file: string;
  position: () => Position;
  /** Before the message, where the position alone does not say which text it is. */
  label: string;
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
        yield {
          url,
          file: text.file,
          position: () => position,
          language: text.language,
          label: '',
          amongLanguages: inListOfLanguages(parents, languageOf),
          ...('slug' in text && { page: text }),
        };
      }
    }
    for (const { record, path, text } of localizedTexts(tree)) {
      for (const language in text) {
        if (!paths.pages.has(language)) continue;
        for (const url of urlsInText(text[language] ?? '')) {
          yield {
            url,
            file: record.file,
            position: () => record.locate([...path, language]),
            language,
            label: `${pathText([...path, language])}: `,
            amongLanguages: false,
          };
        }
      }
    }
  };

  for (const link of found()) {
    const mistake = brokenAddress(link, paths);
    const report = (code: RuleFinding['code'], message: string, fix: string): RuleFinding => ({
      file: link.file,
      ...link.position(),
      code,
      message: `${link.label}${message}`,
      fix,
    });
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
      nearest !== undefined
        ? `Did you mean "#${nearest}"?`
        : headings.length > 0
          ? `Use one of: ${listed(
              headings.map((id) => `#${id}`),
              SUGGESTED,
            )}.`
          : 'The page has no headings: link to the page itself.',
    );
  }
};

function pageAt(url: string, paths: RoutePaths, pages: ReadonlyMap<string, ContentPage>): ContentPage | undefined {
  const [tag = '', ...segments] = decoded(splitRest(url)[0])
    .split('/')
    .filter((segment) => segment !== '');
  const target = url.startsWith('/') ? targetOf(paths, tag, segments.join('/')) : undefined;
  return target?.type === 'page' ? pages.get(`${target.language}/${segments.join('/')}`) : undefined;
}

function anchorOf(url: string): string | undefined {
  const hash = url.indexOf('#');
  return schemeOf(url) === undefined && hash !== -1 && hash < url.length - 1 ? decoded(url.slice(hash + 1)) : undefined;
}
