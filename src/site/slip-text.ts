/** The two languages of a slip: the source language, which the counter reads, and the reader's. */
import type { Network } from '../model/network.ts';
import type { Localized } from '../schemas/fields.ts';
import { textIn } from './localized-text.ts';
import { wordsIn } from './words-in.ts';
import type { WordKey, Words } from './words.ts';

/** A text in both languages; `own` is left out where it would say the same again. */
export interface SlipText {
  source: string;
  own?: { text: string; language: string; dir: 'ltr' | 'rtl' };
}

/** Gives texts in both languages. */
export interface SlipTexts {
  /** An interface word. `values` may differ, where they are words themselves. */
  word: (key: WordKey, values?: Record<string, string>, ownValues?: Record<string, string>) => SlipText;
  /** A text of a record. */
  record: (text: Localized) => SlipText;
  /** Two texts that are there already. */
  both: (source: string, own: string) => SlipText;
}

/** The texts of a slip for a reader of `language`; `t` are the words of that language. */
export async function slipTexts({ record: { sourceLanguage, languages } }: Network, language: string, t: Words): Promise<SlipTexts> {
  const sourceWords = await wordsIn(sourceLanguage);
  const dir = languages.find(({ tag }) => tag === language)?.dir ?? 'ltr';
  const both = (source: string, own: string): SlipText => ({ source, ...(own !== source && { own: { text: own, language, dir } }) });
  return {
    both,
    word: (key, values = {}, ownValues = values) => both(sourceWords(key, values), t(key, ownValues)),
    record: (text) => both(textIn(text, sourceLanguage, sourceLanguage).text, textIn(text, language, sourceLanguage).text),
  };
}
