/** Running text of a page → runs of a document. */
import type { PhrasingContent } from 'mdast';
import type { Inline, TextRun } from './inline.ts';
import { refuse, type ComponentElement, type PageSettings } from './page-settings.ts';

type Style = Omit<TextRun, 'text'>;

/**
 * The runs of running text. Line breaks of the file are spaces; those that the text asks for are runs of `\n`.
 *
 * @throws {Error} where the text has something that no document can show, with its place
 */
export function pageInline(nodes: readonly PhrasingContent[], settings: PageSettings, style: Style = {}): Inline {
  return nodes.flatMap((node): Inline => {
    switch (node.type) {
      case 'text':
        return [{ ...style, text: node.value.replace(/\s*\n\s*/g, ' ') }];
      case 'inlineCode':
        return [{ ...style, text: node.value }];
      case 'strong':
        return pageInline(node.children, settings, { ...style, strong: true });
      case 'emphasis':
        return pageInline(node.children, settings, { ...style, emphasis: true });
      case 'link':
        return pageInline(node.children, settings, { ...style, link: settings.link(node.url) });
      case 'break':
        return [{ text: '\n' }];
      case 'mdxJsxTextElement': {
        const made = componentOf(node, settings);
        return 'inline' in made
          ? made.inline.map((run) => ({ ...style, ...run }))
          : refuse(settings, node, 'has to stand in a paragraph of its own');
      }
      default:
        return refuse(settings, node, 'has no form in a document');
    }
  });
}

/** What a component becomes. */
export function componentOf(node: ComponentElement, settings: PageSettings): ReturnType<PageSettings['components'][string]> {
  const write = Object.hasOwn(settings.components, node.name ?? '') ? settings.components[node.name ?? ''] : undefined;
  if (!write) return refuse(settings, node, 'has no form in a document');
  return write({
    attributes: Object.fromEntries(
      node.attributes.map((attribute) =>
        attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
          ? [attribute.name, attribute.value]
          : refuse(settings, node, 'has an attribute that is no text'),
      ),
    ),
    inline: () => pageInline(node.children.flatMap(phrasing), settings),
    blocks: () => settings.blocksOf(node),
  });
}

/** Components that stand alone have their text in a paragraph. */
function phrasing(node: ComponentElement['children'][number]): PhrasingContent[] {
  return node.type === 'paragraph' ? node.children : [node as PhrasingContent];
}
