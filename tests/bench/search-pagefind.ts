/** Pagefind as it comes, over simple pages of the offers, in Chromium. */
import { mkdtemp, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { launchBrowser } from '../browser/launch-browser.ts';
import { serveFolder } from '../e2e/serve-folder.ts';
import type { SearchDocument } from './search-documents.ts';
import type { Engine } from './search-engines.ts';

/** The part of Pagefind's interface in the browser that is used. */
interface PagefindInPage {
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

const HITS_SHOWN = 20;
const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Pagefind over the documents of every language; `close` ends the browser and removes what was written. */
export async function startPagefind(
  documents: ReadonlyMap<string, readonly SearchDocument[]>,
): Promise<{ engines: Map<string, Engine>; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start.');
  for (const [language, offers] of documents) {
    await mkdir(join(folder, language));
    await writeFile(join(folder, language, 'index.html'), `<!doctype html><html lang="${language}"><title>-</title>`);
    for (const { id, title, provider, names, text, places } of offers) {
      const body = [provider, names, text, places].map((part) => `<p>${escape(part)}</p>`).join('');
      const content = `<!doctype html><html lang="${language}"><title>${escape(title)}</title><body><h1>${escape(title)}</h1>${body}`;
      await index.addHTMLFile({ url: `/${language}/${id}/`, content });
    }
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  const server = await serveFolder(folder);
  const browser = await launchBrowser();
  const engines = new Map<string, Engine>();
  for (const language of documents.keys()) {
    const page = await browser.newPage();
    const loaded = new Set<string>();
    page.on('response', (response) => void loaded.add(new URL(response.url()).pathname));
    await page.goto(`${server.address}${language}/`);
    const search = (query: string, most: number): Promise<string[]> =>
      page.evaluate(
        async ({ text, limit }) => {
          const engine = (await import(/* @vite-ignore */ `${location.origin}/pagefind/pagefind.js`)) as PagefindInPage;
          const { results } = await engine.search(text);
          return Promise.all(results.slice(0, limit).map(async (result) => (await result.data()).url.split('/')[2] ?? ''));
        },
        { text: query, limit: most },
      );
    const [offer] = documents.get(language) ?? [];
    await search(offer?.names ?? '', HITS_SHOWN);
    let bytes = 0;
    for (const path of loaded)
      if (path.startsWith('/pagefind/')) {
        const data = await readFile(join(folder, path));
        bytes += Math.min(data.length, brotliCompressSync(data).length);
      }
    engines.set(language, { search: (query) => search(query, Infinity), bytes });
  }
  return {
    engines,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
