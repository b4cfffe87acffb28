/** Whether files are PDF/UA-1, by veraPDF. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const CLASSPATH = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'lotsenwerk-pdfua/classpath');

/** Whether `tests/pdfua/install` has run on this machine. */
export const hasPdfUaCheck = existsSync(CLASSPATH);

/** The report on files: a line `PASS file` or `FAIL file` each, after the latter one a broken rule. */
export function pdfUaReport(files: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile('java', ['-cp', readFileSync(CLASSPATH, 'utf8'), 'PdfUa', ...files], { maxBuffer: 2 ** 24 }, (error, stdout) => {
      // It ends with 1 where a file fails; the report says so better.
      if (error && !/^(?:PASS|FAIL) /m.test(stdout)) reject(new Error(error.message));
      else resolve(stdout.trim().split('\n').slice(0, -1));
    });
  });
}
