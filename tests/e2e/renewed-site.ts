/** A newer build of a site, made from a built one: one page says something else, and the list of the packs fits it. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestPath, POINTER_PATH } from '../../src/device/packs/fetch-manifest.ts';
import { MANIFEST_FORMAT, type PackManifest } from '../../src/device/packs/manifest.ts';
import { describePacks } from '../../src/site/offline/describe-packs.ts';

/** The manifest of a built site. */
export async function manifestOf(folder: string): Promise<PackManifest> {
  const { version } = JSON.parse(await readFile(join(folder, POINTER_PATH), 'utf8')) as { version: string };
  return JSON.parse(await readFile(join(folder, manifestPath(version)), 'utf8')) as PackManifest;
}

/** Paths of the style sheets of all packs. */
export function stylesOf({ files }: PackManifest): string[] {
  return files.map(({ path }) => path).filter((path) => path.endsWith('.css'));
}

/**
 * Copies the site from `folder` to `target`, with `mark` at the end of the title of every page of the packs, and in the name and content of
 * all their style sheets.
 */
export async function renewSite(folder: string, target: string, base: string, mark: string): Promise<void> {
  await cp(folder, target, { recursive: true });
  const manifest = await manifestOf(folder);
  const styles = stylesOf(manifest).map((style) => ({ style, renamed: style.replace(/\.css$/, `-${mark}.css`) }));
  for (const { style, renamed } of styles) {
    await writeFile(join(target, renamed), `${await readFile(join(folder, style), 'utf8')}\n:root{--renewed:${mark}}`);
    await rm(join(target, style));
  }
  await rm(join(target, manifestPath(manifest.version)));
  const pages = new Set(
    manifest.packs
      .flatMap(({ files }) => files.map((position) => manifest.files[position]?.path ?? ''))
      .filter((path) => path.endsWith('/')),
  );
  for (const page of pages) {
    const file = join(target, page, 'index.html');
    const html = await readFile(file, 'utf8');
    const styled = styles.reduce((text, { style, renamed }) => text.replaceAll(style, renamed), html);
    await writeFile(file, styled.replace('</title>', ` ${mark}</title>`));
  }
  const packs = manifest.packs.map(({ kind, language, subject, files }) => ({
    kind,
    language,
    subject,
    pages: files.map((position) => manifest.files[position]?.path ?? '').filter((path) => path.endsWith('/')),
  }));
  const renewed = await describePacks(target, base, packs);
  await writeFile(join(target, manifestPath(renewed.version)), JSON.stringify(renewed));
  await writeFile(join(target, POINTER_PATH), JSON.stringify({ format: MANIFEST_FORMAT, version: renewed.version }));
}
