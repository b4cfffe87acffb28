import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cachedFile } from './file-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A maker that counts how often it is asked. */
function maker(bytes: number[]): { make: () => Promise<Uint8Array>; times: () => number } {
  let asked = 0;
  return { make: () => Promise.resolve(new Uint8Array([...bytes, asked++])), times: () => asked };
}

it('a file is made once, and anew when what it is made from changes', async () => {
  const { make, times } = maker([1]);
  const first = await cachedFile(['a', 1], 'pdf', make, folder);
  expect([...(await cachedFile(['a', 1], 'pdf', make, folder))]).toEqual([...first]);
  expect(times()).toBe(1);
  expect([...(await cachedFile(['a', 2], 'pdf', make, folder))]).toEqual([1, 1]);
  expect(await readdir(folder)).toHaveLength(2);
});

it('what nobody has asked for in days is removed', async () => {
  const old = join(folder, 'old.pdf');
  await writeFile(old, 'x');
  const long = new Date(Date.now() - 4 * 86_400_000);
  await utimes(old, long, long);
  await cachedFile(['b'], 'pdf', maker([]).make, folder);
  expect(await readdir(folder)).not.toContain('old.pdf');
});

it('where making fails nothing is kept', async () => {
  await expect(cachedFile(['c'], 'pdf', () => Promise.reject(new Error('no')), folder)).rejects.toThrow('no');
  expect(await readdir(folder)).toEqual([]);
});
