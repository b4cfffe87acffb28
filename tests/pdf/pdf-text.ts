/** The words of a PDF as pdftotext gives them. */
import { execFileSync, spawnSync } from 'node:child_process';

/** Whether pdftotext is on this machine (Debian: poppler-utils). */
export const hasPdfText = spawnSync('pdftotext', ['-v']).error === undefined;

/** Signs of direction that pdftotext puts in: U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069. */
const DIRECTION_SIGNS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Everything that is written in a PDF: as pdftotext orders it by its place on the page, or in the order of the file. */
export function pdfText(file: string, order: 'page' | 'file' = 'page'): string {
  return execFileSync('pdftotext', [...(order === 'file' ? ['-raw'] : []), file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 24 }).replace(
    DIRECTION_SIGNS,
    '',
  );
}

/** A text without what differs between lines of paper and of a file. */
export function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The words of a text in the Arabic script. Non-joiners are no part of them: Typst leaves them out. */
export function arabicWords(text: string): string[] {
  return text.replaceAll('\u200C', '').match(/[\p{Script=Arabic}\p{M}]+/gu) ?? [];
}
