import { z } from 'astro/zod';
import { localized, reference, SLUG_PATTERN } from './fields.ts';

const AnswerSchema = z
  .strictObject({
    text: localized().describe('The answer, in the words of the person who gives it.'),
    next: z.string().regex(SLUG_PATTERN).optional().describe('Id of the step that follows; it stands further down in the list.'),
    topics: z.array(reference('topics')).default([]).describe('Topics that help, where the path ends here.'),
    offerTypes: z.array(reference('offer-types')).default([]).describe('Types of offers that help, where the path ends here.'),
  })
  .refine(({ next, topics, offerTypes }) => (next === undefined) === topics.length + offerTypes.length > 0, {
    error: 'an answer leads either to a next step or to topics and types of offers',
  });

/** `situations/<id>.yaml`: a way to the right offers for those who do not know what to type, by two or three questions. */
export const SituationSchema = z
  .strictObject({
    order: z.number().int().positive().describe('Position in lists, from 1.'),
    title: localized().describe('Name of the situation.'),
    summary: localized().describe('Who is in it, in one sentence.'),
    steps: z
      .array(
        z.strictObject({
          id: z.string().regex(SLUG_PATTERN).describe('Name of the step within this file.'),
          question: localized().describe('What is asked.'),
          answers: z.array(AnswerSchema).min(2).describe('What can be answered.'),
        }),
      )
      .min(1)
      .describe('The questions; the first one begins.'),
  })
  .superRefine(({ steps }, context) => {
    for (const [position, { id, answers }] of steps.entries()) {
      if (steps.findIndex((step) => step.id === id) < position)
        context.addIssue({ code: 'custom', path: ['steps', position, 'id'], message: `the id "${id}" is taken by an earlier step` });
      const later = new Set(steps.slice(position + 1).map(({ id }) => id));
      for (const [index, { next }] of answers.entries())
        if (next !== undefined && !later.has(next))
          context.addIssue({
            code: 'custom',
            path: ['steps', position, 'answers', index, 'next'],
            message: `no later step has the id "${next}"`,
          });
    }
  });

export type SituationRecord = z.infer<typeof SituationSchema>;
