import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundedDistance, createWordList } from './word-list.ts';

const kinds = (words: string[], query: string, languages = ['de']): Record<string, string> => {
  const list = createWordList(languages);
  for (const word of words) list.add(word);
  return Object.fromEntries(list.find(query).map(({ word, kind }) => [list.words[word] ?? '', kind]));
};

describe('word list', () => {
  it('finds the same word, inflected words, beginnings, parts of compounds and compounds of parts', () => {
    expect(kinds(['kurs', 'kurse', 'sprachkurs', 'kursleitung'], 'kurs')).toEqual({
      kurs: 'same',
      kurse: 'inflected',
      kursleitung: 'begun',
    });
    expect(kinds(['sprachkurs'], 'sprach')).toEqual({ sprachkurs: 'begun' });
    expect(kinds(['integrationssprachkurs'], 'sprachkurs')).toEqual({ integrationssprachkurs: 'part' });
    expect(kinds(['anerkennung', 'beratung'], 'anerkennungsberatung')).toEqual({ anerkennung: 'whole', beratung: 'whole' });
  });

  it('looks for mistakes only where nothing else is found', () => {
    expect(kinds(['anerkennung', 'anerkenung'], 'anerkenung')).toEqual({ anerkenung: 'same' });
    expect(kinds(['anerkennung'], 'anerkenung')).toEqual({ anerkennung: 'mistyped' });
    expect(kinds(['amt'], 'art')).toEqual({});
  });

  it('cuts the endings of the languages it was made for', () => {
    expect(kinds(['sertifika'], 'sertifikalar', ['tr'])).toEqual({ sertifika: 'inflected' });
    expect(kinds(['شهاده'], 'الشهاده', ['ar'])).toEqual({ شهاده: 'inflected' });
    expect(kinds(['работа'], 'работу', ['ru'])).toEqual({ работа: 'inflected' });
  });

  it('never loses with a shorter beginning what a longer one found', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 12 }), letters, (words, query) => {
        const begun = (text: string) => Object.keys(kinds(words, text)).filter((word) => word.startsWith(text));
        const shorter = query.slice(0, -1);
        fc.pre(shorter.length >= 3);
        expect(begun(shorter)).toEqual(expect.arrayContaining(begun(query)));
      }),
    );
  });
});

describe('boundedDistance', () => {
  it('is symmetric, and exact up to its limit', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const exact = boundedDistance(a, b, 20);
        expect(boundedDistance(b, a, 20)).toBe(exact);
        expect(boundedDistance(a, b, 2) <= 2).toBe(exact <= 2);
      }),
    );
  });
});
