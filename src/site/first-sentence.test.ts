import { describe, expect, it } from 'vitest';
import { firstSentence } from './first-sentence.ts';

describe('the first sentence', () => {
  it.each([
    ['Das ist ein Amt. Es hilft.', 'de', 'Das ist ein Amt.'],
    ['Kommen Sie am 3. Mai? Gut.', 'de', 'Kommen Sie am 3. Mai?'],
    ['ما هذا؟ هذا مكتب.', 'ar', 'ما هذا؟'],
    ['Ein Amt', 'de', 'Ein Amt'],
    ['', 'de', ''],
  ])('of %j is %j', (text, language, expected) => {
    expect(firstSentence(text, language)).toBe(expected);
  });
});
