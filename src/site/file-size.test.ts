import { expect, it } from 'vitest';
import { formatBytes } from './file-size.ts';

it.each([
  [0, '0 kB'],
  [1, '1 kB'],
  [12_001, '13 kB'],
  [999_000, '999 kB'],
  [999_001, '1 MB'],
  [1_234_567, '1,3 MB'],
])('%i bytes are written as %s', (bytes, text) => {
  expect(formatBytes(bytes, 'de').replace(/\s/, ' ')).toBe(text);
});

it('has European digits in every language', () => {
  expect(formatBytes(12_000, 'fa')).toMatch(/12/);
  expect(formatBytes(1_500_000, 'ar')).toMatch(/1[.,٫]5/);
});
