/** Head of pages where Starlight's own says something else than this site means. */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { pathTo } from './addresses.ts';
import { loadNetwork } from './network.ts';

/**
 * A page that shows the source language because it is not translated names the source page as the original (`canonical`); start pages
 * name the choice of languages as the page for everybody (`x-default`).
 */
export const onRequest = defineRouteMiddleware(async (context) => {
  const { head, isFallback } = context.locals.starlightRoute;
  const { sourceLanguage } = (await loadNetwork()).record;
  const language = context.currentLocale ?? sourceLanguage;
  const { pathname } = context.url;
  const start = pathTo(language);
  const address = (path: string) => new URL(path, context.site).href;
  for (const { tag, attrs = {} } of head) {
    if (tag !== 'link') continue;
    if (isFallback && attrs['rel'] === 'canonical') attrs['href'] = address(`${pathTo(sourceLanguage)}${pathname.slice(start.length)}`);
    if (pathname === start && attrs['hreflang'] === 'x-default') attrs['href'] = address(import.meta.env.BASE_URL);
  }
});
