import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fold, foldedWords } from './fold.ts';

// Thousands of random texts: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 60_000 });

describe('fold', () => {
  it('makes one form of the ways a word is written', () => {
    const same = [
      ['Köln', 'Koeln', 'koln', 'KÖLN', 'Ko\u0308ln'],
      ['Gelsenkirchen', 'GELSENKIRCHEN'],
      ['Straße', 'strasse', 'STRASSE'],
      ['İş', 'iş', 'is', 'IŞ', 'ış'],
      ['Кёльн', 'Кельн', 'КЕЛЬН'],
      ['الشَّهادة', 'الشهاده', 'الشـهادة'],
      ['أنكارا', 'انكارا', 'إنكارا'],
      ['کلن', 'كلن'],
      ['می‌خواهم', 'میخواهم'],
      ['Życiorys', 'zyciorys'],
      ['١٢٣', '123', '۱۲۳'],
    ];
    for (const [first, ...others] of same) for (const other of others) expect(fold(other), `${other} ~ ${first}`).toBe(fold(first ?? ''));
  });

  it('keeps words apart that are different', () => {
    expect(fold('Arbeit')).not.toBe(fold('Ausbildung'));
    expect(fold('شهادة')).not.toBe(fold('شهاب'));
  });

  it('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => fold(fold(text)) === fold(text)));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => fold(fold(text)) === fold(text)));
  });

  it('leaves nothing of markup, emoji, controls and direction marks', () => {
    expect(foldedWords('<script>alert(1)</script>')).toEqual(['script', 'alert', '1', 'script']);
    expect(foldedWords('😀🎉')).toEqual([]);
    expect(foldedWords('\u202Eabc\u202C %00 \u0000')).toEqual(['abc', '00']);
  });
});
