/** Writes what the packs need when the build is done: the list of their files, and the service worker. */
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { manifestPath, POINTER_PATH } from '../../device/packs/fetch-manifest.ts';
import { MANIFEST_FORMAT, sumOf, type ManifestPointer } from '../../device/packs/manifest.ts';
import { packPages } from '../../device/packs/pack-pages.ts';
import { readContent } from '../../reader/read-content.ts';
import { bundleWorker } from './bundle-worker.ts';
import { describePacks } from './describe-packs.ts';
import { WORKER_PATH } from './worker-path.ts';

/**
 * The integration that does so; the last one in the list, since every byte of the pages counts. A site without modules has no packs.
 *
 * @param folder folder that holds content/
 */
export function offlinePacks(folder: string): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-packs',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const { records } = await readContent(resolve(folder, 'content'), { select: (file) => /^(?:network\.yaml$|modules\/)/.test(file) });
        const languages = records.network.flatMap(({ data }) => data.languages.map(({ tag }) => tag));
        const modules = records.modules.toSorted((a, b) => a.data.order - b.data.order).map(({ id }) => id);
        const built = (await Array.fromAsync(glob('**/index.html', { cwd: out }))).map((file) =>
          file.replaceAll('\\', '/').slice(0, -'index.html'.length),
        );
        const packs = packPages(languages, modules, new Set(built));
        if (packs.length === 0) return;
        const manifest = await describePacks(out, base, packs);
        const pointer: ManifestPointer = { format: MANIFEST_FORMAT, version: manifest.version };
        await mkdir(join(out, POINTER_PATH, '..'), { recursive: true });
        await writeFile(join(out, manifestPath(manifest.version)), JSON.stringify(manifest));
        await writeFile(join(out, POINTER_PATH), JSON.stringify(pointer));
        await writeFile(join(out, WORKER_PATH), await bundleWorker());
        const { transfer } = sumOf(manifest.files);
        logger.info(
          `${packs.length} packs can be taken offline: ${manifest.files.length} files, ${Math.ceil(transfer / 1000)} kB compressed.`,
        );
      },
    },
  };
}
