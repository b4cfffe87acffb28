/** What epubcheck, the validator of the W3C, says about files (Debian: epubcheck). */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const JAR = '/usr/share/java/epubcheck.jar';

/** Whether epubcheck is on this machine. */
export const hasEpubCheck = existsSync(JAR) && spawnSync('java', ['-version']).error === undefined;

/** Fatal mistakes, errors and warnings of a file, a line each. */
export function epubCheck(file: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    execFile('java', ['-jar', JAR, file], { maxBuffer: 2 ** 24 }, (_error, stdout, stderr) => {
      const output = `${stdout}\n${stderr}`;
      if (/Messages: \d+ fatal/.test(output)) resolve(output.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line)));
      else reject(new Error(output));
    });
  });
}
