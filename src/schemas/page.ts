import { z } from 'astro/zod';
import { isoDate } from './fields.ts';

/** How a translated page came to be. */
export const TranslationSchema = z.strictObject({
  by: z.enum(['machine', 'person']).describe('Who translated it.'),
  reviewed: isoDate().optional().describe('Day on which a person last compared it with its source.'),
});

/** What this project adds to the front matter that Starlight knows. */
export const PageAdditionsSchema = z.object({
  translation: TranslationSchema.optional().describe('Of a translated page: how it came to be.'),
  sourceBlocks: z
    .array(z.string().regex(/^[0-9a-f]{8}$/))
    .optional()
    .describe(
      "Short hashes of the source page's blocks at the time of the translation; written by `npm run check -- --fix`, never by hand.",
    ),
});

/** Front matter of `docs/<lang>/**.mdx`, as this project allows it: a strict part of what Starlight takes. */
export const PageSchema = z.strictObject({
  title: z.string().trim().min(1).describe('Title of the page, its only heading of the first level.'),
  description: z.string().trim().min(1).optional().describe('One sentence for search results.'),
  sidebar: z
    .strictObject({
      order: z.number().int().optional().describe('Position in the navigation.'),
      label: z.string().min(1).optional().describe('Shorter label in the navigation.'),
      hidden: z.boolean().optional().describe('Leave it out of the navigation.'),
    })
    .optional()
    .describe('Place in the navigation.'),
  tableOfContents: z.boolean().optional().describe('false: no table of contents.'),
  pagefind: z.boolean().optional().describe('false: leave the page out of the site search.'),
  template: z.enum(['doc', 'splash']).optional().describe('splash: a page without side navigation.'),
  ...PageAdditionsSchema.shape,
});

export type PageFrontmatter = z.infer<typeof PageSchema>;
export type Translation = z.infer<typeof TranslationSchema>;
