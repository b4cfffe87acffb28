/** The content part of the bench: bare parse, reader and check, side by side. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generateNetwork } from './generate-network.ts';
import type { ContentWork, Measurement } from './measure-content.ts';

/** A line of a table. */
export type Row = Record<string, string | number>;

const SIZES = [2500, 5000, 10_000];
/** Each measurement is the best of so many: what else runs on the machine only ever slows it down. */
const RUNS = 3;

/** Measures the folder `content` and generated networks of several sizes; `onStep` hears what is being measured. */
export async function benchContent(content: string, onStep: (what: string) => void): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const rows = await compare('content', content, onStep);
    for (const size of SIZES) {
      onStep(`writing ${size} offers`);
      await generateNetwork(content, join(folder, String(size)), size);
      rows.push(...(await compare(`${size} offers`, join(folder, String(size)), onStep)));
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const WORK: Record<ContentWork, string> = { parse: 'bare parse', read: 'reader', check: 'check' };

async function compare(name: string, folder: string, onStep: (what: string) => void): Promise<Row[]> {
  const runs: Record<ContentWork, Measurement[]> = { parse: [], read: [], check: [] };
  // In turn, so that a busy moment of the machine meets all of them.
  for (let run = 1; run <= RUNS; run++) {
    for (const work of Object.keys(WORK) as ContentWork[]) {
      onStep(`${name}: ${WORK[work]}, run ${run} of ${RUNS}`);
      runs[work].push(await measure(work, folder));
    }
  }
  const least = (work: ContentWork, key: 'seconds' | 'cpuSeconds') => Math.min(...runs[work].map((run) => run[key]));
  return (Object.keys(WORK) as ContentWork[]).map((work) => {
    const files = runs[work][0]?.files ?? 0;
    const cpu = least(work, 'cpuSeconds');
    return {
      content: name,
      work: WORK[work],
      files,
      seconds: least(work, 'seconds').toFixed(2),
      'CPU s': cpu.toFixed(2),
      'CPU ms/file': ((cpu * 1000) / files).toFixed(2),
      '× bare parse': (cpu / least('parse', 'cpuSeconds')).toFixed(2),
      'peak MB': Math.max(...runs[work].map((run) => run.megabytes)).toFixed(0),
    };
  });
}

async function measure(work: ContentWork, folder: string): Promise<Measurement> {
  const script = join(import.meta.dirname, 'measure-content.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, work, folder]);
  return JSON.parse(stdout) as Measurement;
}
