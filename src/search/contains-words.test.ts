import { expect, it } from 'vitest';
import { containsWords } from './contains-words.ts';
import { fold } from './fold.ts';

const text = fold('Haben Sie Schulzeugnisse aus einem anderen Land?');

it.each([
  ['', true],
  ['zeugnis', true],
  ['LAND zeugnisse', true],
  ['zeugnis arbeit', false],
])('a query %j is found: %s', (query, found) => {
  expect(containsWords(text, query)).toBe(found);
});

it('does not mind how letters are written', () => {
  expect(containsWords(fold('Können Sie bitte größer schreiben?'), 'koennen groesser')).toBe(true);
  expect(containsWords(fold('هل أحضرتم رسالة معكم؟'), 'احضرتم')).toBe(true);
});
