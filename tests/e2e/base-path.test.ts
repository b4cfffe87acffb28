import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runNpm } from '../../scripts/bootstrap/run-npm.mjs';
import { assembleNetwork } from '../fixtures/assemble.ts';
import { brokenLinks } from './broken-links.ts';

const BASE = '/lotsen/';

describe('a site below a sub-path', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'base-path-'));
    const network = await assembleNetwork(resolve('.test-network/base-path'));
    const code = await runNpm(['run', '--silent', 'build', '--', '--network', network, '--base', BASE, '--out', join(folder, 'site')], {
      output: 'stderr',
    });
    expect(code).toBe(0);
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has only links that stay below it and lead somewhere', async () => {
    expect(await brokenLinks(join(folder, 'site'), BASE)).toEqual([]);
  });
});
