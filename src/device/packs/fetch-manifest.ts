/** The newest manifest of a site, from its server. */
import { MANIFEST_FORMAT, readManifest, type ManifestPointer, type PackManifest } from './manifest.ts';
import { PackError } from './pack-error.ts';

/** Folder of the lists, below the root of the site. */
const FOLDER = 'offline/';
/** The file that says which manifest is the newest. */
export const POINTER_PATH = `${FOLDER}current.json`;

/** Path of a manifest, below the root of the site; its name changes with its content. */
export function manifestPath(version: string): string {
  return `${FOLDER}manifest.${version}.json`;
}

/**
 * @param base path of the site, with slashes at both ends
 * @throws {PackError} `no-connection`; `stopped` where `signal` says so; `damaged` where there is no list, or one that is not understood
 */
export async function fetchManifest(base: string, signal?: AbortSignal): Promise<PackManifest> {
  const pointer = (await fetchJson(`${base}${POINTER_PATH}`, signal)) as Partial<ManifestPointer> | null;
  if (pointer?.format !== MANIFEST_FORMAT || typeof pointer.version !== 'string') throw new PackError('damaged');
  const manifest = readManifest(await fetchJson(`${base}${manifestPath(pointer.version)}`, signal));
  if (manifest?.version !== pointer.version) throw new PackError('damaged');
  return manifest;
}

/** Never from the browser's own cache: an old list beside new pages would never fit. */
async function fetchJson(address: string, signal: AbortSignal | undefined): Promise<unknown> {
  try {
    const response = await fetch(address, { cache: 'no-store', ...(signal && { signal }) });
    if (response.status >= 500) throw new PackError('no-connection');
    if (!response.ok) throw new PackError('damaged');
    return await response.json();
  } catch (error) {
    if (error instanceof PackError) throw error;
    if (signal?.aborted) throw new PackError('stopped', error);
    throw new PackError(error instanceof SyntaxError ? 'damaged' : 'no-connection', error);
  }
}
