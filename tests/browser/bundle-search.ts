/** The search's own code as one script for a page, made by the bundler of the site. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** What the script leaves in the page as `directorySearch`. */
export interface PageSearch {
  prepareIndex: typeof import('../../src/search/prepare-index.ts').prepareIndex;
  searchOffers: typeof import('../../src/search/search-offers.ts').searchOffers;
  openParts: typeof import('../../src/search/search-parts.ts').openParts;
}

/** Bundles `prepareIndex` and `searchOffers` for the browser. */
export async function bundleSearch(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('page-search.ts', import.meta.url)), formats: ['iife'], name: 'directorySearch' },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error('The bundler gave no script.');
  return chunk.code;
}
