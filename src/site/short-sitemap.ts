/** Takes the pages out of the site map that search engines must not list. */
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ROUTES } from './routes.ts';

/** The integration that does so when the build is done; it stands behind the one that writes the site map. */
export function shortSitemap(): AstroIntegration {
  return {
    name: 'short-sitemap',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const hidden = ROUTES.filter(({ listed }) => listed === false).map(({ pattern }) => pattern);
        for await (const file of glob('sitemap-[0-9]*.xml', { cwd: folder })) {
          const path = join(folder, file);
          await writeFile(path, withoutRoutes(await readFile(path, 'utf8'), hidden));
        }
      },
    },
  };
}

/** A site map without the pages of some routes (`/[lang]/offers/[id]/slip`), whatever the base path is. */
export function withoutRoutes(sitemap: string, patterns: readonly string[]): string {
  const ends = patterns.map((pattern) => new RegExp(`${pattern.replace(/\[\w+\]/g, '[^/]+')}/?$`));
  return sitemap.replace(/<url><loc>([^<]*)<\/loc>.*?<\/url>/gs, (entry, address: string) =>
    ends.some((end) => end.test(address)) ? '' : entry,
  );
}
