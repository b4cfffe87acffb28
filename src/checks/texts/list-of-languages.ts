/** Recognises a list of languages: the only place where a page links to pages of other languages. */
import type { List, Nodes, Parents } from 'mdast';

/** Whether a link stands in a list of which every item links once, each to another language. `languageOf` tells the language of an address. */
export function inListOfLanguages(parents: readonly Parents[], languageOf: (url: string) => string | undefined): boolean {
  const list = parents.findLast((parent): parent is List => parent.type === 'list');
  if (!list || list.children.length < 2) return false;
  const languages = list.children.map((item) => {
    const [url, ...more] = urlsOf(item);
    return url === undefined || more.length > 0 ? undefined : languageOf(url);
  });
  return languages.every((language) => language !== undefined) && new Set(languages).size === languages.length;
}

function urlsOf(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap((child) => urlsOf(child as Nodes)) : [];
}
