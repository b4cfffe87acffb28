import { z } from 'astro/zod';
import { localized, reference, SLUG_PATTERN } from './fields.ts';

/** `cards/<id>.yaml`: sentences for one situation of a talk, to be said or shown in two languages. */
export const CardSchema = z.strictObject({
  order: z.number().int().positive().describe('Position among the situations, from 1.'),
  title: localized().describe('The situation.'),
  topic: reference('topics').optional().describe('Topic it belongs to.'),
  lines: z.array(localized()).min(1).describe('Questions or sentences to say.'),
});

/** `tally-categories/<id>.yaml`: one closed category of the anonymous tally of talks. */
export const TallyCategorySchema = z.strictObject({
  order: z.number().int().positive().describe('Position on the form, from 1.'),
  label: localized().describe('What is asked.'),
  explanation: localized().optional().describe('How to answer.'),
  multiple: z.boolean().default(false).describe('Whether several values may be chosen.'),
  values: z
    .array(
      z.strictObject({
        id: z.string().regex(SLUG_PATTERN).describe('Id of the value, as it is stored.'),
        label: localized().describe('Its label.'),
        definition: localized().optional().describe('When this value is meant.'),
      }),
    )
    .min(1)
    .describe('All values that can be chosen.'),
});

/** `finding-rules/<id>.yaml`: a rule by which the evaluation draws attention to something. */
export const FindingRuleSchema = z.strictObject({
  measure: z.enum(['topic-without-referral', 'language-without-pilot', 'growing-topic', 'unreached-offer']).describe('What is measured.'),
  topic: reference('topics').optional().describe('Topic it looks at.'),
  offerTypes: z.array(reference('offer-types')).default([]).describe('Types of offers it looks at.'),
  threshold: z.number().min(0).max(100).describe('Percentage from which it speaks.'),
  minimumTalks: z.number().int().min(30).describe('Number of talks below which it stays silent.'),
  title: localized().describe('The finding in one sentence; {{share}} and {{count}} stand for the figures.'),
  reason: localized().describe('Why it matters.'),
  advice: localized().describe('What to do.'),
});

export type CardRecord = z.infer<typeof CardSchema>;
export type TallyCategoryRecord = z.infer<typeof TallyCategorySchema>;
export type FindingRuleRecord = z.infer<typeof FindingRuleSchema>;
