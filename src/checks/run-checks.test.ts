import { expect, test } from 'vitest';
import { FILES, foundByAll, treeOf } from '../../tests/fixtures/tree.ts';
import type { Kind } from '../schemas/kinds.ts';

test('the tiny network that the tests change has no finding, and records of the kinds that rules look at', () => {
  expect(foundByAll()).toEqual([]);
  const { records } = treeOf();
  const kinds: Kind[] = [
    'network',
    'stages',
    'regions',
    'checklists',
    'modules',
    'agreements',
    'offer-types',
    'topics',
    'providers',
    'offers',
    'events',
    'facts',
    'boundaries',
  ];
  expect(kinds.filter((kind) => records[kind].length === 0)).toEqual([]);
});

test('no rule fails where any one file is missing, empty or broken', { timeout: 60_000 }, () => {
  const broken = ['', '{', '[]\n', 'null\n', '\u0000'];
  for (const [index, file] of Object.keys(FILES).entries()) {
    for (const text of [null, broken[index % broken.length] ?? '']) expect(() => foundByAll({ [file]: text })).not.toThrow();
  }
});

test('a network without a single file is reported file by file', () => {
  expect(foundByAll(Object.fromEntries(Object.keys(FILES).map((file) => [file, null]))).map(([file, , code]) => `${code} ${file}`))
    .toMatchInlineSnapshot(`
    [
      "file-missing languages.yaml",
      "file-missing network.yaml",
      "file-missing places/boundaries.yaml",
      "file-missing places/districts.yaml",
      "file-missing places/municipalities.yaml",
      "file-missing places/postcodes.yaml",
    ]
  `);
});
