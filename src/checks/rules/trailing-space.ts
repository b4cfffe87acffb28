/** No line ends in spaces, and every file ends in a line break. */
import type { Root, RootContent } from 'mdast';
import { isScalar, parseDocument, Scalar, visit } from 'yaml';
import type { ContentTree } from '../../reader/content-tree.ts';
import { frontMatter } from '../../reader/front-matter.ts';
import type { Rule, RuleFinding } from '../finding.ts';

/** What the end of a line means there. */
type Meaning = 'nothing' | 'line break' | 'part of the text';

export const trailingSpace: Rule = function* ({ tree }) {
  for (const { file, text, meaning } of textFiles(tree)) {
    if (!/[ \t]\r?\n|[ \t]\r?$|[^\n]$/.test(text)) continue;
    let known: ((offset: number) => Meaning) | undefined;
    const meaningAt = (offset: number) => (known ??= meaning())(offset);
    let line = 1;
    for (let start = 0; start < text.length; line++) {
      const newline = text.indexOf('\n', start);
      const lineEnd = newline === -1 ? text.length : newline;
      const end = text[lineEnd - 1] === '\r' && lineEnd > start ? lineEnd - 1 : lineEnd;
      let space = end;
      while (space > start && (text[space - 1] === ' ' || text[space - 1] === '\t')) space--;
      if (space < end) yield { file, line, column: space - start + 1, code: 'trailing-space', ...finding(meaningAt(space), space, end) };
      if (newline === -1) {
        yield {
          file,
          line,
          column: lineEnd - start + 1,
          code: 'trailing-space',
          message: 'the file does not end in a line break',
          fix: 'Add a line break at the end of the file.',
          edits: [{ start: lineEnd, end: lineEnd, text: text.includes('\r\n') ? '\r\n' : '\n' }],
        };
      }
      start = lineEnd + 1;
    }
  }
};

function finding(meaning: Meaning, start: number, end: number): Pick<RuleFinding, 'message' | 'fix' | 'edits'> {
  switch (meaning) {
    case 'line break':
      return {
        message: 'spaces at the end of the line, meant as a line break that nobody sees',
        fix: 'Write a backslash (\\) in place of the spaces, or remove them if no line break is meant.',
      };
    case 'part of the text':
      return { message: 'spaces at the end of the line, inside a text that keeps them', fix: 'Remove them.' };
    case 'nothing':
      return { message: 'spaces at the end of the line', fix: 'Remove them.', edits: [{ start, end, text: '' }] };
  }
}

interface TextFile {
  file: string;
  text: string;
  /** Finds out, when asked, what the end of a line means at an offset. */
  meaning: () => (offset: number) => Meaning;
}

function* textFiles(tree: ContentTree): Generator<TextFile> {
  for (const records of Object.values(tree.records))
    for (const { file, text } of records) yield { file, text, meaning: () => yamlMeaning(text) };
  for (const { file, text } of tree.words) yield { file, text, meaning: () => () => 'nothing' };
  for (const { file, text, document } of [...tree.pages, ...tree.agreementTexts])
    yield { file, text, meaning: () => markdownMeaning(text, document) };
}

/** In YAML, texts written as a block (| or >) keep the spaces at the end of their lines. */
function yamlMeaning(text: string, offset = 0): (at: number) => Meaning {
  const blocks: { start: number; end: number }[] = [];
  visit(parseDocument(text), {
    Scalar: (_key, node) => {
      if (isScalar(node) && node.range && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)) {
        blocks.push({ start: text.indexOf('\n', node.range[0]) + offset, end: node.range[1] + offset });
      }
    },
  });
  return (at) => (blocks.some(({ start, end }) => at > start && at <= end) ? 'part of the text' : 'nothing');
}

/** In Markdown, two spaces before the next line of a paragraph are a line break. */
function markdownMeaning(text: string, document: { tree: Root; error?: unknown }): (at: number) => Meaning {
  const breaks = new Set<number | undefined>();
  const collect = (node: Root | RootContent): void => {
    if (node.type === 'break') breaks.add(node.position?.start.offset);
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(document.tree);
  const front = frontMatter(text);
  const inFront = front ? yamlMeaning(front.text, front.start) : undefined;
  return (at) => {
    if (front && inFront && at < front.start + front.text.length) return inFront(at);
    // A text that could not be parsed says nothing about its line breaks.
    if (document.error !== undefined) return text.slice(at, at + 2) === '  ' ? 'line break' : 'nothing';
    return breaks.has(at) ? 'line break' : 'nothing';
  };
}
