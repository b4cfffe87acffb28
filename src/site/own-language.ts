/** What a component inside a page of docs/ says about its language. */
import type { Network } from '../model/network.ts';

/** The part of `Astro.locals` and `Astro` that is needed. */
interface PageContext {
  currentLocale: string | undefined;
  locals: { contentLanguage?: string | undefined; starlightRoute?: { isFallback?: boolean | undefined } };
}

/**
 * `lang` and `dir` for a component whose words are in the language of the address. On a page without translation the text around it is
 * marked as the source language, so it has to mark itself; elsewhere nothing is needed.
 */
export function ownLanguage(page: PageContext, { languages }: Network['record']): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const { currentLocale } = page;
  if (currentLocale === undefined || page.locals.contentLanguage !== undefined || !isFallback(page)) return {};
  return { lang: currentLocale, dir: languages.find(({ tag }) => tag === currentLocale)?.dir ?? 'ltr' };
}

/** Starlight's route is there on pages of docs/ only; to ask for it elsewhere is an error. */
function isFallback({ locals }: PageContext): boolean {
  try {
    return locals.starlightRoute?.isFallback === true;
  } catch {
    return false;
  }
}
