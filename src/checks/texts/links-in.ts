/** All links of a page or template text, wherever a link can stand. */
import type { Parents, Root } from 'mdast';
import type { Position } from '../../reader/problem.ts';
import { attributeOf, isElement, nodesOf, startOf } from './page-nodes.ts';

/** A link as it is written. */
export interface WrittenLink {
  url: string;
  position: Position;
  /** The nodes it stands in, the nearest last. */
  parents: readonly Parents[];
}

/** Links, definitions of links, and `href` of components. Definitions that only pictures use are no links. */
export function linksIn(tree: Root): WrittenLink[] {
  const nodes = [...nodesOf(tree)];
  const pictures = new Set(nodes.flatMap(({ node }) => (node.type === 'imageReference' ? [node.identifier] : [])));
  const links = new Set(nodes.flatMap(({ node }) => (node.type === 'linkReference' ? [node.identifier] : [])));
  return nodes.flatMap(({ node, parents }): WrittenLink[] => {
    if (node.type === 'link') return [{ url: node.url, position: startOf(node), parents }];
    if (node.type === 'definition')
      return pictures.has(node.identifier) && !links.has(node.identifier) ? [] : [{ url: node.url, position: startOf(node), parents }];
    const href = isElement(node) ? attributeOf(node, 'href') : undefined;
    return typeof href === 'string' ? [{ url: href, position: startOf(node), parents }] : [];
  });
}

const MARKDOWN_LINK = /\[[^\]]*\]\(\s*(?:<([^>]*)>|([^)\s]*))[^)]*\)/g;

/** Addresses of the Markdown links in a text that is a single value. */
export function urlsInText(text: string): string[] {
  if (!text.includes('](')) return [];
  return [...text.matchAll(MARKDOWN_LINK)].map(([, angled, plain]) => angled ?? plain ?? '');
}

/** `javascript`, `mailto`, …: the scheme of an address as a browser reads it, in lower case; `undefined` where it has none. */
export function schemeOf(url: string): string | undefined {
  // Browsers ignore control characters and spaces before and tabs and line ends inside a scheme.
  // eslint-disable-next-line no-control-regex
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
}
