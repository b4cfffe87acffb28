/** A rendered text divided into the blocks of its source: what stands beside what is decided by the build, not in the browser. */
import { parseFragment, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/**
 * The blocks (HTML of one element each) of a page that Starlight has rendered, in order. Headings come without the link that points to
 * them.
 *
 * @param ids `false`: headings lose their ids, for a text whose headings stand on the page in another language already
 */
export function renderedBlocks(html: string, { ids }: { ids: boolean }): string[] {
  return parseFragment(html).childNodes.flatMap((node) => {
    if (!('tagName' in node) || ['script', 'style', 'link'].includes(node.tagName)) return [];
    const block = heading(node) ?? node;
    if (!ids && /^h[1-6]$/.test(block.tagName)) block.attrs = block.attrs.filter(({ name }) => name !== 'id');
    return [serializeOuter(block)];
  });
}

/** The heading inside the box that Starlight puts around it. */
function heading({ attrs, childNodes }: Element): Element | undefined {
  if (!attrs.some(({ name, value }) => name === 'class' && value.split(' ').includes('sl-heading-wrapper'))) return undefined;
  return childNodes.find((child): child is Element => 'tagName' in child && /^h[1-6]$/.test(child.tagName));
}
