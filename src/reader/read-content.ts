/** Disk → content tree. The one reader of site, scripts and checks. */
import { KINDS } from '../schemas/kinds.ts';
import { addFile } from './add-file.ts';
import type { ContentRecord, ContentTree } from './content-tree.ts';
import { listFiles } from './list-files.ts';
import type { Problem } from './problem.ts';
import { readFileText, type FileText } from './read-file.ts';

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
 * what is wrong stands in `problems`, sorted by file and line. A `root` that cannot be listed is a problem of the file ".".
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
    pages: [],
    agreementTexts: [],
    words: [],
    areas: [],
    pictures: [],
    files,
    problems,
  };
}

/** Adds what can only be seen once every file has been read. */
function finished(tree: ContentTree, whole: boolean): ContentTree {
  if (whole) reportMissingFiles(tree);
  reportDuplicateIds(tree);
  tree.problems.sort(byPosition);
  return tree;
}

function reportMissingFiles(tree: ContentTree): void {
  for (const kind of ['network', 'languages', 'districts', 'municipalities', 'postcodes', 'boundaries'] as const) {
    const { path } = KINDS[kind];
    if (!tree.files.includes(path))
      tree.problems.push({ file: path, line: 1, column: 1, code: 'file-missing', message: 'is missing', fix: `Create ${path}.` });
  }
}

function reportDuplicateIds(tree: ContentTree): void {
  const pages = tree.pages.map(({ language, slug, file }) => ({ id: `${language}/${slug}`, file }));
  for (const items of [...(Object.values(tree.records) as ContentRecord[][]), pages]) {
    const first = new Map<string, string>();
    for (const { id, file } of items) {
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, file);
      else
        tree.problems.push({
          file,
          line: 1,
          column: 1,
          code: 'id-duplicate',
          message: `the id "${id}" is taken by ${earlier}`,
          fix: 'Rename one of the two files.',
        });
    }
  }
}

const byPosition = (a: Problem, b: Problem) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column);
