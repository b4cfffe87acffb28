/**
 * One measurement of the content in a process of its own, so that its time and memory are its own.
 * Reads: the folder given. Prints: `{ seconds, cpuSeconds, megabytes, files }` as JSON.
 * Run: node tests/bench/measure-content.ts parse|read|check FOLDER
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { runChecks } from '../../src/checks/run-checks.ts';
import { listFiles } from '../../src/reader/list-files.ts';
import { readContent } from '../../src/reader/read-content.ts';

/** What is measured: the parsers alone, the reader, or the whole check. */
export type ContentWork = 'parse' | 'read' | 'check';

/** What one process took. */
export interface Measurement {
  seconds: number;
  /** Time of the processor, all threads together: hardly changed by what else runs on the machine. */
  cpuSeconds: number;
  /** Largest resident set, MB (10^6 bytes). */
  megabytes: number;
  /** Files read or pages written. */
  files: number;
}

const WORK: Record<ContentWork, (folder: string) => Promise<number>> = {
  async parse(folder) {
    const mdx = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();
    const markdown = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();
    const { files } = await listFiles(folder);
    for (const file of files) {
      const text = await readFile(join(folder, file), 'utf8');
      if (file.endsWith('.yaml')) parse(text);
      else if (file.endsWith('.json')) JSON.parse(text);
      else if (file.endsWith('.mdx')) mdx.parse(text);
      else if (file.endsWith('.md')) markdown.parse(text);
    }
    return files.length;
  },
  read: async (folder) => (await readContent(folder)).files.length,
  async check(folder) {
    const tree = await readContent(folder);
    runChecks(tree, { today: '2026-03-01' });
    return tree.files.length;
  },
};

const [work = '', folder = ''] = process.argv.slice(2);
if (!(work in WORK)) throw new Error(`Expected ${Object.keys(WORK).join(', ')}; got "${work}".`);
const start = performance.now();
const cpuStart = process.cpuUsage();
const files = await WORK[work as ContentWork](folder);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpuStart);
const measurement: Measurement = { seconds, cpuSeconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1000, files };
process.stdout.write(JSON.stringify(measurement));
