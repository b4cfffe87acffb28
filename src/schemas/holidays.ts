import { z } from 'astro/zod';
import { localized, SourceSchema } from './fields.ts';

const day = z.iso.date();

/** `holidays.yaml`: public holidays of the Land, on which opening hours do not hold. */
export const HolidaysSchema = z.strictObject({
  source: SourceSchema.describe('The law that lists them.'),
  holidays: z
    .array(
      z
        .strictObject({
          id: z.string().min(1).describe('Id of the holiday.'),
          name: localized().describe('Its name.'),
          day: z
            .string()
            .regex(/^\d{2}-\d{2}$/, { abort: true })
            // 2024 has a 29 February.
            .refine((date) => day.safeParse(`2024-${date}`).success, { error: 'is a day that does not exist' })
            .optional()
            .describe('Month and day, MM-DD, quoted, where it is the same every year.'),
          daysAfterEaster: z
            .number()
            .int()
            .min(-70)
            .max(100)
            .optional()
            .describe('Days after Easter Sunday (Gregorian calendar; negative: before), where it moves with Easter.'),
        })
        .refine((holiday) => (holiday.day === undefined) !== (holiday.daysAfterEaster === undefined), {
          error: 'needs either day or daysAfterEaster',
        }),
    )
    .min(1)
    .describe('The holidays.'),
});

export type HolidaysRecord = z.infer<typeof HolidaysSchema>;
export type HolidayRule = HolidaysRecord['holidays'][number];
