// @ts-check
import { readFileSync, rmSync } from 'node:fs';
import { runNpm } from './run-npm.mjs';

const REPORT = 'test-results/vitest.json';

/**
 * Runs vitest and adds its tests to the counts.
 * @param {string[]} projects those to run; none: all
 * @param {{ passed: number, failed: number, skipped: number }} counts
 * @returns {Promise<boolean>} whether all of them passed
 */
export async function countTests(projects, counts) {
  rmSync(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const only = projects.flatMap((name) => ['--project', name]);
  const status = await runNpm(['exec', '--offline', '--', 'vitest', 'run', ...reporters, ...only]);
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.skipped += report.numPendingTests + report.numTodoTests;
  return status === 0;
}
