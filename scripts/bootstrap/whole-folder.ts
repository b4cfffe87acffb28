/** A folder that is written beside its place and put there only when it is whole. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What {@link prepareFolder} hands out. */
export interface WholeFolder {
  /** Empty folder to write into; a sibling of the final one, so that renaming is enough. */
  path: string;
  /** Puts the written folder in the place of the old one, which is removed. */
  keep: () => void;
  /** Removes what was written, unless it was kept. Safe to call at any time, also twice. */
  discard: () => void;
}

/**
 * Prepares writing `target`, and clears what runs that were killed left beside it.
 *
 * @param target folder to be replaced; need not exist
 */
export function prepareFolder(target: string): WholeFolder {
  const [next, old] = [siblingPrefix(target, 'next'), siblingPrefix(target, 'old')];
  clearLeftovers(target, next, old);
  const path = `${next}${process.pid}`;
  mkdirSync(path, { recursive: true });
  return {
    path,
    keep() {
      const before = `${old}${process.pid}`;
      const hadOne = existsSync(target);
      if (hadOne) renameSync(target, before);
      try {
        renameSync(path, target);
      } catch (error) {
        if (hadOne) renameSync(before, target);
        throw error;
      }
      remove(before);
    },
    discard: () => remove(path),
  };
}

/** Folders of runs that live no more: what stood in the target's place goes back if nothing took it, the rest is removed. */
function clearLeftovers(target: string, next: string, old: string): void {
  if (!existsSync(dirname(target))) return;
  for (const name of readdirSync(dirname(target))) {
    const path = join(dirname(target), name);
    const prefix = [next, old].find((start) => path.startsWith(start));
    if (!prefix || isRunning(Number(path.slice(prefix.length)))) continue;
    if (prefix === old && !existsSync(target)) renameSync(path, target);
    else remove(path);
  }
}

const siblingPrefix = (target: string, role: string): string => join(dirname(target), `.${basename(target)}-${role}-`);

const remove = (path: string): void => rmSync(path, { recursive: true, force: true, maxRetries: 3 });

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
