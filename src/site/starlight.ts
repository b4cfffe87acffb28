/** How Starlight is set up: languages, navigation and our components come from the content and from here. */
import { fileURLToPath } from 'node:url';
import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { PAGE_COMPONENTS } from '../schemas/components.ts';
import { translationsOf, type SiteSettings } from './settings.ts';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Sections of the navigation in order: folder of docs/ and the interface word that names it. */
const SECTIONS = [
  { folder: 'handbuch', word: 'section.handbook' },
  { folder: 'curriculum', word: 'section.curriculum' },
  { folder: 'ueber', word: 'section.about' },
  { folder: 'mitmachen', word: 'section.contribute' },
] as const;

/** Components of Starlight that overrides/ replaces. */
const OVERRIDES = ['Header', 'MarkdownContent', 'PageTitle', 'FallbackContentNotice', 'Footer', 'Sidebar', 'MobileMenuFooter'] as const;

/** Options for `starlight()`. Sections without pages do not appear. */
export function starlightOptions(settings: SiteSettings): StarlightUserConfig {
  const { network, sections } = settings;
  return {
    title: network.name,
    defaultLocale: network.sourceLanguage,
    locales: Object.fromEntries(network.languages.map(({ tag, autonym, dir }) => [tag, { label: autonym, lang: tag, dir }])),
    sidebar: SECTIONS.filter(({ folder }) => sections.includes(folder)).map(({ folder, word }) => ({
      ...translationsOf(settings, word),
      collapsed: folder === 'mitmachen',
      items: [{ autogenerate: { directory: folder } }],
    })),
    components: Object.fromEntries(OVERRIDES.map((name) => [name, file(`./overrides/${name}.astro`)])),
    customCss: [file('./styles/site.css')],
    routeMiddleware: file('./page-head.ts'),
    head: [
      { tag: 'meta', attrs: { name: 'theme-color', content: '#fdfaf5', media: '(prefers-color-scheme: light)' } },
      { tag: 'meta', attrs: { name: 'theme-color', content: '#15191b', media: '(prefers-color-scheme: dark)' } },
    ],
    disable404Route: true,
    // The pages are indexed by page-index.ts and searched by SiteSearch.astro.
    pagefind: false,
    // Long lines wrap: nobody has to scroll sideways, by touch or by key.
    expressiveCode: { themes: ['github-light', 'github-dark'], defaultProps: { wrap: true } },
  };
}

/** Components that pages may use without importing them. */
export function autoImports(): Record<string, [string, string][]>[] {
  const own = Object.keys(PAGE_COMPONENTS).filter((name) => !FROM_STARLIGHT.includes(name));
  return [
    { '@astrojs/starlight/components': FROM_STARLIGHT.map((name) => [name, name]) },
    ...own.map((name): Record<string, [string, string][]> => ({ [file(`./components/content/${name}.astro`)]: [['default', name]] })),
  ];
}

const FROM_STARLIGHT: readonly string[] = ['Aside', 'Steps'];
