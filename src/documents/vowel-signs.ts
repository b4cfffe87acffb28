/** Arabic and Persian as it can be copied, searched and read aloud from a PDF. */
import type { Document } from './blocks.ts';

/** Short vowels, doubling and the like (harakat): U+064B to U+0652, U+0670. */
const VOWEL_SIGNS = /[\u064B-\u0652\u0670]/g;
const HE_AND_HAMZA = /\u0647\u0654/g;
const HE_WITH_HAMZA = String.fromCodePoint(0x06c0);

/**
 * A text as it is set in a PDF. Programs that take text out of a PDF turn round the letters of what was shaped as one: a letter with a
 * vowel sign would come back behind its sign, in the middle of another word for whoever searches. Both languages are written without
 * vowel signs as a rule, so they are left out; he with hamza exists as one letter.
 */
export function extractable(text: string): string {
  return text.replace(HE_AND_HAMZA, HE_WITH_HAMZA).replace(VOWEL_SIGNS, '');
}

/** A document with all its texts as {@link extractable} gives them. */
export function withoutVowelSigns(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    typeof value === 'string' ? extractable(value) : value,
  ) as Document;
}
