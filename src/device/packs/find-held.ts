/** What the packs of this device have for an address. */
import { lostFiles } from './pack-caches.ts';
import { addressIn } from './load-files.ts';
import { packsPage } from './pack-pages.ts';
import { readPackRecord, type HeldPacks } from './pack-record.ts';

/** A page from the device. */
export interface HeldPage {
  response: Response;
  /** `false`: not the page that was asked for, but the one that says what the device has. */
  exact: boolean;
}

/**
 * The page at `path` of whole packs; where none has it, the page of the packs, in the language of the page or in one that there is.
 * `undefined` where the device has nothing that is whole.
 *
 * @param base path of the site, with slashes at both ends
 * @param path below the root of the site
 */
export async function findHeldPage(base: string, path: string): Promise<HeldPage | undefined> {
  const { installed } = await readPackRecord(base);
  if (!installed) return undefined;
  const whole = await wholePaths(base, installed);
  const asked = [path, `${path}/`].find((candidate) => whole.has(candidate));
  const languages = [path.split('/')[0] ?? '', ...installed.packs.map(({ language }) => language)];
  const found = asked ?? languages.map(packsPage).find((candidate) => whole.has(candidate));
  const response = found === undefined ? undefined : await match(base, found, installed);
  return response && { response, exact: asked !== undefined };
}

/** The file at `path` of the packs of this device. */
export async function findHeldFile(base: string, path: string): Promise<Response | undefined> {
  const { installed } = await readPackRecord(base);
  return installed && match(base, path, installed);
}

/** Paths of packs of which no file is lost: a page is not shown without what it is made of. */
async function wholePaths(base: string, held: HeldPacks): Promise<Set<string>> {
  const lost = new Set((await lostFiles(base, held)).map(({ path }) => path));
  const whole = held.packs.filter(({ files }) => files.every((position) => !lost.has(held.files[position]?.path ?? '')));
  return new Set(whole.flatMap(({ files }) => files.map((position) => held.files[position]?.path ?? '')));
}

async function match(base: string, path: string, held: HeldPacks): Promise<Response | undefined> {
  for (const name of held.caches) {
    const response = (await caches.has(name)) ? await (await caches.open(name)).match(addressIn(base, path)) : undefined;
    if (response) return response;
  }
  return undefined;
}
