/** The nodes of a page or a template text, as the rules look at them. */
import type { Heading, Node, Nodes, Parents, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import 'mdast-util-mdx';
import type { Position } from '../../reader/problem.ts';

/** A component or a raw element. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** All nodes below `tree` in order of the text, each with the nodes it stands in, the nearest last. */
export function* nodesOf(tree: Root): Generator<{ node: RootContent; parents: readonly Parents[] }> {
  yield* walk(tree, []);
}

function* walk(parent: Parents, above: readonly Parents[]): Generator<{ node: RootContent; parents: readonly Parents[] }> {
  const parents = [...above, parent];
  for (const node of parent.children as RootContent[]) {
    yield { node, parents };
    if ('children' in node) yield* walk(node as Parents, parents);
  }
}

/** All headings in order of the text. */
export function headingsOf(tree: Root): Heading[] {
  return [...nodesOf(tree)].flatMap(({ node }) => (node.type === 'heading' ? [node] : []));
}

/** All components and raw elements in order of the text. */
export function elementsOf(tree: Root): JsxElement[] {
  return [...nodesOf(tree)].flatMap(({ node }) => (isElement(node) ? [node] : []));
}

/** Whether a node is a component or a raw element. */
export function isElement(node: Node): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Value of an attribute: its text, `null` where it has none or only an expression, `undefined` where it is not there. */
export function attributeOf(element: JsxElement, name: string): string | null | undefined {
  const attribute = element.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name);
  if (attribute?.type !== 'mdxJsxAttribute') return undefined;
  return typeof attribute.value === 'string' ? attribute.value : null;
}

/** The text that a reader sees of a node, without marks; descriptions of images do not count. */
export function plainText(node: Nodes): string {
  if ('children' in node) return node.children.map((child) => plainText(child as Nodes)).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : node.type === 'break' ? '\n' : '';
}

/** Where a node begins. */
export function startOf(node: Node): Position {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** Line and column of a character of a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
