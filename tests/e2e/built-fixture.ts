/** The network of the fixture as a site below a sub-path, built once for all tests that look at it. */
import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { inject } from 'vitest';
import { runNpm } from '../../scripts/bootstrap/run-npm.mjs';
import { assembleNetwork } from '../fixtures/assemble.ts';

/** Path of the site, with slashes at both ends. */
export const FIXTURE_BASE = '/lotsen/';

/**
 * The folder of the site; nobody writes into it. Test files run beside each other, and two builds of one project would delete each
 * other's files: the first one builds, the others wait.
 *
 * @throws {Error} where the build fails
 */
export async function builtFixture(): Promise<string> {
  const folder = inject('fixtureFolder');
  const [site, lock] = [join(folder, 'site'), join(folder, 'lock')];
  while (!(await isOurs(lock))) await wait(200);
  try {
    if (!existsSync(site)) await build(site);
    return site;
  } finally {
    await rmdir(lock);
  }
}

async function build(site: string): Promise<void> {
  const network = await assembleNetwork(resolve('.test-network/sub-path'));
  const options = ['--network', network, '--base', FIXTURE_BASE, '--out', site];
  const code = await runNpm(['run', '--silent', 'build', '--', ...options], { output: 'stderr' });
  if (code !== 0) throw new Error('The fixture could not be built.');
}

/** Making a folder succeeds for one only. */
async function isOurs(lock: string): Promise<boolean> {
  return mkdir(lock).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}
