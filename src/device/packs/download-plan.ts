/** What a download has to do: which files are there already, which can be copied on the device, which come over the network. */
import type { PackFile } from './manifest.ts';

/** A file that lies on the device, by its hash: in which cache and under which path. */
export type HeldFiles = ReadonlyMap<string, { cache: string; path: string }>;

/** The steps of a download; every wanted file is in exactly one of the three. */
export interface DownloadPlan {
  /** Whole already where they have to be. */
  there: PackFile[];
  /** The same content lies elsewhere on the device. */
  copies: { file: PackFile; from: { cache: string; path: string } }[];
  /** Not on the device. */
  fetches: PackFile[];
}

/**
 * @param wanted files of the packs, as the newest manifest lists them
 * @param there path → hash of what already lies where the device looks for this version
 * @param elsewhere what lies in other caches: the version that is in use, a download that another version interrupted
 */
export function planDownload(
  wanted: readonly PackFile[],
  there: ReadonlyMap<string, string>,
  elsewhere: HeldFiles = new Map(),
): DownloadPlan {
  const plan: DownloadPlan = { there: [], copies: [], fetches: [] };
  for (const file of wanted) {
    const from = elsewhere.get(file.hash);
    if (there.get(file.path) === file.hash) plan.there.push(file);
    else if (from) plan.copies.push({ file, from });
    else plan.fetches.push(file);
  }
  return plan;
}

/** The files of `wanted` whose content `held` does not have: what an update loads. */
export function newFiles(wanted: readonly PackFile[], held: readonly PackFile[]): PackFile[] {
  const hashes = new Set(held.map(({ hash }) => hash));
  return wanted.filter(({ hash }) => !hashes.has(hash));
}
