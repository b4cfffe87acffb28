import { expect, test } from 'vitest';
import { FILES, foundByAll, treeOf } from '../../tests/fixtures/tree.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';

test('the tiny network that the tests change has no finding and most kinds of records', () => {
  expect(foundByAll()).toEqual([]);
  const { records } = treeOf();
  const empty = (Object.keys(KINDS) as Kind[]).filter((kind) => records[kind].length === 0);
  expect(empty).toEqual(['terms', 'cards', 'tally-categories', 'finding-rules', 'exonyms']);
});

test('no rule fails where any one file is missing, empty or broken', () => {
  for (const file of Object.keys(FILES)) {
    for (const text of [null, '', '{', '[]\n', 'null\n', '\u0000']) expect(() => foundByAll({ [file]: text })).not.toThrow();
  }
});

test('a network without a single file is reported file by file', () => {
  expect(foundByAll(Object.fromEntries(Object.keys(FILES).map((file) => [file, null]))).map(([file, , code]) => `${code} ${file}`)).toMatchInlineSnapshot(`
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
