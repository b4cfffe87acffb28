import { z } from 'astro/zod';
import { localized, SLUG_PATTERN, SourceSchema } from './fields.ts';

/** `checklists/<id>.yaml`: criteria that are answered one by one. */
export const ChecklistSchema = z.strictObject({
  title: localized().describe('Title.'),
  purpose: localized().describe('What it is for, when it is used.'),
  subject: z
    .enum(['organisation', 'pilot', 'first-talk', 'event-before', 'event-after', 'curriculum', 'sustainability'])
    .describe('Whom or what it judges.'),
  criteria: z
    .array(
      z
        .strictObject({
          id: z.string().regex(SLUG_PATTERN).describe('Id of the criterion, unique in the checklist.'),
          text: localized().describe('The criterion.'),
          required: z.boolean().describe('true: must be met; false: desirable.'),
          kind: z.enum(['yes-no', 'number', 'level', 'text']).describe('How it is answered.'),
          minimum: z.number().nonnegative().optional().describe('Smallest number that meets it (kind number), in `unit`.'),
          unit: z.enum(['members', 'years', 'persons', 'hours']).optional().describe('Unit of the number.'),
          question: localized().optional().describe('A fair question to ask.'),
          evidence: localized().optional().describe('What counts as evidence.'),
          ownGuidance: z.boolean().default(false).describe("true: added by this handbook, not a criterion of the model's description."),
        })
        .refine((criterion) => criterion.kind === 'number' || criterion.minimum === undefined, {
          error: 'only a criterion of kind number has a minimum',
          path: ['minimum'],
        }),
    )
    .min(1)
    .describe('The criteria, in order.'),
  sources: z.array(SourceSchema).default([]).describe('Where the criteria are stated.'),
});

export type ChecklistRecord = z.infer<typeof ChecklistSchema>;
