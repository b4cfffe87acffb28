/** YAML and JSON with the line and column of every value, through the positions that `yaml` keeps. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Position, ValuePath } from './problem.ts';

/** A parsed file: its value, or why there is none. */
export interface YamlDocument {
  /** The value; `undefined` where the file could not be read as YAML. */
  value: unknown;
  /** What is wrong with the syntax, with keys that no record can have. */
  errors: YamlError[];
  /** Where a value stands; the nearest enclosing value where `path` leads nowhere. */
  locate: (path: ValuePath, at?: 'key' | 'value') => Position;
  /** The scalar at `path` as it is written in the file. */
  sourceAt: (path: ValuePath) => string | undefined;
}

/** A mistake in YAML. */
export interface YamlError {
  code: 'yaml-syntax' | 'yaml-alias' | 'schema-unknown-key';
  position: Position;
  message: string;
}

/** Levels of brackets in each other that are read; more would exhaust the parser's stack. */
const DEEPEST = 100;

/**
 * Parses YAML 1.2 (which includes JSON). Aliases are refused, so that a small file cannot grow without limit.
 * Positions are found on request by parsing again: a tree without findings keeps only texts and values in memory.
 *
 * @param lineOffset lines that stand before `text` in its file (front matter starts one line late)
 */
export function readYaml(text: string, lineOffset = 0): YamlDocument {
  const start = { line: 1 + lineOffset, column: 1 };
  const deep = tooDeepAt(text);
  const parsed = deep === undefined ? parse(text) : undefined;
  if (!parsed) {
    const position = deep === undefined ? start : positionOf(linesOf(text), deep, lineOffset);
    return {
      value: undefined,
      errors: [{ code: 'yaml-syntax', position, message: TOO_DEEP }],
      locate: () => start,
      sourceAt: () => undefined,
    };
  }
  const errors = errorsOf(parsed.document).map(({ offset, ...error }) => ({
    ...error,
    position: positionOf(parsed.lines, offset, lineOffset),
  }));
  let kept: Parsed | undefined;
  const again = () => (kept ??= parse(text));
  return {
    value: errors.length === 0 ? parsed.document.toJS() : undefined,
    errors,
    locate: (path, at = 'value') => {
      const parsed = again();
      return parsed ? positionOf(parsed.lines, offsetOf(parsed.document, path, at), lineOffset) : start;
    },
    sourceAt: (path) => {
      const node = again()?.document.getIn(path, true);
      return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    },
  };
}

interface Parsed {
  document: Document.Parsed;
  lines: LineCounter;
}

/** `undefined` where the values are nested more deeply than the parser's stack. */
function parse(text: string): Parsed | undefined {
  const lines = new LineCounter();
  try {
    // Keys that stand twice are found below: the parser compares each key with every other.
    return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false }), lines };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface ErrorAt {
  code: YamlError['code'];
  offset: number;
  message: string;
}

function errorsOf(document: Document.Parsed): ErrorAt[] {
  const errors: ErrorAt[] = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
    code: 'yaml-syntax',
    offset: pos[0],
    message: ownMessage(message),
  }));
  const report = (code: YamlError['code'], node: Node | null, message: string) =>
    errors.push({ code, offset: node?.range?.[0] ?? 0, message });
  const visit = (node: Node | null, depth: number): void => {
    if (depth > DEEPEST) return void report('yaml-syntax', node, TOO_DEEP);
    if (isAlias(node)) return void report('yaml-alias', node, `alias *${node.source} is not allowed`);
    if (node && 'anchor' in node && node.anchor) report('yaml-alias', node, 'anchors (&) and aliases (*) are not allowed');
    if (isSeq(node)) for (const item of node.items) visit(item as Node | null, depth + 1);
    if (!isMap(node)) return;
    const keys = new Set<string>();
    for (const { key, value } of node.items as { key: Node; value: Node | null }[]) {
      visit(value, depth + 1);
      if (!isScalar(key)) {
        report('yaml-syntax', key, 'a key has to be a text');
        continue;
      }
      const name = String(key.value);
      visit(key, depth + 1);
      if (name === '__proto__') report('schema-unknown-key', key, 'unknown key "__proto__"');
      if (keys.has(name)) report('yaml-syntax', key, `the key "${name}" stands twice`);
      keys.add(name);
    }
  };
  visit(document.contents, 0);
  // What the parser says after its stack was exhausted is noise.
  const deep = errors.find(({ message }) => message === TOO_DEEP);
  return deep ? [deep] : errors;
}

/** Offset of the bracket that is nested too deeply, so that such files are not even parsed. Brackets in texts count too. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

function offsetOf(document: Document.Parsed, path: ValuePath, at: 'key' | 'value'): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return offset;
      const key = pair.key as Node;
      const value = pair.value as Node | null;
      offset = (last && at === 'key' ? key : (value ?? key)).range?.[0] ?? offset;
      node = value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

/** Line and column of an offset. */
function positionOf(lines: LineCounter, offset: number, lineOffset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: line + lineOffset, column: col };
}

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return lines;
}

const TOO_DEEP = 'the values are nested too deeply';

/** The parser's message, in our words where its own speak of programs. */
function ownMessage(message: string): string {
  if (message.startsWith('Maximum call stack')) return TOO_DEEP;
  if (message.startsWith('Source contains multiple documents')) return 'a second document begins (a line "---"); a file holds one record';
  return message.split('\n', 1)[0] ?? message;
}
