/** Texts of records in the language of a page, and what to say about the language where it is another one. */
import type { Localized } from '../schemas/fields.ts';

/** A text and the language it is in. */
export interface TextInLanguage {
  text: string;
  language: string;
}

/** The text in `language`, otherwise in the source language, otherwise in any. */
export function textIn(text: Localized, language: string, sourceLanguage: string): TextInLanguage {
  for (const tag of [language, sourceLanguage, ...Object.keys(text)]) {
    const found = text[tag];
    if (found !== undefined) return { text: found, language: tag };
  }
  return { text: '', language };
}
