/** The service worker as one script, made by the bundler of the site. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * The text of the script, the same for the same code.
 *
 * @throws {Error} where the bundler gives none
 */
export async function bundleWorker(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      lib: { entry: fileURLToPath(new URL('worker.ts', import.meta.url)), formats: ['iife'], name: 'packs' },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  const chunk = 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error('The bundler gave no script for the worker.');
  return chunk.code;
}
