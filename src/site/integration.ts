/** Puts our routes into Astro. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ROUTES } from './routes.ts';

/** The integration that injects every route of {@link ROUTES}. */
export function networkRoutes(): AstroIntegration {
  return {
    name: 'network-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const { pattern, page } of ROUTES)
          injectRoute({ pattern, entrypoint: fileURLToPath(new URL(`./pages/${page}`, import.meta.url)), prerender: true });
      },
    },
  };
}
