/** The language in which the components of a page speak, where a page shows a text in two languages. */
import type { Network } from '../model/network.ts';
import { wordsIn } from './words-in.ts';
import { wordsOf, type Words } from './words.ts';

/** The part of `Astro` that is needed. */
interface PageContext {
  currentLocale: string | undefined;
  locals: { contentLanguage?: string | undefined; t?: unknown };
}

/** Language of the text that is being rendered: that of the column, otherwise that of the page. */
export function contentLanguage({ currentLocale, locals }: PageContext, { sourceLanguage }: Network['record']): string {
  return locals.contentLanguage ?? currentLocale ?? sourceLanguage;
}

/** Interface words in {@link contentLanguage}. */
export async function contentWords({ locals }: PageContext): Promise<Words> {
  return locals.contentLanguage === undefined ? wordsOf(locals.t) : wordsIn(locals.contentLanguage);
}
