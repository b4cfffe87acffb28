/** PDFs of earlier builds, kept by what they were made from: one costs about as much as a hundred pages. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Document } from '../../documents/blocks.ts';
import { compilerVersions } from '../../documents/compile-typst.ts';
import { pdfTemplate, toPdf } from '../../documents/pdf.ts';

const KEPT_DAYS = 3;
const MILLISECONDS_PER_DAY = 86_400_000;

let swept: Promise<void> | undefined;

/**
 * The PDF of a document: of an earlier build where nothing it is made from has changed since.
 *
 * @param folder where the files are kept
 */
export async function cachedPdf(
  document: Document,
  folder = join(process.cwd(), 'node_modules/.cache/lotsenwerk/documents'),
): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([compilerVersions(), pdfTemplate(), document]))
    .digest('hex');
  const file = join(folder, `${key}.pdf`);
  const now = new Date();
  const kept = await readFile(file).catch(() => undefined);
  if (kept) {
    await utimes(file, now, now).catch(() => undefined);
    return kept;
  }
  const pdf = await toPdf(document);
  await mkdir(folder, { recursive: true });
  await (swept ??= sweep(folder, now));
  // Under another name until it is whole: builds may run at the same time, or be interrupted.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, pdf);
  await rename(unfinished, file);
  return pdf;
}

/** Removes what no build has asked for in the last days. */
async function sweep(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const age = now.getTime() - (await stat(file).catch(() => ({ mtimeMs: now.getTime() }))).mtimeMs;
    if (age > KEPT_DAYS * MILLISECONDS_PER_DAY) await rm(file, { force: true });
  }
}
