// Wiring only: settings come from the content, routes from src/site/routes.ts.
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import autoImport from 'astro-auto-import';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/site/content-security-policy.ts';
import { networkRoutes } from './src/site/integration.ts';
import { linksBelowBase } from './src/site/links-below-base.ts';
import { pageIndex } from './src/site/page-index.ts';
import { pageStyles } from './src/site/page-styles.ts';
import { starlightOptions, autoImports } from './src/site/starlight.ts';
import { shortSitemap } from './src/site/short-sitemap.ts';
import { readSettings } from './src/site/settings.ts';

// The folder that holds content/ and content.config.ts: the project itself, or another network (tests build a tiny second one).
const folder = process.env['LOTSENWERK_NETWORK'] ?? '.';
const settings = await readSettings(folder);
const base = process.env['LOTSENWERK_BASE'] ?? '/';

export default defineConfig({
  site: settings.network.siteUrl,
  base,
  outDir: process.env['LOTSENWERK_OUT'] ?? './dist',
  srcDir: folder,
  trailingSlash: 'always',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  // Small parts that many islands share come in one file: each file is a request.
  vite: {
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  {
                    name: 'shared',
                    test: /preload-helper|src[\\/](?:site[\\/](?:dates|islands[\\/](?:phrases|local-moment))|device[\\/](?:has-records|learning))/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  integrations: [
    networkRoutes(),
    linksBelowBase(),
    autoImport({ imports: autoImports() }),
    starlight(starlightOptions(settings)),
    mdx(),
    pageStyles(base),
    pageIndex(folder),
    shortSitemap(),
    contentSecurityPolicy(),
  ],
});
