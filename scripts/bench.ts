/**
 * Measures checks and build against what they stand on: the bare parsers, and stock Starlight. Prints tables.
 * Reads: content/, src/. Writes: .bench/ (the two built sites) and a temporary folder.
 * Run: npm run bench -- [--only content|build|books]. Exit code: 0, or 2 for wrong usage or a crash.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchBooks } from '../tests/bench/bench-books.ts';
import { benchBuild } from '../tests/bench/bench-build.ts';
import { benchContent, type Row } from '../tests/bench/bench-content.ts';

const HELP = `Usage: npm run bench -- [options]
  --only PART   content (bare parse, reader, check), build (this site, stock Starlight) or books (PDF and EPUB); default: all
  --help        this text

Goals: a check takes at most 3 times the bare parse and 1500 MB at 10,000 offers, and grows with the number of files.
All books of the curriculum in all languages are made in 60 seconds on two cores.
`;

/** Part → what measures it in the folder of the project. */
const PARTS: Record<string, (project: string, onStep: (what: string) => void) => Promise<Row[]>> = {
  content: (project, onStep) => benchContent(`${project}content`, onStep),
  build: benchBuild,
  books: (project, onStep) => benchBooks(`${project}content`, onStep),
};

try {
  const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean', default: false } } });
  const { only, help } = values;
  const parts = Object.keys(PARTS);
  if (only !== undefined && !parts.includes(only)) throw new TypeError(`--only: expected ${parts.join(', ')}; got "${only}"`);
  if (help) process.stdout.write(HELP);
  else for (const part of only === undefined ? parts : [only]) await bench(part);
} catch (error) {
  process.stderr.write(
    `bench: ${error instanceof TypeError ? `${error.message}\n\n${HELP}` : ((error as Error).stack ?? String(error))}\n`,
  );
  process.exitCode = 2;
}

async function bench(part: string): Promise<void> {
  const rows = await PARTS[part]?.(fileURLToPath(new URL('..', import.meta.url)), (what) => process.stderr.write(`${what} …\n`));
  process.stdout.write(`${table(rows ?? [])}\n`);
}

/** Rows below each other, figures to the right. */
function table(rows: readonly Row[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const lines = [heads, ...rows.map((row) => heads.map((head) => String(row[head] ?? '')))];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isFigure = heads.map((head) => rows.every((row) => !Number.isNaN(Number(row[head]))));
  return lines
    .map((line) =>
      line.map((cell, column) => (isFigure[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  '),
    )
    .join('\n');
}
