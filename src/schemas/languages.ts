import { z } from 'astro/zod';
import { localized, SourceSchema } from './fields.ts';

/** `languages.yaml`: every language that an offer, a pilot or a reader may speak. */
export const LanguagesSchema = z.strictObject({
  source: SourceSchema.optional().describe('Where the choice of languages comes from.'),
  languages: z
    .array(
      z.strictObject({
        tag: z.string().min(2).describe('BCP 47 tag.'),
        autonym: z.string().min(1).describe('Name of the language in itself.'),
        name: localized().describe('Name of the language, for readers of the interface languages.'),
        dir: z.enum(['ltr', 'rtl']).describe('Writing direction.'),
        script: z
          .string()
          .regex(/^[A-Z][a-z]{3}$/)
          .describe('ISO 15924 code of the script.'),
        tier: z.number().int().min(1).max(3).describe('1: spoken by many people in the Land; 3: offered as a spoken language only.'),
      }),
    )
    .min(1)
    .describe('The languages.'),
  levels: z
    .array(
      z.strictObject({
        level: z
          .string()
          .regex(/^[ABC][12]$/)
          .describe('Level of the Common European Framework of Reference (CEFR).'),
        label: localized().describe('What it means, in a few words.'),
      }),
    )
    .default([])
    .describe('Levels of language command.'),
});

export type LanguagesRecord = z.infer<typeof LanguagesSchema>;
export type Language = LanguagesRecord['languages'][number];
