import { expect, test } from 'vitest';
import { jsonError } from './json-error.ts';

test.each<[name: string, text: string, line: number, column: number]>([
  ['a comma is missing', '{\n  "a": 1\n  "b": 2\n}\n', 3, 3],
  ['a comma too many', '{\n  "a": 1,\n}\n', 3, 1],
  ['a letter that begins no value', '{\n  "a": 1,\n  "b": x\n}\n', 3, 8],
  ['a key without quotation marks', '{\n  a: 1\n}\n', 2, 3],
  ['a text that is not closed', '{\n  "a": "x\n}\n', 2, 10],
  ['an end too early', '{\n  "a": [1,\n', 2, 11],
  ['something after the end', '{}\n{}\n', 2, 1],
  ['nothing', '', 1, 1],
])('%s', (_name, text, line, column) => {
  const error = jsonError(text);
  expect(error?.position).toEqual({ line, column });
  expect(error?.message).toMatch(/JSON/);
});

test('nothing is wrong with JSON', () => {
  expect(jsonError('{"a": [1, null, "x"]}\n')).toBeUndefined();
});
