import { formattingLocale } from './dates.ts';

/** Name of the language `tag` in the language of a page, as it stands alone: „Deutsch", "German". */
export function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames([formattingLocale(language)], { type: 'language' }).of(tag) ?? tag;
}
