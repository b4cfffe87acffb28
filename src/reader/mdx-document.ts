/** The one parse tree of a page or a template text: checked, hashed for translations, and later made into documents. */
import { createHash } from 'node:crypto';
import type { Nodes, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Position } from './problem.ts';

/** A block of a text: a paragraph, heading, list, table or component of the first level. */
export interface TextBlock {
  /** First eight hex digits of the SHA-256 of its source with white space folded. */
  hash: string;
  /** Line of its first character, from 1. */
  line: number;
  /** Its kind in the tree, e.g. `paragraph`, `heading`, `mdxJsxFlowElement`. */
  type: string;
}

/** A parsed text, or why it could not be parsed. */
export interface TextDocument {
  tree: Root;
  blocks: TextBlock[];
  error?: { position: Position; message: string };
}

const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();
const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

/** Signs of Markdown in one paragraph: the parser compares each with the others, so that many of them would take minutes. */
const MOST_SIGNS = 3000;
/** Levels of blocks in each other. */
const DEEPEST = 100;

/** Parses a page (`mdx`) or a template text (`md`). Positions are those of the file. */
export function readText(text: string, format: 'mdx' | 'md'): TextDocument {
  const dense = tooDenseAt(text);
  if (dense !== undefined)
    return failed({ line: dense, column: 1 }, `more than ${MOST_SIGNS} signs such as * [ { < | without an empty line between them`);
  try {
    const tree = (format === 'mdx' ? mdx : markdown).parse(text);
    const deep = tooDeepIn(tree);
    if (deep) return failed(deep.position?.start ?? { line: 1, column: 1 }, 'the text is nested too deeply');
    const blocks = tree.children.filter((node) => node.type !== 'yaml').map((node) => block(node, text));
    return { tree, blocks };
  } catch (error) {
    const failure = error as {
      reason?: string;
      message?: string;
      line?: number;
      column?: number;
      place?: { line?: number; column?: number; start?: { line: number; column: number } };
    };
    const line = failure.line ?? failure.place?.line ?? failure.place?.start?.line ?? 1;
    const column = failure.column ?? failure.place?.column ?? failure.place?.start?.column ?? 1;
    const message = error instanceof RangeError ? 'the text is nested too deeply' : (failure.reason ?? failure.message ?? String(error));
    // A tag that is never closed: its own place helps, not that of the block around it.
    const tag = /^Expected a closing tag for .*\((\d+):(\d+)-/.exec(message);
    return failed(tag ? { line: Number(tag[1]), column: Number(tag[2]) } : { line, column }, message.split('\n', 1)[0] ?? message);
  }
}

const failed = ({ line, column }: Position, message: string): TextDocument => ({
  tree: { type: 'root', children: [] },
  blocks: [],
  error: { position: { line, column }, message },
});

/** Line on which a paragraph with too many signs begins. */
function tooDenseAt(text: string): number | undefined {
  let signs = 0;
  let paragraph = 1;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') [signs, paragraph] = [0, index + 2];
    else signs += line.match(SIGNS)?.length ?? 0;
    if (signs > MOST_SIGNS) return paragraph;
  }
  return undefined;
}

const SIGNS = /[*_[\]{}<>`~|!&]|[-+] /g;

/** A node that is nested too deeply; walked without recursion, since the tree may be deeper than the stack. */
function tooDeepIn(tree: Root): Nodes | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return level[0];
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return undefined;
}

function block(node: RootContent, text: string): TextBlock {
  const source = text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const folded = source.replace(/\s+/g, ' ').trim();
  return { hash: createHash('sha256').update(folded).digest('hex').slice(0, 8), line: node.position?.start.line ?? 1, type: node.type };
}
