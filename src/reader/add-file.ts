/** One file → its place in the content tree, or what is wrong with it. */
import type { z } from 'astro/zod';
import { KINDS, type Kind } from '../schemas/kinds.ts';
import { PageSchema, type PageFrontmatter } from '../schemas/page.ts';
import { classifyFile, slugFor } from './classify-file.ts';
import type { ContentRecord, ContentTree } from './content-tree.ts';
import { frontMatter } from './front-matter.ts';
import { jsonError } from './json-error.ts';
import { readText } from './mdx-document.ts';
import type { Position, Problem } from './problem.ts';
import { controlCharacterIn, type FileText } from './read-file.ts';
import { schemaProblems, shown } from './schema-problems.ts';
import { readYaml, type YamlDocument } from './yaml-document.ts';

/** Problems of one file that are listed; a file that is broken throughout has as many as it has values. */
const MOST_PROBLEMS = 100;

/** Adds a file to `tree`; what is wrong with it goes to the problems of the tree. */
export function addFile(tree: ContentTree, file: string, read: FileText): void {
  const kind = classifyFile(file);
  const report = (code: Problem['code'], message: string, fix: string, position: Position = { line: 1, column: 1 }) => {
    tree.problems.push({ file, ...position, code, message, fix });
  };
  if (kind.type === 'unexpected') return report('file-unexpected', 'does not belong here', kind.fix);
  if (kind.type === 'bad-id')
    return report(
      'file-id',
      `"${kind.name}" is not a valid id: lower-case letters a–z, digits and single hyphens`,
      `Rename it to "${slugFor(kind.name) || 'a-name'}".`,
    );
  if (kind.type === 'licence') return;
  if (kind.type === 'picture') return void tree.pictures.push(file);
  if (kind.type === 'record') tree.ids[kind.kind].push(kind.id);
  if ('failure' in read) return report(read.failure.code, read.failure.message, read.failure.fix, read.failure.position);
  const { text } = read;
  const control = controlCharacterIn(text);
  if (control) return report(control.code, control.message, control.fix, control.position);
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
  const report = (code: Problem['code'], position: Position, message: string, fix: string) =>
    tree.problems.push({ file, ...position, code, message, fix });
  const matter = front ? readYaml(front.text, 1) : undefined;
  if (!matter) report('schema', { line: 1, column: 1 }, 'title: required, but missing', 'Begin the page with "---", "title: …", "---".');
  let frontmatter: PageFrontmatter = { title: slug || file };
  if (matter && !reportYaml(tree, file, matter)) {
    const result = PageSchema.safeParse(matter.value ?? {});
    if (result.success) frontmatter = result.data;
    else addIssues(tree, file, result.error.issues, matter, PageSchema);
  }
  const document = readText(text, 'mdx');
  if (document.error)
    report(
      'mdx-syntax',
      document.error.position,
      document.error.message,
      'Mend the syntax at this place; { and < have to be written \\{ and \\< where they are meant as signs.',
    );
  tree.pages.push({
    file,
    text,
    language,
    slug,
    frontmatter,
    raw: matter?.value,
    document,
    blocks: document.blocks,
    locate: matter?.locate ?? (() => ({ line: 1, column: 1 })),
  });
}

function addAgreementText(
  tree: ContentTree,
  file: string,
  { agreement, language }: { agreement: string; language: string },
  text: string,
): void {
  const document = readText(text, 'md');
  if (document.error)
    tree.problems.push({
      file,
      ...document.error.position,
      code: 'mdx-syntax',
      message: document.error.message,
      fix: 'Mend the syntax at this place.',
    });
  tree.agreementTexts.push({ file, text, agreement, language, document, locate: () => ({ line: 1, column: 1 }) });
}

function addWords(tree: ContentTree, file: string, { language }: { language: string }, text: string): void {
  const error = jsonError(text);
  if (error) {
    tree.problems.push({
      file,
      ...error.position,
      code: 'json-syntax',
      message: error.message,
      fix: 'Mend the JSON at this place: keys and texts in double quotes, a comma between entries, none after the last.',
    });
    return;
  }
  const document = readYaml(text);
  if (reportYaml(tree, file, document, 'json-syntax')) return;
  const words: Record<string, string> = {};
  if (typeof document.value !== 'object' || document.value === null || Array.isArray(document.value)) {
    tree.problems.push({
      file,
      line: 1,
      column: 1,
      code: 'schema',
      message: `(file): expected a group of keys, got ${shown(document.value)}`,
      fix: 'Write {"key": "text", …}.',
    });
    return;
  }
  const entries = Object.entries(document.value);
  for (const [key, value] of entries) {
    if (typeof value === 'string' && value.trim() !== '') words[key] = value;
    else
      tree.problems.push({
        file,
        ...document.locate([key]),
        code: 'schema',
        message: `${key}: expected a text, got ${shown(value)}`,
        fix: 'Write a text that is not empty.',
      });
  }
  tree.words.push({ file, text, language, words, locate: (path, at) => document.locate(path, at) });
}

function addArea(tree: ContentTree, file: string, text: string): void {
  const error = jsonError(text);
  const topology: unknown = error ? undefined : JSON.parse(text);
  if ((topology as { type?: unknown } | null | undefined)?.type === 'Topology') return void tree.areas.push({ file, topology });
  tree.problems.push({
    file,
    ...(error?.position ?? { line: 1, column: 1 }),
    code: 'json-syntax',
    message: `is no TopoJSON: ${error?.message ?? 'it has no "type": "Topology"'}`,
    fix: 'Export the areas as TopoJSON again.',
  });
}

/** Reports what a schema finds: each issue, up to a number that people can still read. */
function addIssues(tree: ContentTree, file: string, issues: readonly z.core.$ZodIssue[], document: YamlDocument, schema: z.ZodType): void {
  const all = issues.flatMap((issue): z.core.$ZodIssue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  for (const problem of schemaProblems(file, all.slice(0, MOST_PROBLEMS), document, schema)) tree.problems.push(problem);
  if (all.length > MOST_PROBLEMS)
    tree.problems.push({
      file,
      line: 1,
      column: 1,
      code: 'schema',
      message: `${all.length - MOST_PROBLEMS} more problems are not listed`,
      fix: 'Mend those that are listed first.',
    });
}

/** Reports what is wrong with the syntax; true if something is. */
function reportYaml(
  tree: ContentTree,
  file: string,
  document: YamlDocument,
  syntax: 'yaml-syntax' | 'json-syntax' = 'yaml-syntax',
): boolean {
  for (const { code, position, message } of document.errors.slice(0, MOST_PROBLEMS))
    tree.problems.push({ file, ...position, code: code === 'yaml-syntax' ? syntax : code, message, fix: SYNTAX_FIXES[code] });
  return document.errors.length > 0;
}

const SYNTAX_FIXES = {
  'yaml-syntax':
    'Mend it at this place: two spaces a level, "key: value", each key once, texts with a colon or a quotation mark in quotes.',
  'yaml-alias': 'Write the value out.',
  'schema-unknown-key': 'Remove it.',
};
