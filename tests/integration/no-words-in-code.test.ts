/** Another network must be able to run the site by changing content/ alone: no name of content and no visible word in code. */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseSource, readSources, walk, type PlacedNode, type SourceFile, type SyntaxNode } from './source-tree.ts';

/** Files that may hold letters outside ASCII, with the reason. */
const FOLDING: Record<string, string> = {
  'src/reader/classify-file.ts': 'turns umlauts into the letters of an id',
  'src/search/fold.ts': 'makes spellings of a letter the same',
  'src/search/stem.ts': 'cuts endings of words, by language',
};
/** Layers whose texts are messages to programmers and editors, in English; what other layers say is read by visitors. */
const MESSAGES = /^(?:src\/(?:schemas|reader|model|checks)|scripts)\//;
/** Attributes that visitors read or hear. */
const VISIBLE_ATTRIBUTES = [
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'content',
  'description',
  'label',
  'placeholder',
  'title',
];
/** Values of `content` that are settings, not for reading. */
const META_CONTENT = /^[a-z0-9=,;:#/ .*-]*$/;
const SENTENCE = /^\s*\p{Lu}[\p{L}’'-]*(?:,? [\p{L}’'-]+){2,}/u;

interface Words {
  text: string;
  line: number;
  what: 'literal' | 'markup' | 'attribute';
  parents: SyntaxNode[];
}

/** Every piece of text in a file. */
function wordsOf(source: SourceFile): Words[] {
  return [...walk(source)].flatMap(({ node, parents }) => {
    const text = textOf(node);
    if (text === undefined || isHidden({ node, parents })) return [];
    return [{ text, line: node.loc.start.line, what: 'regex' in node ? 'literal' : placeOf(node, parents), parents }];
  });
}

/** Where a text is shown: directly, or as what a condition in braces yields. */
function placeOf(node: SyntaxNode, parents: SyntaxNode[]): Words['what'] {
  if (/^(?:JSX|Astro).*Text$/.test(node.type)) return 'markup';
  let child = node;
  for (const parent of parents) {
    if (parent.type === 'JSXAttribute') return VISIBLE_ATTRIBUTES.includes(attributeName(parent)) ? 'attribute' : 'literal';
    if (/^(?:JSX(?:Element|Fragment)|AstroFragment)$/.test(parent.type)) return 'markup';
    const yields =
      parent['test'] !== child &&
      /^(?:ConditionalExpression|LogicalExpression|TemplateLiteral|JSXExpressionContainer|AstroTemplateLiteralAttribute)$/.test(
        parent.type,
      );
    if (!yields) return 'literal';
    child = parent;
  }
  return 'literal';
}

function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal' && 'regex' in node) return (node['regex'] as { pattern: string }).pattern;
  if (node.type === 'TemplateElement') return (node['value'] as { cooked: string }).cooked;
  if (node.type === 'Literal' || /^(?:JSX|Astro).*Text$/.test(node.type))
    return typeof node['value'] === 'string' ? node['value'] : undefined;
  return undefined;
}

/** Names of modules, styles and scripts are not text. */
function isHidden({ node, parents }: PlacedNode): boolean {
  const [parent] = parents;
  if (parent && /^(?:Import|Export\w+Declaration)/.test(parent.type)) return true;
  if (node.type === 'AstroRawText') return true;
  return parent?.type === 'JSXElement' && ['style', 'script'].includes(elementName(parent));
}

const elementName = (node: SyntaxNode): string => String(((node['openingElement'] as SyntaxNode)['name'] as { name?: string }).name);

function attributeName(node: SyntaxNode): string {
  const { name } = node['name'] as { name: string | { name: string } };
  return typeof name === 'string' ? name : name.name;
}

/** What is wrong with the words of one file, a line each. */
function wrongWords(source: SourceFile, names: RegExp | undefined): string[] {
  return wordsOf(source).flatMap((words) => {
    const { text, line, what, parents } = words;
    const report = (problem: string) => [`${source.file}:${line} ${problem}: ${JSON.stringify(text.trim().slice(0, 80))}`];
    if (names?.test(text)) return report('names something of content/');
    if (what === 'markup' && /\p{L}/u.test(text)) return report('has text in markup');
    if (what === 'attribute' && /\p{L}/u.test(text) && !isMetaSetting(text, parents)) return report('has text in an attribute');
    if (/[^\P{L}a-zA-Z]/u.test(text) && !(source.file in FOLDING)) return report('has letters outside ASCII');
    if (!MESSAGES.test(source.file) && SENTENCE.test(text) && !parents.some(isForProgrammers)) return report('has a sentence');
    return [];
  });
}

function isMetaSetting(text: string, [parent]: SyntaxNode[]): boolean {
  return parent?.type === 'JSXAttribute' && attributeName(parent) === 'content' && META_CONTENT.test(text);
}

/** Texts of errors and of the console are for programmers. */
function isForProgrammers(node: SyntaxNode): boolean {
  if (node.type === 'ThrowStatement') return true;
  const callee = (node['callee'] ?? {}) as { name?: string; object?: { name?: string } };
  return /Error$/.test(callee.name ?? '') || ['console', 'logger'].includes(callee.object?.name ?? '');
}

/** Names of municipalities, districts, regions, providers and of the network itself, as one pattern of whole words. */
async function namesOfContent(): Promise<RegExp | undefined> {
  const files = await Array.fromAsync(
    glob(['content/places/{municipalities,districts}.yaml', 'content/{regions,providers}/**/*.yaml', 'content/network.yaml']),
  );
  const names = files.flatMap((file) => namesIn(parse(readFileSync(file, 'utf8'))));
  const escaped = [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return escaped.length > 0 ? new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'u') : undefined;
}

function namesIn(record: unknown): string[] {
  const { name, shortName, carrier, land, districts, municipalities } = record as Record<string, unknown>;
  const rows = [districts, municipalities].filter((list) => Array.isArray(list)).flat() as unknown[];
  return [
    name,
    shortName,
    (carrier as Named | undefined)?.name,
    (land as Named | undefined)?.name,
    ...rows.map((row) => (row as Named | null)?.name),
  ]
    .flatMap((value): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : [value]))
    .filter((value): value is string => typeof value === 'string' && value.length > 2);
}

interface Named {
  name?: unknown;
}

describe('words in code', () => {
  it('are none of content/ and none that visitors read', async () => {
    const names = await namesOfContent();
    const found = (await readSources('src', 'scripts')).flatMap((source) => wrongWords(source, names));
    expect([...new Set(found)]).toEqual([]);
  });

  it('are allowed outside ASCII only in files that still need it', async () => {
    const needed = (await readSources('src', 'scripts')).filter((source) =>
      wordsOf(source).some(({ text }) => /[^\P{L}a-zA-Z]/u.test(text)),
    );
    expect(Object.keys(FOLDING).filter((file) => !needed.some((source) => source.file === file))).toEqual([]);
  });

  const names = /(?<![\p{L}\d])(?:Musterstadt)(?![\p{L}\d])/u;
  it.each([
    ['a place in a string', 'src/model/a.ts', "const a = 'Region Musterstadt';"],
    ['a place in a template', 'src/checks/a.ts', 'const a = `${1} Musterstadt`;'],
    ['text in markup', 'src/site/a.astro', '---\nconst a = 1;\n---\n<p>Hello {a}</p>'],
    ['text in an expression in markup', 'src/site/a.astro', '{true && <b>Hello</b>}'],
    ['text that a condition yields', 'src/site/a.astro', "{a === 'x' ? 'Hello' : b}"],
    ['text in a conditional attribute', 'src/site/a.astro', '<a href="/" title={`Hello ${b}`}>{b}</a>'],
    ['a word in a visible attribute', 'src/site/a.astro', '<a href="/" title="close">{a}</a>'],
    ['text in a visible attribute', 'src/site/a.astro', '<img alt="A picture" src="/a.png" />'],
    ['a sentence in the code of an island', 'src/site/a.ts', "const a = 'Nothing was found here.';"],
    ['a letter outside ASCII', 'src/site/a.ts', "const a = 'größe';"],
  ])('are found: %s', (_case, file, text) => {
    expect(wrongWords(parseSource(file, text), names)).toHaveLength(1);
  });

  it.each([
    [
      'src/site/a.astro',
      '---\nimport a from "./Musterstadt.ts";\n---\n<meta name="theme-color" content="#fdfaf5" /><p class="big red" title={a}>{a === "b" ? t("c") : a} – 5 · </p>\n<style>.a { color: red }</style>\n<script>import "./b.ts";</script>',
    ],
    ['src/site/a.ts', "throw new Error('Nothing was found here.');"],
    ['src/model/a.ts', "const a = 'Musterstadtteil';"],
    ['src/checks/a.ts', "const a = 'Nothing was found here.';"],
  ])('are allowed where nobody reads them: %s', (file, text) => {
    expect(wrongWords(parseSource(file, text), names)).toEqual([]);
  });
});
