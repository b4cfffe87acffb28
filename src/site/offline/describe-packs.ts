/** The manifest of a finished build: reads every page of every pack and everything it is made of. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { contentHash } from '../../device/packs/content-hash.ts';
import type { PackFile, PackManifest } from '../../device/packs/manifest.ts';
import type { PackPages } from '../../device/packs/pack-pages.ts';
import { createReferenceFinder } from './referenced-files.ts';

/** Files compressed at the same time. */
const AT_ONCE = 8;
/** Between what servers do while they answer and what is compressed before: the best takes three times as long and saves 8 %. */
const QUALITY = 9;

/**
 * @param out folder of the build
 * @param base path of the site, with slashes at both ends
 */
export async function describePacks(out: string, base: string, packs: readonly PackPages[]): Promise<PackManifest> {
  const read = (path: string) => readFile(join(out, path), 'utf8');
  const there = new Map<string, boolean>();
  const has = (path: string) => {
    const known = there.get(path) ?? existsSync(join(out, path));
    there.set(path, known);
    return known;
  };
  const findReferences = createReferenceFinder({ base, has, read });
  const paths = await Promise.all(
    packs.map(async ({ pages }) => {
      const made = await Promise.all(pages.map(async (page) => findReferences(page, await readFile(fileOf(out, page), 'utf8'))));
      return [...new Set([...pages, ...made.flat()])];
    }),
  );
  const all = [...new Set(paths.flat())].sort();
  const files: PackFile[] = [];
  for (let next = 0; next < all.length; next += AT_ONCE)
    files.push(...(await Promise.all(all.slice(next, next + AT_ONCE).map((path) => describeFile(out, path)))));
  const positions = new Map(all.map((path, position) => [path, position]));
  const described = packs.map(({ kind, language, subject }, index) => ({
    kind,
    language,
    subject,
    files: (paths[index] ?? []).flatMap((path) => positions.get(path) ?? []).sort((a, b) => a - b),
  }));
  const version = await contentHash(new TextEncoder().encode(JSON.stringify([files, described])));
  return { version, files, packs: described };
}

async function describeFile(out: string, path: string): Promise<PackFile> {
  const content = await readFile(fileOf(out, path));
  const compressed = await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
  return { path, hash: await contentHash(new Uint8Array(content)), transfer: compressed.length, stored: content.length };
}

/** The file behind a path; that of a page ends with a slash. */
function fileOf(out: string, path: string): string {
  return join(out, path.endsWith('/') ? `${path}index.html` : path);
}
