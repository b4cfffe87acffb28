import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf, packId, packIdsFor, readManifest, reduceManifest, sumOf, type PackManifest } from './manifest.ts';

const file = (path: string, transfer = 10) => ({ path, hash: `hash-${path}`, transfer, stored: transfer * 4 });
const MANIFEST: PackManifest = {
  version: 'v1',
  files: [file('de/a/'), file('de/b/', 20), file('style.css', 3), file('de/')],
  packs: [
    { kind: 'common', language: 'de', subject: '', files: [2, 3] },
    { kind: 'module', language: 'de', subject: 'a', files: [0, 2] },
    { kind: 'module', language: 'de', subject: 'b', files: [1, 2] },
  ],
};

describe('packs of a manifest', () => {
  it('are named by kind, language and module', () => {
    expect(MANIFEST.packs.map(packId)).toEqual(['common:de', 'module:de:a', 'module:de:b']);
    expect(packIdsFor(['a'], ['de', 'ar'])).toEqual(['common:de', 'module:de:a', 'common:ar', 'module:ar:a']);
    expect(packIdsFor([], ['de'])).toEqual([]);
  });

  it('count what they share once', () => {
    const files = filesOf(MANIFEST, ['module:de:a', 'module:de:b', 'unknown']);
    expect(files.map(({ path }) => path)).toEqual(['de/a/', 'de/b/', 'style.css']);
    expect(sumOf(files)).toEqual({ transfer: 33, stored: 132 });
  });

  it('stay the same in a manifest that has only some of them', () => {
    fc.assert(
      fc.property(manifests, fc.func(fc.boolean()), (manifest, isKept) => {
        const ids = [...new Set(manifest.packs.map(packId))].filter((id) => isKept(id));
        const reduced = reduceManifest(manifest, ids);
        for (const id of ids) expect(filesOf(reduced, [id])).toEqual(filesOf(manifest, [id]));
        expect(reduced.files).toEqual(filesOf(manifest, ids));
        expect(new Set(reduced.packs.map(packId))).toEqual(new Set(ids));
        expect(reduceManifest(reduced, ids)).toEqual(reduced);
      }),
    );
  });
});

describe('reading a manifest', () => {
  it('gives what was written', () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        expect(readManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
      }),
    );
  });

  it('leaves out packs of a kind that is not known here', () => {
    const later = { ...MANIFEST, packs: [...MANIFEST.packs, { kind: 'region', language: 'de', subject: 'x', files: [0] }] };
    expect(readManifest(later)?.packs).toEqual(MANIFEST.packs);
  });

  it.each([
    ['nothing', null],
    ['a text', 'manifest'],
    ['no version', { ...MANIFEST, version: undefined }],
    ['a file without a hash', { ...MANIFEST, files: [{ path: 'a', transfer: 1, stored: 1 }] }],
    ['a pack with a file that is not there', { ...MANIFEST, packs: [{ kind: 'common', language: 'de', subject: '', files: [4] }] }],
    ['a pack without files', { ...MANIFEST, packs: [{ kind: 'common', language: 'de', subject: '' }] }],
  ])('refuses %s', (_case, data) => {
    expect(readManifest(data)).toBeUndefined();
  });
});

const manifests: fc.Arbitrary<PackManifest> = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,4}\/?$/), { minLength: 1, maxLength: 12 })
  .chain((paths) =>
    fc.record({
      version: fc.string(),
      files: fc.constant(paths.map((path) => file(path))),
      packs: fc.uniqueArray(
        fc.record({
          kind: fc.constantFrom('common', 'module'),
          language: fc.constantFrom('de', 'ar'),
          subject: fc.constantFrom('a', 'b', 'c'),
          files: fc.uniqueArray(fc.nat({ max: paths.length - 1 })).map((positions) => positions.sort((a, b) => a - b)),
        }),
        { selector: packId, maxLength: 6 },
      ),
    }),
  );
