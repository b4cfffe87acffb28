/** Files of earlier builds, kept by what they were made from. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

const KEPT_DAYS = 3;
const MILLISECONDS_PER_DAY = 86_400_000;

const swept = new Map<string, Promise<void>>();

/**
 * A file that is made from `parts`: of an earlier build where nothing of them has changed since, otherwise made now.
 *
 * @param parts everything that it depends on, programs included; has to become JSON
 * @param extension of the file, without a dot
 * @param folder where the files are kept
 */
export async function cachedFile(
  parts: readonly unknown[],
  extension: string,
  make: () => Promise<Uint8Array>,
  folder = join(process.cwd(), 'node_modules/.cache/lotsenwerk/documents'),
): Promise<Uint8Array> {
  const key = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const file = join(folder, `${key}.${extension}`);
  const now = new Date();
  const kept = await readFile(file).catch(() => undefined);
  if (kept) {
    await utimes(file, now, now).catch(() => undefined);
    return kept;
  }
  const bytes = await make();
  await mkdir(folder, { recursive: true });
  if (!swept.has(folder)) swept.set(folder, sweep(folder, now));
  await swept.get(folder);
  // Under another name until it is whole: builds may run at the same time, or be interrupted.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
  return bytes;
}

/** Removes what no build has asked for in the last days. */
async function sweep(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const age = now.getTime() - (await stat(file).catch(() => ({ mtimeMs: now.getTime() }))).mtimeMs;
    if (age > KEPT_DAYS * MILLISECONDS_PER_DAY) await rm(file, { force: true });
  }
}
