import { z } from 'astro/zod';
import { isoDate, localized, partialDate, SourceSchema } from './fields.ts';

/** Units of a fact. Money is counted in euro cents. */
export const FACT_UNITS = [
  'eurocent',
  'eurocent-per-hour',
  'eurocent-per-month',
  'eurocent-per-year',
  'eurocent-per-unit',
  'percent',
  'points',
  'factor',
  'minutes',
  'hours',
  'days',
  'workdays',
  'weeks',
  'months',
  'years',
  'teaching-units',
  'school-years',
  'persons',
  'count',
  'approvals-per-year',
  'cefr-level',
  'date',
  'none',
] as const;

/** The value of a fact: exactly one of these forms. */
export const FactValueSchema = z.union([
  z.strictObject({ number: z.number().describe('A number, in the unit of the version.') }),
  z.strictObject({
    range: z
      .strictObject({ min: z.number().describe('From, included.'), max: z.number().describe('To, included.') })
      .refine(({ min, max }) => min <= max, { error: 'min is larger than max' })
      .describe('A range, in the unit of the version.'),
  }),
  z.strictObject({ date: isoDate().describe('A day.') }),
  z.strictObject({ text: localized().describe('A rule in words.') }),
  z.strictObject({
    table: z
      .strictObject({
        columns: z.array(localized()).min(1).describe('Heads of the columns.'),
        rows: z
          .array(z.array(z.union([z.number(), z.string()])))
          .min(1)
          .describe('Rows, as many cells as columns.'),
      })
      .describe('A small table.'),
  }),
]);

/** `facts/<id>.yaml`: a figure that changes. It stands here once; all languages and all texts use it. */
export const FactSchema = z.strictObject({
  label: localized().describe('What the figure is.'),
  versions: z
    .array(
      z.strictObject({
        value: FactValueSchema.describe('The value.'),
        qualifier: z.enum(['about', 'over', 'under', 'at-most', 'at-least']).optional().describe('How exact the value is.'),
        unit: z.enum(FACT_UNITS).describe('Unit of the value.'),
        validFrom: isoDate().optional().describe('First day on which it holds.'),
        validUntil: isoDate().optional().describe('Last day on which it holds.'),
        asOf: partialDate().optional().describe('Date of the source or of the count, quoted.'),
        source: SourceSchema.optional().describe('Where it is stated; left out: not yet checked.'),
        checkedOn: isoDate().optional().describe('Day on which somebody last looked it up.'),
        note: localized().optional().describe('What a reader should know about the value.'),
      }),
    )
    .min(1)
    .describe('Values over time, newest first.'),
  reviewBy: isoDate().describe('Day by which it has to be looked up again.'),
  conflict: localized().optional().describe('Where sources disagree: who says what.'),
});

export type FactRecord = z.infer<typeof FactSchema>;
export type FactVersion = FactRecord['versions'][number];
