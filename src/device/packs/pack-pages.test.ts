import { expect, it } from 'vitest';
import { packPages, packsPage } from './pack-pages.ts';

const BUILT = ['curriculum/', 'glossar/', 'lernstand/', 'offline/', 'curriculum/a/', 'curriculum/a/ueben/', 'curriculum/b/', 'angebote/'];

it('a module has its views, and every language what all modules need', () => {
  const built = new Set(['de', 'ar'].flatMap((language) => BUILT.map((path) => `${language}/${path}`)));
  const packs = packPages(['de', 'ar'], ['a', 'b'], built);
  expect(packs.filter(({ language }) => language === 'de')).toEqual([
    { kind: 'common', language: 'de', subject: '', pages: ['de/curriculum/', 'de/glossar/', 'de/lernstand/', 'de/offline/'] },
    { kind: 'module', language: 'de', subject: 'a', pages: ['de/curriculum/a/', 'de/curriculum/a/ueben/'] },
    { kind: 'module', language: 'de', subject: 'b', pages: ['de/curriculum/b/'] },
  ]);
  expect(packs).toHaveLength(6);
});

it('pages that a site does not have are in no pack, and a site without modules has none', () => {
  expect(packPages(['de'], ['a'], new Set(['de/glossar/']))).toEqual([
    { kind: 'common', language: 'de', subject: '', pages: ['de/glossar/'] },
  ]);
  expect(packPages(['de'], [], new Set(['de/glossar/']))).toEqual([]);
});

it('the page of the packs is one of them', () => {
  const [common] = packPages(['uk'], ['a'], new Set(['uk/offline/']));
  expect(common?.pages).toContain(packsPage('uk'));
});
