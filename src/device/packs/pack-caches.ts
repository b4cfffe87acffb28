/** The caches in which the files of packs lie. */
import type { HeldFiles } from './download-plan.ts';
import type { PackFile } from './manifest.ts';
import type { HeldPacks, PackRecord } from './pack-record.ts';

const PREFIX = 'packs';

/** A name for a new cache; `base`: path of the site, with slashes at both ends. */
export function newCacheName(base: string, version: string, now: Date): string {
  return [PREFIX, base, version, now.getTime().toString(36)].join(' ');
}

/** The path below the site of every file in some caches. */
export async function pathsIn(base: string, caches: readonly string[]): Promise<Set<string>> {
  const all = await Promise.all(caches.map((name) => keysOf(name)));
  return new Set(all.flat().map(({ url }) => decodeURI(new URL(url).pathname).slice(base.length)));
}

/** Which of the files of packs are not on the device although the record says so. */
export async function lostFiles(base: string, held: HeldPacks): Promise<PackFile[]> {
  const paths = await pathsIn(base, held.caches);
  return held.files.filter(({ path }) => !paths.has(path));
}

/** Hash → place of everything that lies on the device for these packs. */
export async function heldFiles(base: string, all: readonly (HeldPacks | undefined)[]): Promise<HeldFiles> {
  const places = new Map<string, { cache: string; path: string }>();
  for (const held of all) {
    for (const cache of held?.caches ?? []) {
      const paths = await pathsIn(base, [cache]);
      for (const { path, hash } of held?.files ?? []) if (paths.has(path)) places.set(hash, { cache, path });
    }
  }
  return places;
}

/** Deletes what a record does not name: whole caches, and in those that it names single files. Gives nothing up that it names. */
export async function tidyCaches(base: string, { installed, pending }: PackRecord): Promise<void> {
  const owners = new Map([installed, pending].flatMap((held) => (held?.caches ?? []).map((name) => [name, held] as const)));
  for (const name of await caches.keys()) {
    if (!name.startsWith(`${PREFIX} ${base} `)) continue;
    const held = owners.get(name);
    if (!held) {
      await caches.delete(name);
      continue;
    }
    const wanted = new Set(held.files.map(({ path }) => path));
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      if (!wanted.has(decodeURI(new URL(request.url).pathname).slice(base.length))) await cache.delete(request);
  }
}

/** Keys of a cache, without making it where it is not there. */
async function keysOf(name: string): Promise<readonly Request[]> {
  return (await caches.has(name)) ? (await caches.open(name)).keys() : [];
}
