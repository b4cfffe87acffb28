import { z } from 'astro/zod';
import { localized, reference } from './fields.ts';

/** `terms/<id>.yaml`: an office word, explained and translated. */
export const TermSchema = z.strictObject({
  term: z.string().min(1).describe('The word in the language of the country, as it stands on letters.'),
  abbreviation: z.string().min(1).optional().describe('Its abbreviation.'),
  category: z
    .enum([
      'authority',
      'money',
      'work',
      'contract',
      'recognition',
      'counselling',
      'application',
      'further-training',
      'training',
      'insurance',
      'law',
      'residence',
      'language',
      'volunteering',
    ])
    .describe('Field it belongs to.'),
  explanation: localized().describe('What it means, in plain words.'),
  translations: z
    .record(
      z.string(),
      z.strictObject({
        text: z.string().min(1).describe('The word in that language.'),
        uncertain: z.literal(true).optional().describe('The translation is not certain.'),
      }),
    )
    .describe('The word in other languages; languages beyond those of the interface are allowed.'),
  offerTypes: z
    .array(reference('offer-types'))
    .default([])
    .describe('Types of offers where one gets it or help with it, most important first; searched.'),
  topics: z.array(reference('topics')).default([]).describe('Topics it belongs to; searched.'),
});

export type TermRecord = z.infer<typeof TermSchema>;
