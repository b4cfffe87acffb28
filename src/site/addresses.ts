/** Addresses of pages, below the base path of the site. */
import { getRelativeLocaleUrl } from 'astro:i18n';

/** Address of a page of the site: `pathTo('de', 'angebote', offer.id)` → `/base/de/angebote/…/`. */
export function pathTo(language: string, ...segments: string[]): string {
  const path = getRelativeLocaleUrl(language, segments.join('/'));
  return path.endsWith('/') ? path : `${path}/`;
}

/** Address of a file of the site: `filePathTo('de', 'regionen', 'x.pdf')` → `/base/de/regionen/x.pdf`. */
export function filePathTo(language: string, ...segments: string[]): string {
  return getRelativeLocaleUrl(language, segments.join('/')).replace(/\/$/, '');
}
