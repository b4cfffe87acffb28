/** A built site with packs, and a newer build of it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackManifest } from '../../src/device/packs/manifest.ts';
import { builtFixture, FIXTURE_BASE } from './built-fixture.ts';
import { manifestOf, renewSite } from './renewed-site.ts';

/** Files of packs, not the lists of them. */
export const PACK_FILES = /\/(?:_astro|de|ar)\//;

/** The two builds. */
export interface PackSite {
  site: string;
  /** With other style sheets, and ` renewed` at the end of every title. */
  renewed: string;
  manifest: PackManifest;
  /** The title of a page of the first build, as a browser shows it. */
  titleOf: (path: string) => Promise<string>;
  remove: () => Promise<void>;
}

/** The fixture, and a renewed copy of it. */
export async function openPackSite(): Promise<PackSite> {
  const site = await builtFixture();
  const folder = await mkdtemp(join(tmpdir(), 'packs-'));
  const renewed = join(folder, 'renewed');
  const manifest = await manifestOf(site);
  await renewSite(site, renewed, FIXTURE_BASE, 'renewed');
  return {
    site,
    renewed,
    manifest,
    async titleOf(path) {
      const html = await readFile(join(site, path, 'index.html'), 'utf8');
      return (/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '').replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
