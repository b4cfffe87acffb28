import { expect, it } from 'vitest';
import { toRecord, type HeldPacks } from './pack-record.ts';

const HELD: HeldPacks = {
  version: 'v1',
  caches: ['packs / v1 x'],
  files: [{ path: 'de/a/', hash: 'h', transfer: 1, stored: 4 }],
  packs: [{ kind: 'module', language: 'de', subject: 'a', files: [0], date: '2026-03-01T10:00:00.000Z' }],
};

it('a record comes back as it was written', () => {
  expect(toRecord({ installed: HELD, pending: HELD })).toEqual({ installed: HELD, pending: HELD });
  expect(toRecord({ installed: HELD })).toEqual({ installed: HELD, pending: undefined });
});

it.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['packs without caches', { installed: { ...HELD, caches: undefined } }],
  ['packs whose files are not whole', { installed: { ...HELD, files: [{ path: 'de/a/' }] } }],
  ['a pack whose file is missing', { pending: { ...HELD, files: [] } }],
])('what is broken counts as nothing: %s', (_case, data) => {
  expect(toRecord(data)).toEqual({ installed: undefined, pending: undefined });
});
