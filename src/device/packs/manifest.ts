/**
 * What of the site can be taken offline: the files of one build, each with its hash, and the packs they belong to. The build writes it
 * whole as `offline/manifest.<version>.json`; a device keeps the part of it that it holds.
 */

/** Version of the format. A page that does not know a newer one offers nothing. */
export const MANIFEST_FORMAT = 1;
/** Kinds of packs: what every module of a language needs, and a module. Others can follow (the directory of a region). */
export const PACK_KINDS = ['common', 'module'] as const;
export type PackKind = (typeof PACK_KINDS)[number];

/** A file of the site. */
export interface PackFile {
  /** Path below the root of the site, without a slash in front; a page's ends with one. */
  path: string;
  /** Of its bytes, see `content-hash.ts`. */
  hash: string;
  /** Bytes on the way, compressed (brotli). */
  transfer: number;
  /** Bytes on the device. */
  stored: number;
}

/** Pages in one language, with everything they are made of. */
export interface Pack {
  kind: PackKind;
  language: string;
  /** Id of the module; '' for what is common. */
  subject: string;
  /** Positions in the list of files; files that several packs need are in each. */
  files: readonly number[];
}

/** Packs of one build, and their files. */
export interface PackManifest<P extends Pack = Pack> {
  /** Changes with every byte of any file. */
  version: string;
  files: readonly PackFile[];
  packs: readonly P[];
}

/** Where the newest manifest lies: the text of `offline/current.json`, the one file whose name stays. */
export interface ManifestPointer {
  format: number;
  version: string;
}

/** What a pack is called, the same in every build. */
export function packId({ kind, language, subject }: Pick<Pack, 'kind' | 'language' | 'subject'>): string {
  return [kind, language, ...(subject === '' ? [] : [subject])].join(':');
}

/** The packs for modules in languages: what is common to each language, then its modules. */
export function packIdsFor(modules: readonly string[], languages: readonly string[]): string[] {
  if (modules.length === 0) return [];
  return languages.flatMap((language) => [
    packId({ kind: 'common', language, subject: '' }),
    ...modules.map((subject) => packId({ kind: 'module', language, subject })),
  ]);
}

/** The files of some packs, each once, in the order of the manifest. Ids that the manifest does not know are left out. */
export function filesOf({ files, packs }: PackManifest, ids: Iterable<string>): PackFile[] {
  const wanted = new Set(ids);
  const positions = new Set(packs.filter((pack) => wanted.has(packId(pack))).flatMap((pack) => pack.files));
  return files.filter((_, position) => positions.has(position));
}

/** The manifest of some packs only. */
export function reduceManifest<P extends Pack>(manifest: PackManifest<P>, ids: Iterable<string>): PackManifest<P> {
  const wanted = new Set(ids);
  const files = filesOf(manifest, wanted);
  const positions = new Map(files.map((file, position) => [file, position]));
  const packs = manifest.packs
    .filter((pack) => wanted.has(packId(pack)))
    .map((pack) => ({ ...pack, files: pack.files.flatMap((position) => positions.get(manifest.files[position] as PackFile) ?? []) }));
  return { version: manifest.version, files, packs };
}

/** Bytes of some files together. */
export function sumOf(files: Iterable<PackFile>): { transfer: number; stored: number } {
  let [transfer, stored] = [0, 0];
  for (const file of files) {
    transfer += file.transfer;
    stored += file.stored;
  }
  return { transfer, stored };
}

/** A manifest as it was fetched or kept: `undefined` where it is none. Packs of a kind that is not known here are left out. */
export function readManifest(data: unknown): PackManifest | undefined {
  const { version, files, packs } = fieldsOf(data);
  if (typeof version !== 'string' || !Array.isArray(files) || !Array.isArray(packs) || !files.every(isFile)) return undefined;
  const isPosition = (position: unknown) => Number.isInteger(position) && files[position as number] !== undefined;
  const known = packs.filter((pack): pack is Pack => PACK_KINDS.includes(fieldsOf(pack)['kind'] as PackKind));
  const whole = known.every(
    ({ language, subject, files: own }) =>
      typeof language === 'string' && typeof subject === 'string' && Array.isArray(own) && own.every(isPosition),
  );
  return whole ? { version, files, packs: known } : undefined;
}

function isFile(value: unknown): value is PackFile {
  const { path, hash, transfer, stored } = fieldsOf(value);
  return typeof path === 'string' && typeof hash === 'string' && Number.isInteger(transfer) && Number.isInteger(stored);
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
