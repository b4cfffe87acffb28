/** Brings the files of a plan into a cache: copies on the device, then over the network, several at once. */
import { contentHash } from './content-hash.ts';
import type { DownloadPlan } from './download-plan.ts';
import { sumOf, type PackFile } from './manifest.ts';
import { PackError, isQuotaError } from './pack-error.ts';

/** Files on the way at the same time. */
const AT_ONCE = 4;

/** How far a download is, in compressed bytes that come over the network; those of an interrupted one count as loaded. */
export interface PackProgress {
  loaded: number;
  all: number;
}

/** The way a download is watched and stopped. */
export interface LoadOptions {
  signal: AbortSignal;
  onProgress: (progress: PackProgress) => void;
}

/**
 * Every file is compared with its hash before it is kept, so a cache never holds half a file, or one of another build.
 *
 * @throws {PackError} see there; files that came are kept
 */
export async function loadFiles(
  base: string,
  cacheName: string,
  { there, copies, fetches }: DownloadPlan,
  { signal, onProgress }: LoadOptions,
): Promise<void> {
  const all = sumOf([...there, ...fetches]).transfer;
  let loaded = sumOf(there).transfer;
  /** Each gives the bytes that it counts for. */
  const queue: (() => Promise<number>)[] = [
    ...copies.map(({ file, from }) => async () => {
      const held = await (await caches.open(from.cache)).match(addressIn(base, from.path));
      await cache.put(addressIn(base, file.path), held ?? (await fetchFile(base, file, signal)));
      return 0;
    }),
    ...fetches.map((file) => async () => {
      await cache.put(addressIn(base, file.path), await fetchFile(base, file, signal));
      return file.transfer;
    }),
  ];
  const errors: unknown[] = [];
  const cache = await caches.open(cacheName);
  onProgress({ loaded, all });
  const work = async () => {
    for (let next = queue.shift(); next && errors.length === 0; next = queue.shift()) {
      try {
        loaded += await next();
        onProgress({ loaded, all });
      } catch (error) {
        errors.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (errors.length > 0) throw worst(errors, signal);
}

/** A full device is the one reason that undoes everything, so it counts most. */
function worst(errors: readonly unknown[], signal: AbortSignal): PackError {
  const full = errors.find(isQuotaError);
  if (full !== undefined) return new PackError('full', full);
  if (signal.aborted) return new PackError('stopped');
  return errors.find((error) => error instanceof PackError) ?? new PackError('no-connection', errors[0]);
}

/** A file from the server. Not from the browser's own cache: what that holds may be of an older build. */
async function fetchFile(base: string, file: PackFile, signal: AbortSignal): Promise<Response> {
  const response = await fetch(addressIn(base, file.path), { cache: 'reload', signal });
  if (response.status >= 500) throw new PackError('no-connection');
  if (!response.ok) throw new PackError('damaged');
  const content = await response.arrayBuffer();
  if ((await contentHash(content)) !== file.hash) throw new PackError('damaged');
  return new Response(content, { headers: { 'content-type': response.headers.get('content-type') ?? 'application/octet-stream' } });
}

/** Address of a file of the site, from its path below the root. */
export function addressIn(base: string, path: string): string {
  return base + encodeURI(path);
}
