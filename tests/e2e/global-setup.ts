import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runNpm } from '../../scripts/bootstrap/run-npm.mjs';
import { serveFolder } from './serve-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at the end. */
    baseUrl: string;
    /** An empty folder for the site of the fixture, see built-fixture.ts. */
    fixtureFolder: string;
  }
}

/** Serves dist/ while the tests of a browser run, and builds it where it is missing. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html') && (await runNpm(['run', '--silent', 'build'], { output: 'stderr' })) !== 0) {
    throw new Error('The site could not be built, so there is nothing to look at in a browser.');
  }
  const server = await serveFolder('dist');
  const fixtureFolder = await mkdtemp(join(tmpdir(), 'fixture-'));
  project.provide('baseUrl', server.address);
  project.provide('fixtureFolder', fixtureFolder);
  return async () => {
    await server.close();
    await rm(fixtureFolder, { recursive: true, force: true });
  };
}
