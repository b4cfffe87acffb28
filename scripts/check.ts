/**
 * Checks the content folder.
 * Reads: content/ (or --content DIR). Writes: nothing; with --fix the files whose remedy is certain.
 * Run: npm run check -- [--content DIR] [--format cli|github|json] [--fix] [--release] [--now DATE]
 * Exit code: 0 no error (warnings may stand), 1 errors, 2 wrong usage or a crash.
 */
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fixFiles } from '../src/checks/apply-edits.ts';
import { REPORTERS, type ReporterName } from '../src/checks/reporters/index.ts';
import { runChecks } from '../src/checks/run-checks.ts';
import { readContent } from '../src/reader/read-content.ts';
import { showProgress } from './progress.ts';

const ROUNDS = 10;

const HELP = `Usage: npm run check -- [options]
  --content DIR   folder to check (default: content)
  --format NAME   ${Object.keys(REPORTERS).join(', ')} (default: cli)
  --fix           mend what is certain: order of keys, trailing spaces, marks of translations
  --release       as for publication: blanks of the operator are errors
  --now DATE      the day for everything that depends on it, YYYY-MM-DD (default: today)
  --help          this text
`;

try {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: 'content' },
      format: { type: 'string', default: 'cli' },
      fix: { type: 'boolean', default: false },
      release: { type: 'boolean', default: false },
      now: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      help: { type: 'boolean', default: false },
    },
  });
  process.exitCode = values.help ? (process.stdout.write(HELP), 0) : await check(values);
} catch (error) {
  process.stderr.write(
    `check: ${error instanceof TypeError ? `${error.message}\n\n${HELP}` : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exitCode = 2;
}

async function check({
  content,
  format,
  fix,
  release,
  now,
}: {
  content: string;
  format: string;
  fix: boolean;
  release: boolean;
  now: string;
}): Promise<number> {
  if (!(format in REPORTERS)) throw new TypeError(`--format: expected ${Object.keys(REPORTERS).join(', ')}; got "${format}"`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(now) || Number.isNaN(Date.parse(now)))
    throw new TypeError(`--now: expected a day as YYYY-MM-DD; got "${now}"`);
  if (!(await stat(content).catch(() => undefined))?.isDirectory()) {
    process.stderr.write(`check: there is no folder "${content}"; name one with --content DIR\n`);
    return 2;
  }
  const options = { onProgress: showProgress('Reading', process.stderr) };
  let tree = await readContent(content, options);
  let findings = runChecks(tree, { today: now, release });
  const mended = new Set<string>();
  // Edits that overlap wait for the next round.
  for (let round = 0; fix && round < ROUNDS; round++) {
    const files = await fixFiles(tree, findings);
    if (files.length === 0) break;
    for (const file of files) mended.add(file);
    tree = await readContent(content, options);
    findings = runChecks(tree, { today: now, release });
  }
  for (const file of mended) process.stderr.write(`Mended: ${content}/${file}\n`);
  process.stdout.write(`${REPORTERS[format as ReporterName](findings, content)}\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}
