/**
 * Measures the directory's search against other engines over the same offers and queries, and how it grows. Prints tables.
 * Reads: content/, tests/search/queries/. Writes: a temporary folder, removed at the end.
 * Run: npm run bench:search -- [--only engines|sizes]. Exit code: 0, or 2 for wrong usage or a crash.
 */
import { parseArgs } from 'node:util';
import { benchSearch, type Table } from '../tests/bench/bench-search.ts';
import { benchSearchSizes } from '../tests/bench/bench-search-sizes.ts';

const HELP = `Usage: npm run bench:search -- [options]
  --only PART   engines (all engines, real offers) or sizes (1,000 to 100,000 generated offers); default: both
  --help        this text

Goals: 95 % of the right offers and a right one among the first three, held out; nonsense finds nothing;
60 KB to the first answer at 10,000 offers, 150 KB at 100,000; 20 ms a query in the browser at 10,000.
`;

try {
  const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean', default: false } } });
  const { only, help } = values;
  if (only !== undefined && only !== 'engines' && only !== 'sizes') throw new TypeError(`--only: expected engines or sizes; got "${only}"`);
  const onStep = (what: string) => process.stderr.write(`${what} …\n`);
  if (help) process.stdout.write(HELP);
  else {
    if (only !== 'sizes') print(await benchSearch(onStep));
    if (only !== 'engines') print(await benchSearchSizes(onStep));
  }
} catch (error) {
  const message = error instanceof TypeError ? `${error.message}\n\n${HELP}` : ((error as Error).stack ?? String(error));
  process.stderr.write(`bench:search: ${message}\n`);
  process.exitCode = 2;
}

/** Tables below each other, figures to the right. */
function print(tables: readonly Table[]): void {
  for (const { title, rows } of tables) {
    const heads = Object.keys(rows[0] ?? {});
    const lines = [heads, ...rows.map((row) => heads.map((head) => String(row[head] ?? '')))];
    const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
    const text = lines.map((line) =>
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    );
    process.stdout.write(`${title}\n\n${text.join('\n')}\n\n`);
  }
}
