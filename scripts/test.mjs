// @ts-check
/**
 * Runs everything that can fail: build, types, lint, content check, and all tests with the browser's.
 *
 * Reads: the whole project. Writes: node_modules/ if needed, dist/, test-results/. Run: npm test
 * Plain JavaScript without packages: it has to run on a fresh clone, on Node 20.
 */
import { fileURLToPath } from 'node:url';
import { fail } from './bootstrap/fail.mjs';
import { installPackages } from './bootstrap/install-packages.mjs';
import { runNpm } from './bootstrap/run-npm.mjs';
import { countTests } from './bootstrap/count-tests.mjs';

const HELP = `Usage: npm test

Installs what is missing, builds the site, then runs types, lint, check and all tests. The last line has the counts.
One kind of tests alone: npx vitest run --project unit (or integration, e2e).
`;
if (process.argv.includes('--help')) {
  process.stdout.write(HELP);
  process.exit(0);
}
if (process.argv.length > 2) fail(`Unknown argument ${process.argv[2]}. See npm test -- --help.`, 2);
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const counts = { passed: 0, failed: 0, skipped: 0 };
const npmRun = (/** @type {string} */ name) => async () => (await runNpm(['run', '--silent', name])) === 0;

if (await step('Packages', async () => (await installPackages(), true))) {
  const { ensureChromium } = await import('../tests/browser/find-chromium.mjs');
  const browser = await step('Browser', async () => Boolean((process.env['CHROMIUM_PATH'] = await ensureChromium())));
  const built = await step('Build', npmRun('build'));
  for (const name of ['types', 'lint', 'check']) await step(name[0]?.toUpperCase() + name.slice(1), npmRun(name));
  if (!browser || !built)
    (counts.skipped++, process.stdout.write('\nTests in the browser are skipped: they need the browser and the build.\n'));
  await step('Tests', () => countTests(browser && built ? [] : ['unit', 'integration'], counts));
}
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/**
 * Runs one step with a heading and its duration, and counts it.
 * @param {string} name
 * @param {() => Promise<boolean>} run
 */
async function step(name, run) {
  process.stdout.write(`\n== ${name}\n`);
  const start = Date.now();
  const passed = await run().catch((error) => (process.stdout.write(`${error instanceof Error ? error.message : error}\n`), false));
  counts[passed ? 'passed' : 'failed']++;
  process.stdout.write(`== ${name}: ${passed ? 'passed' : 'FAILED'} after ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
  return passed;
}
