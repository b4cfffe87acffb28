/** What epubcheck, the validator of the W3C, says about files (Debian: epubcheck and a JDK). */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const JAR = '/usr/share/java/epubcheck.jar';

/** Whether epubcheck is on this machine. */
export const hasEpubCheck = existsSync(JAR) && spawnSync('javac', ['-version']).error === undefined;

/** The report on files: a line `PASS file` or `FAIL file` each, after the latter its errors and warnings. */
export function epubReport(files: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile('java', ['-cp', JAR, join(import.meta.dirname, 'EpubCheck.java'), ...files], { maxBuffer: 2 ** 24 }, (error, stdout) => {
      if (error) reject(new Error(error.message));
      else resolve(stdout.split('\n').filter((line) => /^(?:PASS|FAIL|FATAL|ERROR|WARNING)/.test(line)));
    });
  });
}
