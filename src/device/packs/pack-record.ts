/**
 * What this device holds of a site. One record per site (several may lie below one origin), replaced as a whole: a download becomes
 * visible in the moment in which its record is written, and not before.
 */
import { deviceStore } from '../device-store.ts';
import { readManifest, type Pack, type PackManifest } from './manifest.ts';

/** A pack on the device. */
export interface HeldPack extends Pack {
  /** When it was loaded or renewed, ISO 8601. */
  date: string;
}

/** Packs on the device, the files they need, and the caches in which these lie. All are of one build. */
export interface HeldPacks extends PackManifest<HeldPack> {
  caches: readonly string[];
}

/** What a device holds. */
export interface PackRecord {
  /** Whole, and served when the network is gone. */
  installed?: HeldPacks | undefined;
  /** A download that began and is not whole; `packs` are those it will bring, its one cache holds what came so far. */
  pending?: HeldPacks | undefined;
}

/**
 * The record of a site.
 *
 * @param base path of the site, with slashes at both ends
 * @throws {DOMException} where the browser keeps nothing
 */
export async function readPackRecord(base: string): Promise<PackRecord> {
  return toRecord(await (await deviceStore()).read('packs', base));
}

/**
 * Replaces the record of a site.
 *
 * @throws {DOMException} `QuotaExceededError` where the device is full; then nothing has changed
 */
export async function writePackRecord(base: string, { installed, pending }: PackRecord): Promise<void> {
  const record = installed || pending ? { ...(installed && { installed }), ...(pending && { pending }) } : undefined;
  await (await deviceStore()).update('packs', base, () => record);
}

/** A record, whatever was found: parts that are not whole are left out. */
export function toRecord(data: unknown): PackRecord {
  const { installed, pending } = (typeof data === 'object' && data !== null ? data : {}) as Record<keyof PackRecord, unknown>;
  return { installed: toHeld(installed), pending: toHeld(pending) };
}

function toHeld(data: unknown): HeldPacks | undefined {
  const manifest = readManifest(data);
  const { caches } = (data ?? {}) as { caches?: unknown };
  if (!manifest || !Array.isArray(caches) || !caches.every((name) => typeof name === 'string')) return undefined;
  const packs = manifest.packs.map((pack) => ({ ...pack, date: String((pack as Partial<HeldPack>).date ?? '') }));
  return { ...manifest, packs, caches };
}
