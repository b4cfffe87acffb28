/** The build part of the bench: this site against a stock Starlight site with as many pages. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Row } from './bench-content.ts';

/**
 * Builds both sites in folders below `<project>/.bench`, which is replaced, and compares pages a second.
 *
 * @throws {Error} where a build fails, with its output
 */
export async function benchBuild(project: string, onStep: (what: string) => void): Promise<Row[]> {
  const folder = join(project, '.bench');
  await rm(folder, { recursive: true, force: true });
  onStep('building this site');
  const own = await build(project, join(folder, 'own'));
  onStep(`building stock Starlight with ${own.pages} pages`);
  await writeStock(join(folder, 'stock'), own.pages);
  const stock = await build(join(folder, 'stock'), join(folder, 'stock/dist'));
  return Object.entries({ 'this site': own, 'stock Starlight': stock }).map(([site, { pages, seconds }]) => ({
    build: site,
    pages,
    seconds: seconds.toFixed(1),
    'pages/s': (pages / seconds).toFixed(0),
    '× stock': (seconds / pages / (stock.seconds / stock.pages)).toFixed(2),
  }));
}

async function build(project: string, out: string): Promise<{ pages: number; seconds: number }> {
  const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
  const start = performance.now();
  await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', out], {
    cwd: project,
    env: { ...process.env, LOTSENWERK_OUT: out, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = (performance.now() - start) / 1000;
  const files = await readdir(out, { recursive: true });
  return { pages: files.filter((file) => file.endsWith('.html')).length, seconds };
}

/** A site as `npm create astro -- --template starlight` makes it, with simple pages in one language; 404 and the start page count. */
async function writeStock(folder: string, pages: number): Promise<void> {
  const docs = join(folder, 'src/content/docs');
  await mkdir(join(docs, 'guides'), { recursive: true });
  // Astro finds Starlight among the dependencies named here; the packages themselves are those of the project around it.
  const dependencies = { '@astrojs/starlight': '*', astro: '*' };
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ name: 'stock', private: true, type: 'module', dependencies })}\n`);
  await writeFile(
    join(folder, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://stock.example',
  integrations: [starlight({ title: 'Stock', sidebar: [{ label: 'Guides', items: [{ label: 'Start', link: '/' }] }] })],
});
`,
  );
  await writeFile(
    join(folder, 'src/content.config.ts'),
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  await writeFile(join(docs, 'index.md'), '---\ntitle: Start\n---\n\nText.\n');
  for (let number = 2; number < pages; number++) {
    const text = `---\ntitle: Page ${number}\n---\n\nA paragraph of a simple page.\n\n## A heading\n\n- One\n- Two\n- [Start](/)\n`;
    await writeFile(join(docs, 'guides', `page-${number}.md`), text);
  }
}
