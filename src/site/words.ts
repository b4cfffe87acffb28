/** Interface words, typed by the keys of the source language's file. */
import type sourceWords from '../../content/i18n/de.json';

/** A key of the interface words; plural keys without their suffix. */
export type WordKey = keyof {
  [K in keyof typeof sourceWords as K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K]: true;
};

/** Looks up an interface word in the language of the page; `count` chooses the plural form. */
export type Words = (key: WordKey, values?: Record<string, string | number>) => string;

/** The words of a page: `const t = wordsOf(Astro.locals.t)`. Astro escapes what it renders, so nothing is escaped here. */
export function wordsOf(t: unknown): Words {
  const translate = t as (key: string, options: Record<string, unknown>) => string;
  return (key, values = {}) => translate(key, { ...values, interpolation: { escapeValue: false } });
}
