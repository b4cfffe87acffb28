/** The source files as syntax trees, one shape (ESTree) for .ts and .astro. */
import { parseForESLint as parseAstro } from 'astro-eslint-parser';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { parser as typescript } from 'typescript-eslint';

/** A node of a syntax tree; which fields it has depends on its type. */
export interface SyntaxNode {
  type: string;
  loc: { start: { line: number } };
  [field: string]: unknown;
}

/** A parsed file. */
export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  file: string;
  root: SyntaxNode;
  /** Fields that hold children, by type of node. */
  childFields: Record<string, readonly string[] | undefined>;
}

/** A node with what stands around it, the nearest first. */
export interface PlacedNode {
  node: SyntaxNode;
  parents: SyntaxNode[];
}

/** Reads and parses the .ts and .astro files under some folders, tests left out. */
export async function readSources(...folders: string[]): Promise<SourceFile[]> {
  const files = await Array.fromAsync(glob(folders.map((folder) => `${folder}/**/*.{ts,mjs,astro}`)));
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$/.test(file))
    .sort()
    .map((file) => parseSource(file, readFileSync(file, 'utf8')));
}

/** Parses one file by its name. */
export function parseSource(file: string, text: string): SourceFile {
  const options = { sourceType: 'module', loc: true, range: true, filePath: file } as const;
  const parser = (file.endsWith('.astro') ? { parseForESLint: parseAstro } : typescript) as unknown as Parser;
  const { ast, visitorKeys } = parser.parseForESLint(text, { ...options, parser: typescript });
  return { file, root: ast, childFields: visitorKeys };
}

/** What both parsers are; their own types leave out the options or the keys. */
interface Parser {
  parseForESLint: (text: string, options: object) => { ast: SyntaxNode; visitorKeys: SourceFile['childFields'] };
}

/** Every node of a file, parents before children. */
export function* walk({ root, childFields }: SourceFile): Generator<PlacedNode> {
  const open: PlacedNode[] = [{ node: root, parents: [] }];
  for (let placed = open.pop(); placed; placed = open.pop()) {
    const { node, parents } = placed;
    yield placed;
    const children = (childFields[node.type] ?? []).flatMap((field) => node[field]).filter(isNode);
    open.push(...children.reverse().map((child) => ({ node: child, parents: [node, ...parents] })));
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}
