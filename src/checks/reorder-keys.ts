/** Puts the keys of a YAML text in order by moving whole blocks: a key, its value, and the comments that belong to it. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import { disorders, inOrder, type KeyOrder } from '../schemas/key-order.ts';
import { applyEdits } from './apply-edits.ts';
import type { Edit } from './finding.ts';

/**
 * The text with its keys in `order`; values and comments stay as they are written, blank lines stay where they are.
 * `undefined` where the same value in the right order could not be reached: then a person has to do it.
 */
export function reorderKeys(text: string, order: KeyOrder): string | undefined {
  const document = parseDocument(text);
  const result = applyEdits(text, reordered(document.contents, order, text));
  const after = parseDocument(result);
  if (after.errors.length > 0) return undefined;
  const value: unknown = after.toJS();
  return isDeepStrictEqual(value, document.toJS()) && disorders(value, order).next().done ? result : undefined;
}

/** Edits, none of which overlap, that put everything in `node` in order. */
function reordered(node: unknown, order: KeyOrder | undefined, text: string): Edit[] {
  if (!order) return [];
  if (isSeq(node)) return node.items.flatMap((item) => reordered(item, order.entries, text));
  if (!isMap(node)) return [];
  const inner = node.items.flatMap(({ key, value }) => reordered(value, order.children?.get(nameOf(key)) ?? order.entries, text));
  const names = node.items.map(({ key }) => nameOf(key));
  const wanted = inOrder(names, order);
  if (!order.keys || wanted.every((name, index) => name === names[index])) return inner;
  const blocks = node.flow ? flowBlocks(node) : lineBlocks(node, text);
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return inner;
  const cut = (start: number, end: number) =>
    applyEdits(
      text.slice(start, end),
      inner
        .filter((edit) => edit.start >= start && edit.end <= end)
        .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
  const blankLines = (slot: number) => (slot === 0 ? '' : text.slice(blocks[slot - 1]?.end, blocks[slot]?.lead));
  const sorted = wanted.flatMap((name) => blocks[names.indexOf(name)] ?? []);
  const moved = node.flow
    ? sorted.map(({ key, end }, slot) => cut(key, end) + text.slice(blocks[slot]?.end, blocks[slot + 1]?.key ?? last.end)).join('')
    : joinLines(
        sorted.map(({ lead, line, key, end }, slot) => {
          const indent = slot === 0 ? text.slice(first.line, first.key) : ' '.repeat(first.key - first.line);
          return blankLines(slot) + cut(lead, line) + indent + cut(key, end);
        }),
        text,
        last.end,
      );
  return [{ start: first.lead, end: last.end, text: moved }];
}

/** Offsets of what moves with a key. */
interface Block {
  /** Where its comments begin, at the beginning of a line. */
  lead: number;
  /** Where the line of the key begins. */
  line: number;
  /** Where the key begins. */
  key: number;
  /** Where its value ends; in block style with the rest of the line and the comments indented below it. */
  end: number;
}

function flowBlocks(node: YAMLMap): Block[] {
  return node.items.map((pair) => {
    const key = startOf(pair.key);
    return { lead: key, line: key, key, end: endOf(pair.value ?? pair.key) };
  });
}

function lineBlocks(node: YAMLMap, text: string): Block[] {
  const blocks: Block[] = [];
  for (const pair of node.items) {
    const key = startOf(pair.key);
    const line = text.lastIndexOf('\n', key - 1) + 1;
    const lead =
      blocks.length > 0
        ? afterBlankLines(text, blocks.at(-1)?.end ?? 0)
        : text.slice(line, key).trim() === ''
          ? commentsAbove(text, line)
          : line;
    blocks.push({ lead, line, key, end: blockEnd(text, Math.max(endOf(pair.key), endOf(pair.value)), key - line) });
  }
  return blocks;
}

/** Where the comment lines directly above a line begin. */
function commentsAbove(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!text.slice(above, start).trimStart().startsWith('#')) break;
    start = above;
  }
  return start;
}

/** Where the first line at or after `start` begins that is not blank. */
function afterBlankLines(text: string, start: number): number {
  for (let line = start; ; line = lineEnd(text, line))
    if (line >= text.length || text.slice(line, lineEnd(text, line)).trim() !== '') return line;
}

/** The end of the line in which a value ends, with the comment lines below it that are indented further than its key. */
function blockEnd(text: string, valueEnd: number, indent: number): number {
  let end = text[valueEnd - 1] === '\n' ? valueEnd : lineEnd(text, valueEnd);
  for (let start = end; start < text.length;) {
    const next = lineEnd(text, start);
    const line = text.slice(start, next);
    const content = line.trimStart();
    if (content !== '' && !content.startsWith('#')) break;
    if (content !== '' && line.length - content.length > indent) end = next;
    start = next;
  }
  return end;
}

/** Joins blocks of whole lines; the last one ends as the text did there. */
function joinLines(blocks: readonly string[], text: string, end: number): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const joined = blocks.map((block) => (block.endsWith('\n') ? block : `${block}${newline}`)).join('');
  return text[end - 1] === '\n' ? joined : joined.slice(0, -newline.length);
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline + 1;
}

const nameOf = (key: unknown) => (isScalar(key) ? String(key.value) : '');
const startOf = (node: unknown) => (node as Node | null)?.range?.[0] ?? 0;
const endOf = (node: unknown) => (node as Node | null)?.range?.[1] ?? 0;
