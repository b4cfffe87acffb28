import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundParts } from './compound-parts.ts';

const known = new Set(['anerkennung', 'beratung', 'sprache', 'kurs', 'abend', 'arbeit', 'markt', 'lotse', 'stelle', 'stellen']);
const parts = (...words: string[]) => compoundParts(words, known);

describe('compoundParts', () => {
  it('splits compounds with and without a link, and where the first part has lost its end', () => {
    expect(parts('anerkennungsberatung')).toEqual(['anerkennung', 'beratung']);
    expect(parts('abendkurs')).toEqual(['abend', 'kurs']);
    expect(parts('sprachkurs')).toEqual(['sprache', 'kurs']);
    expect(parts('beratungsstellen')).toEqual(['beratung', 'stellen']);
  });

  it('splits compounds of more than two words', () => {
    expect(parts('arbeitsmarktlotse').sort()).toEqual(['arbeit', 'lotse', 'markt']);
    expect(parts('abendsprachkurs').sort()).toEqual(['abend', 'kurs', 'sprache']);
  });

  it('leaves words alone that it cannot explain as a whole', () => {
    expect(parts('anerkennung', 'konkurs', 'verarbeitung', 'kurs', 'kursxyz')).toEqual([]);
  });

  it('gives only known words, shorter than the word they come from', () => {
    const word = fc.array(fc.constantFrom('arbeit', 'markt', 'kurs', 's', 'en', 'xy'), { maxLength: 5 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(word, (text) => {
        for (const part of parts(text)) {
          expect(known.has(part)).toBe(true);
          expect(part.length).toBeLessThan(text.length + 1);
        }
      }),
    );
  });
});
