/**
 * One form for the many ways a word is written: with and without umlauts, dots, marks, in any case.
 * Used for texts and queries alike, so that it only has to be the same on both sides, not right.
 */

/** Letters that decomposition does not take apart. */
const FOLDED_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ґ: 'г',
  є: 'е',
  ё: 'е',
  ъ: '',
  // Arabic and Persian: one form of alef, hamza carriers, teh marbuta, yeh and kaf.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ء: '',
  ة: 'ه',
  ۀ: 'ه',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  گ: 'ك',
  ە: 'ه',
};
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED_LETTERS).join('')}]`, 'gu');
/** Marks over and under letters, tatweel, zero-width and direction characters, soft hyphens, apostrophes inside words. */
const DROPPED = /[\p{M}\u0640\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF'’‘ʼ`´]/gu;
/** ä, ö, ü are written ae, oe, ue where there is no such key: both become the bare vowel. */
const UMLAUT_DIGRAPHS = /([aou])e+/g;

/** Folds a text: lower case, no marks, one form a letter, words divided by single spaces. Idempotent. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(FOLDABLE, (letter) => FOLDED_LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(FOLDABLE, (letter) => FOLDED_LETTERS[letter] ?? letter)
    .replace(UMLAUT_DIGRAPHS, '$1')
    .replace(/\p{Nd}/gu, (digit) => asciiDigit(digit))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, folded, in order. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** Decimal digits of every script come in runs of ten that begin at a multiple of ten's zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
