/** What the text of a page is turned into blocks with. */
import type { Node } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Block } from './blocks.ts';
import type { Inline } from './inline.ts';

/** A component of a page. */
export type ComponentElement = MdxJsxFlowElement | MdxJsxTextElement;

/** What a component is written from; its content is only made where it is asked for. */
export interface ComponentSource {
  attributes: Readonly<Record<string, string>>;
  inline: () => Inline;
  blocks: () => Block[];
}

/** Makes a component part of a document: of a sentence, or as blocks of its own. */
export type ComponentWriter = (source: ComponentSource) => { inline: Inline } | { blocks: readonly Block[] };

/** How a page becomes blocks. */
export interface PageOptions {
  /** Path of the page, for messages. */
  file: string;
  /** Level in the document of the page's headings of the second level, from 1. */
  level: number;
  /** Where a link of the page leads in the document. */
  link: (url: string) => string;
  /** Component → what it becomes. */
  components: Readonly<Record<string, ComponentWriter>>;
}

/** The same, and how the blocks inside a component are made. */
export interface PageSettings extends PageOptions {
  blocksOf: (element: ComponentElement) => Block[];
}

/** @throws {Error} always: what is wrong with a node, and where it stands */
export function refuse({ file }: PageOptions, node: Node & { name?: string | null }, problem: string): never {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const what = node.name == null ? `"${node.type}"` : `<${node.name}>`;
  throw new Error(`${file}:${line}:${column} ${what} ${problem}.`);
}
