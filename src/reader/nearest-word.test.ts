import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestWord } from './nearest-word.ts';

describe('nearestWord', () => {
  test.each<[word: string, words: string[], expected: string | undefined]>([
    ['provder', ['title', 'provider', 'type'], 'provider'],
    ['PROVIDER', ['title', 'provider'], 'provider'],
    ['titel', ['type', 'title'], 'title'],
    ['x', ['y', 'long'], 'y'],
    ['address', ['title', 'type'], undefined],
    ['word', [], undefined],
    ['', ['a', 'bcd'], 'a'],
  ])('%j among %j', (word, words, expected) => {
    expect(nearestWord(word, words)).toBe(expected);
  });

  test('compares an endless word with no other', () => {
    expect(nearestWord('x'.repeat(1_000_000), ['title', 'x'.repeat(30)])).toBeUndefined();
  });

  test('finds the same as a comparison with every word', () => {
    const words = fc.stringMatching(/^[a-e]{0,8}$/);
    fc.assert(
      fc.property(words, fc.array(words, { minLength: 1, maxLength: 12 }), (word, candidates) => {
        const distances = candidates.map((candidate) => editDistance(word, candidate));
        const least = Math.min(...distances);
        const expected = least <= Math.max(1, Math.floor(word.length / 3)) ? candidates[distances.indexOf(least)] : undefined;
        expect(nearestWord(word, candidates)).toBe(expected);
      }),
    );
  });
});

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['title', 'titel', 1],
    ['sonne', 'tonne', 1],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  const text = fc.stringMatching(/^[abc]{0,7}$/);

  test('is the same in both directions, and zero only for the same text', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  // A swap counts as one step and may not be edited again; by that, a way over a third text can be shorter by one for each swap.
  test('is at most one way over a third text, unless letters are swapped on it', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        fc.pre(!hasSwap(a, b) && !hasSwap(b, c));
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });

  test('lies between the difference in length and the longer length', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

/** Whether some two neighbours of `a` stand the other way round in `b`. */
function hasSwap(a: string, b: string): boolean {
  return [...a.slice(1)].some((letter, index) => letter !== a[index] && b.includes(`${letter}${a[index] ?? ''}`));
}
