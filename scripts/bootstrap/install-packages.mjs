// @ts-check
import { statSync } from 'node:fs';
import { runNpm } from './run-npm.mjs';

/** Seconds between two signs of life where npm draws no progress bar. */
const SIGN_OF_LIFE = 5;

/** Installs the packages of package-lock.json, unless they are there and not older than it. */
export async function installPackages() {
  const installed = changedAt('node_modules/.package-lock.json');
  if (installed !== undefined && installed >= (changedAt('package-lock.json') ?? 0)) return;
  process.stderr.write('Installing packages (npm ci) …\n');
  const start = Date.now();
  const sign = () => process.stderr.write(`  still installing, ${Math.round((Date.now() - start) / 1000)} s\n`);
  const timer = process.stderr.isTTY ? undefined : setInterval(sign, SIGN_OF_LIFE * 1000);
  const status = await runNpm(['ci', '--loglevel=error'], { output: 'stderr' });
  clearInterval(timer);
  if (status !== 0) throw new Error('The packages could not be installed: see npm’s message above, check the connection and run it again.');
  process.stderr.write(`Packages installed in ${Math.round((Date.now() - start) / 1000)} s.\n`);
}

/**
 * @param {string} file
 * @returns {number | undefined} milliseconds since 1970, nothing where the file is missing
 */
function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}
