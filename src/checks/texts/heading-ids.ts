/** The ids that the headings of a page get, which links to a part of the page name. */
import type { Root } from 'mdast';
import GithubSlugger from 'github-slugger';
import { headingsOf, plainText } from './page-nodes.ts';

/** Ids of all headings, as Astro makes them (github-slugger over the text), and `_top`, the id of the title. */
export function headingIds(tree: Root): Set<string> {
  const slugger = new GithubSlugger();
  // Astro sets quotation marks and dashes before it makes the ids; of these, only a double hyphen changes them.
  return new Set(['_top', ...headingsOf(tree).map((heading) => slugger.slug(plainText(heading).replace(/-{2,3}/g, '–')))]);
}
