import { expect, it } from 'vitest';
import { lookUp } from './look-up-words.ts';
import type { WordKey } from './words.ts';

const t = lookUp([
  { language: 'ar', words: { hello: 'مرحباً {{name}}', hits_two: 'نتيجتان', hits_other: '{{count}} نتيجة' } },
  { language: 'de', words: { hello: 'Hallo {{name}}', bye: 'Tschüss', hits_one: '{{count}} Treffer' } },
]);
const key = (name: string) => name as WordKey;

it('fills in the placeholders', () => {
  expect(t(key('hello'), { name: 'A' })).toBe('مرحباً A');
});

it('leaves a placeholder that has no value', () => {
  expect(t(key('hello'))).toBe('مرحباً {{name}}');
});

it('takes the plural form of the language that has the word', () => {
  expect(t(key('hits'), { count: 2 })).toBe('نتيجتان');
  expect(t(key('hits'), { count: 5 })).toBe('5 نتيجة');
});

it('falls back to the next language, then to the key', () => {
  expect(t(key('bye'))).toBe('Tschüss');
  expect(t(key('nothing'))).toBe('nothing');
});
