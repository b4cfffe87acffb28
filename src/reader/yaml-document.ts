/** YAML and JSON with the line and column of every value, through the positions that `yaml` keeps. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Position, ValuePath } from './problem.ts';

/** A parsed file: its value, or why there is none. */
export interface YamlDocument {
  /** The value; `undefined` where the file could not be read as YAML. */
  value: unknown;
  /** What is wrong with the syntax. */
  errors: { code: 'yaml-syntax' | 'yaml-alias'; position: Position; message: string }[];
  /** Where a value stands; the nearest enclosing value where `path` leads nowhere. */
  locate: (path: ValuePath, at?: 'key' | 'value') => Position;
  /** The scalar at `path` as it is written in the file. */
  sourceAt: (path: ValuePath) => string | undefined;
}

/**
 * Parses YAML 1.2 (which includes JSON). Aliases are refused, so that a small file cannot grow without limit.
 * Positions are found on request by parsing again: a tree without findings keeps only texts and values in memory.
 *
 * @param lineOffset lines that stand before `text` in its file (front matter starts one line late)
 */
export function readYaml(text: string, lineOffset = 0): YamlDocument {
  const first = parse(text);
  const errors: YamlDocument['errors'] = [];
  if (first.failure) {
    errors.push({ code: 'yaml-syntax', position: { line: 1 + lineOffset, column: 1 }, message: first.failure });
    return { value: undefined, errors, locate: () => ({ line: 1 + lineOffset, column: 1 }), sourceAt: () => undefined };
  }
  const { document, lines } = first;
  const positionOf = (offset: number, counter: LineCounter): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  for (const error of [...document.errors, ...document.warnings]) {
    errors.push({ code: 'yaml-syntax', position: positionOf(error.pos[0], lines), message: firstLine(error.message) });
  }
  if (text.includes('&') || text.includes('*')) {
    visit(document, {
      Node: (_key, node) => {
        const anchored = 'anchor' in node && node.anchor !== undefined;
        if (node.range && anchored) {
          errors.push({
            code: 'yaml-alias',
            position: positionOf(node.range[0], lines),
            message: 'anchors (&) and aliases (*) are not allowed',
          });
        }
      },
      Alias: (_key, node) => {
        if (node.range)
          errors.push({ code: 'yaml-alias', position: positionOf(node.range[0], lines), message: `alias *${node.source} is not allowed` });
        return visit.SKIP;
      },
    });
  }
  let kept: { document: Document.Parsed; lines: LineCounter } | undefined;
  const reparsed = () => {
    const again = kept ?? parse(text);
    if ('failure' in again && again.failure) throw new Error(again.failure);
    return (kept = again as { document: Document.Parsed; lines: LineCounter });
  };
  return {
    value: errors.length === 0 ? document.toJS() : undefined,
    errors,
    locate: (path, at = 'value') => {
      const { document, lines } = reparsed();
      return positionOf(offsetOf(document, path, at), lines);
    },
    sourceAt: (path) => {
      const node = reparsed().document.getIn(path, true);
      return isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    },
  };
}

type Parsed = { failure: string } | { failure?: undefined; document: Document.Parsed; lines: LineCounter };

function parse(text: string): Parsed {
  const lines = new LineCounter();
  try {
    return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
  } catch (error) {
    // The parser throws on nesting that is deeper than its stack.
    return { failure: error instanceof RangeError ? 'the values are nested too deeply' : String(error) };
  }
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

const firstLine = (text: string) => text.split('\n', 1)[0] ?? text;
