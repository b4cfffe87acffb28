/** PDFs of earlier builds: one costs about as much as a hundred pages of the site. */
import type { Document } from './blocks.ts';
import { compilerVersions } from './compile-typst.ts';
import { cachedFile } from './file-cache.ts';
import { pdfTemplate, toPdf } from './pdf.ts';

/**
 * The PDF of a document: of an earlier build where nothing it is made from has changed since.
 *
 * @param make sets it where there is none; left out: on this thread
 */
export function cachedPdf(document: Document, make: (document: Document) => Promise<Uint8Array> = toPdf): Promise<Uint8Array> {
  return cachedFile([compilerVersions(), pdfTemplate(), document], 'pdf', () => make(document));
}
