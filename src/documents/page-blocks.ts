/** The parse tree of a page → blocks of a document. */
import type { ListItem as TreeItem, Root, RootContent } from 'mdast';
import type { Block, Level, ListItem } from './blocks.ts';
import { componentOf, pageInline } from './page-inline.ts';
import { refuse, type PageOptions, type PageSettings } from './page-settings.ts';

/** Levels that a heading of a document can have. */
const DEEPEST = 4;

/**
 * The blocks of every block of a page, in order: what `blocks[n]` of the page became. Thus two languages can be laid beside each other.
 *
 * @throws {Error} where the page has a component or a kind of text that no document can show, with file, line and column
 */
export function pageBlocks(tree: Root, options: PageOptions): Block[][] {
  const settings: PageSettings = {
    ...options,
    blocksOf: (element) =>
      element.type === 'mdxJsxFlowElement'
        ? blocksOf(element.children, settings)
        : refuse(settings, element, 'has to stand in a paragraph of its own'),
  };
  return tree.children.filter(({ type }) => type !== 'yaml').map((node) => blocksOf([node], settings));
}

function blocksOf(nodes: readonly RootContent[], settings: PageSettings): Block[] {
  return nodes.flatMap((node) => toBlocks(node, settings));
}

function toBlocks(node: RootContent, settings: PageSettings): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', content: pageInline(node.children, settings) }];
    case 'heading': {
      const level = settings.level + node.depth - 2;
      if (level < 1 || level > DEEPEST) return refuse(settings, node, `of level ${node.depth} has no level in the document`);
      return [{ kind: 'heading', level: level as Level, content: pageInline(node.children, settings) }];
    }
    case 'list':
      return [
        {
          kind: 'list',
          items: node.children.map((item) => listItem(item, settings)),
          ...(node.ordered === true && { ordered: true, ...((node.start ?? 1) !== 1 && { start: node.start ?? 1 }) }),
        },
      ];
    case 'table': {
      const [header = [], ...rows] = node.children.map((row) => row.children.map((cell) => pageInline(cell.children, settings)));
      return [{ kind: 'table', header, rows }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksOf(node.children, settings) }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'mdxJsxFlowElement': {
      const made = componentOf(node, settings);
      return 'blocks' in made ? made.blocks : [{ kind: 'paragraph', content: made.inline }];
    }
    // Components between blocks inside a component are read as running text.
    case 'mdxJsxTextElement':
      return [{ kind: 'paragraph', content: pageInline([node], settings) }];
    default:
      return refuse(settings, node, 'has no form in a document');
  }
}

function listItem({ children }: TreeItem, settings: PageSettings): ListItem {
  const [first, ...others] = children;
  if (first?.type !== 'paragraph') return { content: [], below: blocksOf(children, settings) };
  const content = pageInline(first.children, settings);
  return others.length === 0 ? content : { content, below: blocksOf(others, settings) };
}
