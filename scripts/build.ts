/**
 * Checks the content, builds the site beside dist/ and puts it in its place when it is whole.
 *
 * Reads: content/ (or --network DIR), src/, public/. Writes: dist/ (or --out DIR); an interrupted run leaves it as it was.
 * Run: npm run build -- [--base /sub/] [--network DIR] [--out DIR]. Exit code: 0 built, 1 errors in content or build, 2 wrong usage.
 */
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fail } from './bootstrap/fail.mjs';
import { runNpm } from './bootstrap/run-npm.mjs';
import { prepareFolder } from './bootstrap/whole-folder.ts';

const HELP = `Usage: npm run build -- [options]
  --base /sub/    path under which the site is served (default: /)
  --network DIR   folder of another network, with content/ in it (default: this one)
  --out DIR       folder to write (default: dist)
  --help          this text
`;

const { base, network, out, help } = readOptions();
if (help) {
  process.stdout.write(HELP);
  process.exit(0);
}
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// A test runner that starts the build has these in its environment, and Vite would take them for the site's own (another base path).
for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV']) Reflect.deleteProperty(process.env, name);
const folder = prepareFolder(out);
process.on('exit', () => folder.discard());

process.stderr.write('Checking the content …\n');
await step(['run', '--silent', 'check', '--', ...(network ? ['--content', join(network, 'content')] : [])], 'The content has errors.');
process.stderr.write('Building the site …\n');
await step(['exec', '--offline', '--', 'astro', 'build', '--outDir', folder.path, ...(base ? ['--base', base] : [])], 'The build failed.');
folder.keep();
process.stdout.write(`Built: ${relative('.', out)}\n`);

/** Runs one step with npm; ends the program where it fails. */
async function step(args: string[], failure: string): Promise<void> {
  const env = { LOTSENWERK_OUT: folder.path, ...(network && { LOTSENWERK_NETWORK: network }), ...(base && { LOTSENWERK_BASE: base }) };
  if ((await runNpm(args, { output: 'stderr', env })) !== 0) fail(`${failure} ${relative('.', out)} is as it was.`);
}

/** The options of the command line, checked; folders as absolute paths. */
function readOptions(): { base?: string | undefined; network?: string | undefined; out: string; help?: boolean | undefined } {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { base: text, network: text, out: text, help: { type: 'boolean' } } });
    const { base, network, out = fileURLToPath(new URL('../dist', import.meta.url)), help } = values;
    if (base !== undefined && !/^\/(?:[\w.~-]+\/)*$/.test(base)) throw new Error(`--base: expected a path such as /sub/; got "${base}"`);
    return { base, network: network && resolve(network), out: resolve(out), help };
  } catch (error) {
    return fail(`build: ${(error as Error).message}\n\n${HELP}`, 2);
  }
}
