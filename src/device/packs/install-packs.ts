/** Loads packs onto the device, renews them, takes them away. What was there before stays whole until the new is whole. */
import { planDownload } from './download-plan.ts';
import { fetchManifest } from './fetch-manifest.ts';
import { loadFiles, type LoadOptions } from './load-files.ts';
import { packId, reduceManifest, type PackManifest } from './manifest.ts';
import { heldFiles, newCacheName, pathsIn, tidyCaches } from './pack-caches.ts';
import { PackError, isQuotaError } from './pack-error.ts';
import { readPackRecord, writePackRecord, type HeldPacks, type PackRecord } from './pack-record.ts';

/** How often a download begins again because the site was renewed meanwhile. */
const ATTEMPTS = 3;

/**
 * Loads packs beside those that the device has, and all of them in the version of now. Once everything is there, and not before, it is
 * what the device holds; a download that broke off is taken up where it was.
 *
 * @param base path of the site, with slashes at both ends
 * @throws {PackError} with the reason; what was on the device before is as it was
 */
export function installPacks(base: string, ids: readonly string[], options: LoadOptions): Promise<void> {
  return alone(base, async () => {
    for (let attempt = 1; ; attempt++) {
      const manifest = await fetchManifest(base, options.signal);
      try {
        return await install(base, manifest, ids, options);
      } catch (error) {
        if (isQuotaError(error) || (error instanceof PackError && error.reason === 'full')) {
          await settle(base, { installed: (await readPackRecord(base)).installed });
          throw new PackError('full', error);
        }
        // A file that does not fit its list: a new version may have come in the middle.
        const renewed = error instanceof PackError && error.reason === 'damaged' && attempt < ATTEMPTS;
        if (!renewed || (await fetchManifest(base, options.signal)).version === manifest.version) throw error;
      }
    }
  });
}

/** Gives up a download that is not whole. */
export function discardPending(base: string): Promise<void> {
  return alone(base, async () => settle(base, { installed: (await readPackRecord(base)).installed }));
}

/**
 * Removes packs; what no other pack needs is deleted. What is common to a language goes with its last module. A download that waits to be
 * taken up does not bring them back.
 */
export function removePacks(base: string, ids: readonly string[]): Promise<void> {
  return alone(base, async () => {
    const { installed, pending } = await readPackRecord(base);
    await settle(base, { installed: without(installed, ids), pending: without(pending, ids) });
  });
}

/** Deletes what a window that was closed in the middle left behind. */
export function tidyPacks(base: string): Promise<void> {
  return alone(base, async () => tidyCaches(base, await readPackRecord(base)));
}

/** Deletes every file of packs of this site, whatever the record says: for a device that was wiped. */
export function forgetPacks(base: string): Promise<void> {
  return alone(base, () => settle(base, {}));
}

async function install(base: string, manifest: PackManifest, ids: readonly string[], options: LoadOptions): Promise<void> {
  const { installed, pending: interrupted } = await readPackRecord(base);
  const isCurrent = (held: HeldPacks | undefined) => held?.version === manifest.version;
  const staging = isCurrent(interrupted) ? interrupted?.caches[0] : undefined;
  const cache = staging ?? newCacheName(base, manifest.version, new Date());
  const pending = target(manifest, ids, installed, cache);
  await writePackRecord(base, { installed, pending });
  const live = isCurrent(installed) ? (installed?.caches ?? []) : [];
  const inUse = await pathsIn(base, live);
  const wanted = pending.files.filter(({ path }) => !inUse.has(path));
  const came = await pathsIn(base, [cache]);
  const there = new Map(wanted.filter(({ path }) => came.has(path)).map(({ path, hash }) => [path, hash]));
  const elsewhere = await heldFiles(
    base,
    [installed, interrupted].filter((held) => !isCurrent(held)),
  );
  await loadFiles(base, cache, planDownload(wanted, there, elsewhere), options);
  await settle(base, { installed: { ...pending, caches: [...new Set([...live, cache])] } });
}

/** What the device is to hold: the packs asked for and those it has, as far as the site still has them. */
function target(manifest: PackManifest, ids: readonly string[], installed: HeldPacks | undefined, cache: string): HeldPacks {
  const held = new Map(installed?.packs.map((pack) => [packId(pack), pack.date]));
  const now = new Date().toISOString();
  const reduced = reduceManifest(manifest, [...ids, ...held.keys()]);
  const dateOf = (id: string) => (installed?.version === manifest.version ? held.get(id) : undefined) ?? now;
  return { ...reduced, packs: reduced.packs.map((pack) => ({ ...pack, date: dateOf(packId(pack)) })), caches: [cache] };
}

/** What is left of packs; `undefined` where nothing is. */
function without(held: HeldPacks | undefined, ids: readonly string[]): HeldPacks | undefined {
  const left = held?.packs.filter((pack) => !ids.includes(packId(pack))) ?? [];
  const languages = new Set(left.filter(({ kind }) => kind !== 'common').map(({ language }) => language));
  if (!held || languages.size === 0) return undefined;
  return { ...reduceManifest(held, left.filter(({ language }) => languages.has(language)).map(packId)), caches: held.caches };
}

/** Writes the record, then deletes what it does not name: stopped in between, the next visit deletes it. */
async function settle(base: string, record: PackRecord): Promise<void> {
  await writePackRecord(base, record);
  await tidyCaches(base, record);
}

/**
 * Runs `act` while no other window changes the packs.
 *
 * @throws {PackError} `busy` where one does
 */
function alone<T>(base: string, act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`packs ${base}`, { ifAvailable: true }, (lock) => {
    if (!lock) throw new PackError('busy');
    return act();
  });
}
