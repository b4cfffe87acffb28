import { expect, it } from 'vitest';
import { withoutRoutes } from './short-sitemap.ts';

const entry = (path: string) =>
  `<url><loc>https://example.org/base${path}</loc><xhtml:link rel="alternate" hreflang="ar" href="https://example.org/base/ar/"/></url>`;

it('leaves out the pages of a route and keeps all others', () => {
  const kept = [entry('/de/'), entry('/de/angebote/a/'), entry('/de/angebote/zettel/')];
  const sitemap = `<urlset>${kept[0]}${entry('/de/angebote/a/zettel/')}${kept[1]}${entry('/ar/angebote/b/zettel/')}${kept[2]}</urlset>`;
  expect(withoutRoutes(sitemap, ['/[lang]/angebote/[id]/zettel'])).toBe(`<urlset>${kept.join('')}</urlset>`);
});

it('changes nothing where no route is hidden', () => {
  expect(withoutRoutes(entry('/de/'), [])).toBe(entry('/de/'));
});
