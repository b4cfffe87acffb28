/** Every route that is not a page of docs/: one table, put in by `injectRoute`. */

/** A route and the page that serves it. */
export interface SiteRoute {
  pattern: string;
  /** Page below src/site/pages/. */
  page: string;
  /** `false` for pages that search engines must not list: they stay out of the site map. */
  listed?: false;
}

export const ROUTES: readonly SiteRoute[] = [
  { pattern: '/', page: 'language-choice.astro' },
  { pattern: '/404', page: 'not-found.astro' },
  { pattern: '/suche/[...file]', page: 'search-index.ts' },
  { pattern: '/[lang]', page: 'start.astro' },
  { pattern: '/[lang]/angebote', page: 'offers.astro' },
  { pattern: '/[lang]/angebote/[id]', page: 'offer.astro' },
  { pattern: '/[lang]/angebote/[id]/zettel', page: 'slip.astro', listed: false },
  { pattern: '/[lang]/angebote/art/[type]', page: 'offers-of-type.astro' },
  { pattern: '/[lang]/angebote/thema/[topic]', page: 'offers-of-topic.astro' },
  { pattern: '/[lang]/wege', page: 'situations.astro' },
  { pattern: '/[lang]/regionen', page: 'regions.astro' },
  { pattern: '/[lang]/regionen/[id]', page: 'region.astro' },
  { pattern: '/[lang]/regionen/[id].pdf', page: 'region-booklet.ts' },
  { pattern: '/[lang]/kriterien', page: 'checklists.astro' },
  { pattern: '/[lang]/kriterien/[id]', page: 'checklist.astro' },
  { pattern: '/[lang]/glossar', page: 'glossary.astro' },
  { pattern: '/[lang]/curriculum/[id]/zweisprachig', page: 'module-beside.astro' },
  { pattern: '/[lang]/curriculum/[id]/ueben', page: 'module-practice.astro' },
  { pattern: '/[lang]/curriculum/[id]/schulung', page: 'module-training.astro' },
  { pattern: '/[lang]/lernstand', page: 'learning.astro' },
  { pattern: '/[lang]/gespraechskarten', page: 'cards.astro' },
  { pattern: '/[lang]/curriculum-planer', page: 'planner.astro' },
  { pattern: '/[lang]/offline', page: 'offline.astro' },
  { pattern: '/[lang]/curriculum/[id].pdf', page: 'module-pdf.ts' },
  { pattern: '/[lang]/curriculum/[id].epub', page: 'module-epub.ts' },
  { pattern: '/[lang]/[book].pdf', page: 'book-pdf.ts' },
  { pattern: '/[lang]/[book].epub', page: 'book-epub.ts' },
];
