/** Carries out the edits of findings whose remedy is certain. */
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentTree } from '../reader/content-tree.ts';
import type { Edit, Finding } from './finding.ts';

/** Applies edits to a text, from its end to its beginning; of edits that overlap only the first is applied. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let end = Infinity;
  let result = text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    if (edit.end > end) continue;
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
    end = edit.start;
  }
  return result;
}

/** Writes all files that have certain edits; each is replaced as a whole, so that an interruption leaves it old or new. Returns their paths. */
export async function fixFiles(tree: ContentTree, findings: readonly Finding[]): Promise<string[]> {
  const texts = new Map<string, string>();
  for (const records of Object.values(tree.records)) for (const { file, text } of records) texts.set(file, text);
  for (const { file, text } of [...tree.pages, ...tree.agreementTexts, ...tree.words]) texts.set(file, text);
  const fixed: string[] = [];
  for (const [file, ofFile] of Map.groupBy(findings, (finding) => finding.file)) {
    const text = texts.get(file);
    const edits = ofFile.flatMap((finding) => finding.edits ?? []);
    if (text === undefined || edits.length === 0) continue;
    const path = join(tree.root, file);
    await writeFile(`${path}.tmp`, applyEdits(text, edits));
    await rename(`${path}.tmp`, path);
    fixed.push(file);
  }
  return fixed;
}
