/** Document → PDF. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Document } from './blocks.ts';
import { documentProblems } from './check-document.ts';
import { withoutVowelSigns } from './vowel-signs.ts';
import { typstCompiler, type TypstCompiler } from './compile-typst.ts';

/**
 * Sets a document as PDF/UA-1 for paper of the size A5. The same document gives the same bytes.
 *
 * @param compiler the compiler of this machine where left out
 * @throws {Error} where the document is not whole, a letter is in none of the fonts, or Typst warns of anything
 */
export async function toPdf(document: Document, compiler?: TypstCompiler): Promise<Uint8Array> {
  const problems = documentProblems(document);
  if (problems.length > 0) throw new Error(`The document "${document.title}": ${problems.join(' ')}`);
  const compile = compiler ?? (await typstCompiler());
  return compile({ text: pdfTemplate(), inputs: { document: JSON.stringify(withoutVowelSigns(document)) }, date: document.date });
}

let template: string | undefined;

/** The Typst source of every document. Read from the folder of the project: the site's build moves the code, not this file. */
export function pdfTemplate(): string {
  return (template ??= readFileSync(join(process.cwd(), 'src/documents/template.typ'), 'utf8'));
}
