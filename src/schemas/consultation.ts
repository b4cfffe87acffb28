import { z } from 'astro/zod';

/**
 * One talk as a pilot tallies it: closed categories only, no names, no free text, no exact date. Never stored in content/;
 * it lives on the pilot's device and in the files handed to the coordination.
 */
export const ConsultationSchema = z.strictObject({
  schema: z.literal(1).describe('Version of this format.'),
  id: z.uuid().describe('Random id, so that nothing is counted twice.'),
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .describe('Month of the talk, YYYY-MM.'),
  region: z.string().min(1).describe('Id of the region.'),
  languages: z.array(z.string().min(2)).min(1).describe('Languages of the talk, BCP 47.'),
  ageBand: z.string().min(1).describe('Id of a value of the tally category for age.'),
  sex: z.string().min(1).describe('Id of a value of the tally category for sex.'),
  topics: z.array(z.string().min(1)).min(1).describe('Ids of topics.'),
  referredTo: z.array(z.string().min(1)).describe('Ids of offer types or offers.'),
  minutesBand: z.string().min(1).describe('Id of a value of the tally category for duration.'),
  outcome: z.enum(['open', 'reached', 'not-reached']).describe('What came of it.'),
});

export type Consultation = z.infer<typeof ConsultationSchema>;
