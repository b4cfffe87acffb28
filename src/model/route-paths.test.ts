import { expect, test } from 'vitest';
import { FILES, page, treeOf } from '../../tests/fixtures/tree.ts';
import { TWO_LANGUAGES } from '../../tests/fixtures/two-languages.ts';
import { linkNetwork } from './link-network.ts';
import { addressOf, routePaths, targetOf } from './route-paths.ts';

const paths = (changes = {}) => routePaths(linkNetwork(treeOf({ ...TWO_LANGUAGES, ...changes })));

test('records give the same paths in every language', () => {
  expect([...paths().records].sort()).toEqual([
    '',
    'angebote',
    'angebote/art/beratung',
    'angebote/sprechstunde',
    'angebote/sprechstunde/zettel',
    'angebote/thema/arbeit',
    'curriculum-planer',
    'glossar',
    'kriterien',
    'kriterien/gruppe',
    'lernstand',
    'offline',
    'regionen',
    'regionen/nord',
    'regionen/sued',
    'vorlagen',
    'vorlagen/vertrag',
  ]);
});

test('regions and modules give files to take along', () => {
  expect([...paths().files].sort()).toEqual([
    'curriculum.epub',
    'curriculum.pdf',
    'curriculum/grundlagen.epub',
    'curriculum/grundlagen.pdf',
    'curriculum/vertiefung.epub',
    'curriculum/vertiefung.pdf',
    'regionen/nord.pdf',
    'regionen/sued.pdf',
  ]);
  expect(targetOf(paths(), 'ar', 'curriculum.pdf')).toEqual({ type: 'record' });
});

test('a network without templates has no list of them', () => {
  const without = Object.fromEntries(
    Object.keys(FILES)
      .filter((file) => file.startsWith('agreements/'))
      .map((file) => [file, null]),
  );
  expect([...paths(without).records].filter((path) => path.startsWith('vorlagen'))).toEqual([]);
});

test('a page that a language lacks is the one of the source language', () => {
  const withPage = paths({ 'docs/ar/handbuch/index.mdx': page('دليل') });
  expect(targetOf(withPage, 'ar', 'handbuch')).toEqual({ type: 'page', language: 'ar' });
  expect(targetOf(withPage, 'ar', 'handbuch/1-anfang')).toEqual({ type: 'page', language: 'de' });
  expect(targetOf(withPage, 'ar', 'regionen/nord')).toEqual({ type: 'record' });
  expect(targetOf(withPage, 'ar', 'handbuch/3-ende')).toBeUndefined();
});

test('an address begins with the language and ends with a slash', () => {
  expect([addressOf('de', ''), addressOf('ar', 'handbuch/1-anfang')]).toEqual(['/de/', '/ar/handbuch/1-anfang/']);
  expect(addressOf('de', 'curriculum.pdf')).toBe('/de/curriculum.pdf');
});
