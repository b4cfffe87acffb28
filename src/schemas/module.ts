import { z } from 'astro/zod';
import { isoDate, localized, reference, SLUG_PATTERN, SourceSchema } from './fields.ts';

/** `modules/<id>.yaml`: one module of the curriculum. Its text is docs/<lang>/curriculum/<id>.mdx. */
export const ModuleSchema = z.strictObject({
  order: z.number().int().positive().describe('Position in the curriculum, from 1.'),
  title: localized().describe('Title.'),
  summary: localized().optional().describe('What it is about, in one or two short sentences; shown in lists.'),
  units: z.number().int().positive().describe('Length in teaching units of 45 minutes.'),
  foundation: z.boolean().default(false).describe('Whether every training has it, whatever the pilots know already.'),
  objectives: z.array(localized()).min(1).describe('What a pilot can do afterwards.'),
  prerequisites: z.array(reference('modules')).default([]).describe('Modules to be known before; never in a circle.'),
  offerTypes: z.array(reference('offer-types')).default([]).describe('Types of offers the module leads to.'),
  terms: z.array(reference('terms')).default([]).describe('Glossary terms it uses.'),
  facts: z.array(reference('facts')).default([]).describe('Changing figures it uses.'),
  laws: z
    .array(
      z.strictObject({
        cite: z.string().trim().min(1).describe('Paragraph and law as it is cited, such as `§ 3 BQFG`.'),
        statement: localized().describe('What it says, in one plain sentence.'),
        source: SourceSchema.optional().describe('Where it was looked up; left out: not yet checked.'),
        checkedOn: isoDate().optional().describe('Day on which somebody looked it up.'),
        review: localized().optional().describe('What may have changed since and has to be looked up again.'),
      }),
    )
    .default([])
    .describe('The law it leans on, by paragraph.'),
  quiz: z
    .array(
      z.strictObject({
        id: z.string().regex(SLUG_PATTERN).describe('Id of the question, unique in the module.'),
        question: localized().describe('The question.'),
        answers: z
          .array(
            z.strictObject({
              text: localized().describe('The answer offered.'),
              right: z.boolean().describe('Whether it is right.'),
              why: localized().describe('Why it is right or wrong.'),
            }),
          )
          .min(2)
          .refine((answers) => answers.some((answer) => answer.right), { error: 'no answer is right' })
          .describe('The answers offered.'),
      }),
    )
    .default([])
    .describe('Questions to test oneself.'),
  exercises: z
    .array(
      z.strictObject({
        id: z.string().regex(SLUG_PATTERN).describe('Id of the exercise, unique in the module.'),
        title: localized().describe('Title.'),
        setting: z.enum(['alone', 'pair', 'group']).describe('Who does it together.'),
        minutes: z.number().int().positive().describe('Duration in minutes.'),
        task: localized().describe('What to do.'),
        trainerNotes: localized().optional().describe('What the trainer should know.'),
      }),
    )
    .default([])
    .describe('Exercises.'),
  trainer: z
    .strictObject({
      timetable: z
        .array(
          z.strictObject({
            minutes: z.number().int().positive().describe('Duration in minutes.'),
            activity: localized().describe('What happens.'),
          }),
        )
        .default([])
        .describe('Timetable of the module.'),
      material: z.array(localized()).default([]).describe('What has to be there.'),
      notes: localized().optional().describe('Notes for the trainer.'),
    })
    .optional()
    .describe("The trainer's view."),
  sources: z.array(SourceSchema).default([]).describe('Sources of the contents.'),
});

export type ModuleRecord = z.infer<typeof ModuleSchema>;
