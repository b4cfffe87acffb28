/** Disk → content tree. The one reader of site, scripts and checks. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { KINDS, type Kind } from '../schemas/kinds.ts';
import { PageSchema, type PageFrontmatter } from '../schemas/page.ts';
import { classifyFile, slugFor, type FileClass } from './classify-file.ts';
import type { ContentRecord, ContentTree } from './content-tree.ts';
import { frontMatter } from './front-matter.ts';
import { listFiles } from './list-files.ts';
import { readText } from './mdx-document.ts';
import type { Position, Problem } from './problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

/** Largest size of a file in bytes, by the beginning of its path; larger ones are reported and not read. */
const SIZE_LIMITS = { 'places/': 8 * 1024 * 1024, 'docs/': 256 * 1024, '': 512 * 1024 } as const;
/** Problems of one file that are listed; a file that is broken throughout has as many as it has values. */
const MOST_PROBLEMS = 100;
const FILES_AT_ONCE = 32;

/** Options of {@link readContent}. */
export interface ReadOptions {
  /** Called as files are read. */
  onProgress?: (done: number, total: number) => void;
  /** Reads only the files for which it answers true; what is left out is not reported as missing. */
  select?: (file: string) => boolean;
}

/**
 * Reads everything below `root`. Never throws for what it finds there and never stops at the first broken file:
 * what is wrong stands in `problems`, sorted by file and line.
 *
 * @throws if `root` itself cannot be listed as a folder: then `problems` has one entry for "."
 */
export async function readContent(root: string, options: ReadOptions = {}): Promise<ContentTree> {
  const { files: all, problems } = await listFiles(root);
  const files = options.select ? all.filter(options.select) : all;
  const tree = emptyTree(root, files, problems);
  for (let start = 0; start < files.length; start += FILES_AT_ONCE) {
    const batch = files.slice(start, start + FILES_AT_ONCE);
    const texts = await Promise.all(batch.map((file) => readFileText(root, file)));
    for (const [index, file] of batch.entries()) addFile(tree, file, texts[index] as FileText);
    options.onProgress?.(Math.min(start + FILES_AT_ONCE, files.length), files.length);
  }
  return finished(tree, options.select === undefined);
}

/** Reads content that is already in memory: path under the content folder → text. The same as {@link readContent} without a disk. */
export function readContentFrom(files: ReadonlyMap<string, string>, root = 'content'): ContentTree {
  const tree = emptyTree(root, [...files.keys()].sort(), []);
  for (const file of tree.files) addFile(tree, file, { text: files.get(file) ?? '' });
  return finished(tree, true);
}

function emptyTree(root: string, files: string[], problems: Problem[]): ContentTree {
  return {
    root,
    records: Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []])) as unknown as ContentTree['records'],
    ids: Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []])) as unknown as ContentTree['ids'],
    pages: [], agreementTexts: [], words: [], areas: [], pictures: [], files, problems,
  };
}

/** Adds what can only be seen once every file has been read. */
function finished(tree: ContentTree, whole: boolean): ContentTree {
  if (whole) reportMissingFiles(tree);
  reportDuplicateIds(tree);
  tree.problems.sort(byPosition);
  return tree;
}

function addFile(tree: ContentTree, file: string, read: FileText): void {
  const kind = classifyFile(file);
  const report = (code: Problem['code'], message: string, fix: string, position: Position = { line: 1, column: 1 }) => {
    tree.problems.push({ file, ...position, code, message, fix });
  };
  if (kind.type === 'unexpected') return report('file-unexpected', 'does not belong here', kind.fix);
  if (kind.type === 'bad-id') return report('file-id', `"${kind.name}" is not a valid id: lower-case letters a–z, digits and single hyphens`, `Rename it to "${slugFor(kind.name) || 'a-name'}".`);
  if (kind.type === 'licence') return;
  if (kind.type === 'picture') return void tree.pictures.push(file);
  if (kind.type === 'record') tree.ids[kind.kind].push(kind.id);
  if ('failure' in read) return report(read.failure.code, read.failure.message, read.failure.fix, read.failure.position);
  const { text } = read;
  const control = CONTROL_CHARACTER.exec(text);
  if (control) {
    const name = `U+${(control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return report('file-encoding', `contains the control character ${name}`, 'Remove it; if the file is full of them, save it again with the encoding UTF-8.', positionAt(text, control.index));
  }
  if (text.trim() === '') return report('file-empty', 'is empty', 'Fill it in, or remove it.');
  switch (kind.type) {
    case 'record':
      return addRecord(tree, file, kind, text);
    case 'page':
      return addPage(tree, file, kind, text);
    case 'agreement-text':
      return addAgreementText(tree, file, kind, text);
    case 'words':
      return addWords(tree, file, kind, text);
    case 'area':
      return addArea(tree, file, text);
  }
}

function addRecord(tree: ContentTree, file: string, { kind, id }: { kind: Kind; id: string }, text: string): void {
  const document = readYaml(text);
  if (reportYaml(tree, file, document)) return;
  const { schema } = KINDS[kind];
  const result = (schema as z.ZodType).safeParse(document.value);
  if (!result.success) {
    addIssues(tree, file, result.error.issues, document, schema);
    return;
  }
  const record = { kind, id, file, text, data: result.data, raw: document.value, locate: document.locate };
  (tree.records[kind] as ContentRecord[]).push(record as ContentRecord);
}

function addPage(tree: ContentTree, file: string, { language, slug }: { language: string; slug: string }, text: string): void {
  const front = frontMatter(text);
  const report = (code: Problem['code'], position: Position, message: string, fix: string) => tree.problems.push({ file, ...position, code, message, fix });
  const matter = front ? readYaml(front.text, 1) : undefined;
  if (!matter) report('schema', { line: 1, column: 1 }, 'title: required, but missing', 'Begin the page with "---", "title: …", "---".');
  let frontmatter: PageFrontmatter = { title: slug || file };
  if (matter && !reportYaml(tree, file, matter)) {
    const result = PageSchema.safeParse(matter.value ?? {});
    if (result.success) frontmatter = result.data;
    else addIssues(tree, file, result.error.issues, matter, PageSchema);
  }
  const document = readText(text, 'mdx');
  if (document.error) report('mdx-syntax', document.error.position, document.error.message, 'Mend the syntax at this place; { and < have to be written \\{ and \\< where they are meant as signs.');
  tree.pages.push({ file, text, language, slug, frontmatter, raw: matter?.value, document, blocks: document.blocks, locate: matter?.locate ?? (() => ({ line: 1, column: 1 })) });
}

function addAgreementText(tree: ContentTree, file: string, { agreement, language }: { agreement: string; language: string }, text: string): void {
  const document = readText(text, 'md');
  if (document.error) tree.problems.push({ file, ...document.error.position, code: 'mdx-syntax', message: document.error.message, fix: 'Mend the syntax at this place.' });
  tree.agreementTexts.push({ file, text, agreement, language, document, locate: () => ({ line: 1, column: 1 }) });
}

function addWords(tree: ContentTree, file: string, { language }: { language: string }, text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const position = jsonErrorPosition(text, String(error));
    tree.problems.push({ file, ...position, code: 'json-syntax', message: (error as Error).message, fix: 'Mend the JSON at this place: keys and texts in double quotes, a comma between entries, none after the last.' });
    return;
  }
  const document = readYaml(text);
  if (reportYaml(tree, file, document)) return;
  const words: Record<string, string> = {};
  const entries = typeof document.value === 'object' && document.value !== null && !Array.isArray(document.value) ? Object.entries(document.value) : [];
  for (const [key, value] of entries) {
    if (typeof value === 'string' && value.trim() !== '') words[key] = value;
    else tree.problems.push({ file, ...document.locate([key]), code: 'schema', message: `${key}: expected a text, got ${JSON.stringify(value)?.slice(0, 60)}`, fix: 'Write a text that is not empty.' });
  }
  tree.words.push({ file, text, language, words, locate: (path, at) => document.locate(path, at) });
}

function addArea(tree: ContentTree, file: string, text: string): void {
  try {
    const topology: unknown = JSON.parse(text);
    if ((topology as { type?: unknown } | null)?.type !== 'Topology') throw new Error('it has no "type": "Topology"');
    tree.areas.push({ file, topology });
  } catch (error) {
    tree.problems.push({ file, ...jsonErrorPosition(text, String(error)), code: 'json-syntax', message: `is no TopoJSON: ${(error as Error).message}`, fix: 'Export the areas as TopoJSON again.' });
  }
}

/** Reports what a schema finds: each issue, up to a number that people can still read. */
function addIssues(tree: ContentTree, file: string, issues: readonly z.core.$ZodIssue[], document: YamlDocument, schema: z.ZodType): void {
  const all = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue]));
  for (const problem of schemaProblems(file, all.slice(0, MOST_PROBLEMS), document, schema)) tree.problems.push(problem);
  if (all.length > MOST_PROBLEMS)
    tree.problems.push({ file, line: 1, column: 1, code: 'schema', message: `${all.length - MOST_PROBLEMS} more problems are not listed`, fix: 'Mend those that are listed first.' });
}

/** Reports what is wrong with the syntax; true if something is. */
function reportYaml(tree: ContentTree, file: string, document: YamlDocument): boolean {
  for (const { code, position, message } of document.errors) {
    const fix = code === 'yaml-alias' ? 'Write the value out.' : code === 'schema-unknown-key' ? 'Remove it.' : 'Mend the YAML at this place: two spaces a level, "key: value", texts with a colon or a quotation mark in quotes.';
    tree.problems.push({ file, ...position, code, message, fix });
  }
  return document.errors.length > 0;
}

function reportMissingFiles(tree: ContentTree): void {
  for (const kind of ['network', 'languages', 'districts', 'municipalities', 'postcodes', 'boundaries'] as const) {
    const { path } = KINDS[kind];
    if (!tree.files.includes(path)) tree.problems.push({ file: path, line: 1, column: 1, code: 'file-missing', message: 'is missing', fix: `Create ${path}.` });
  }
}

function reportDuplicateIds(tree: ContentTree): void {
  for (const records of Object.values(tree.records) as ContentRecord[][]) {
    const first = new Map<string, string>();
    for (const { id, file } of records) {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, file);
      else tree.problems.push({ file, line: 1, column: 1, code: 'id-duplicate', message: `the id "${id}" is taken by ${earlier}`, fix: 'Rename one of the two files.' });
    }
  }
}

/** What no text has: control characters except tabulator and line breaks. */
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTER = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

type FileText = { text: string } | { failure: { code: Problem['code']; message: string; fix: string; position?: Position } };

async function readFileText(root: string, file: string): Promise<FileText> {
  const limit = Object.entries(SIZE_LIMITS).find(([start]) => file.startsWith(start))?.[1] ?? 0;
  const type: FileClass['type'] = classifyFile(file).type;
  if (type === 'unexpected' || type === 'bad-id' || type === 'licence' || type === 'picture') return { text: '' };
  try {
    const handle = await open(join(root, file), 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) return { failure: { code: 'file-too-large', message: `has ${(size / 1_048_576).toFixed(1)} MiB; at most ${limit / 1_048_576} MiB are read`, fix: 'Divide it, or remove what does not belong into it.' } };
      const bytes = await handle.readFile();
      try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
      } catch {
        return { failure: { code: 'file-encoding', message: 'is not valid UTF-8', fix: 'Save it again with the encoding UTF-8.', position: firstBadByte(bytes) } };
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { failure: { code: 'file-unreadable', message: `cannot be read: ${(error as Error).message}`, fix: 'Give read permission, or remove it.' } };
  }
}

/** Position of the first byte that no UTF-8 text can have there. */
function firstBadByte(bytes: Uint8Array): Position {
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? '';
  return positionAt(before, before.length);
}

function jsonErrorPosition(text: string, message: string): Position {
  const offset = /position (\d+)/.exec(message)?.[1];
  return positionAt(text, offset ? Number(offset) : 0);
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const byPosition = (a: Problem, b: Problem) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column);
