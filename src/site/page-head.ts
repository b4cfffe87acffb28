/** Head and data of pages where Starlight's own says something else than this site means. */
import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { pathTo } from './addresses.ts';
import { loadNetwork } from './network.ts';

/**
 * A page that shows the source language because it is not translated names the source page as the original (`canonical`) and is not
 * searched; start pages name the choice of languages as the page for everybody (`x-default`). A page without headings of its own has no
 * list of them.
 */
export const onRequest = defineRouteMiddleware(async (context) => {
  const route = context.locals.starlightRoute;
  const { head, isFallback } = route;
  // The same text is found at its source page. The entry belongs to several routes, so it is not changed itself.
  if (isFallback) route.entry = { ...route.entry, data: { ...route.entry.data, pagefind: false } };
  // A module names its neighbours and its headings itself.
  if (/(?:^|\/)curriculum\/[^/]+$/.test(route.id)) {
    route.pagination = { prev: undefined, next: undefined };
    route.toc = undefined;
  }
  // Side navigation shows the section that one is in; the others are in the head of the page.
  route.sidebar = sectionOf(route.sidebar);
  // Where the only entry is the top of the page, its list says nothing.
  if (route.toc && route.toc.items.length < 2) route.toc = undefined;
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

type Sidebar = StarlightRouteData['sidebar'];

/** The group that holds the current page; everything where none does. */
function sectionOf(sidebar: Sidebar): Sidebar {
  const holds = (entry: Sidebar[number]): boolean => (entry.type === 'link' ? entry.isCurrent : entry.entries.some(holds));
  const current = sidebar.filter(holds);
  return current.length > 0 ? current : sidebar;
}
