/** A thread that sets documents: each message is a document, each answer its PDF or what is wrong with it. */
import { parentPort } from 'node:worker_threads';
import type { Document } from './blocks.ts';
import { toPdf } from './pdf.ts';

/** What the thread answers. */
export type PdfAnswer = { pdf: Uint8Array } | { error: string };

parentPort?.on('message', (document: Document) => {
  toPdf(document).then(
    (pdf) => parentPort?.postMessage({ pdf } satisfies PdfAnswer),
    (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies PdfAnswer),
  );
});
