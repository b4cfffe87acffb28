import { z } from 'astro/zod';
import { isoDateTime, localized, reference } from './fields.ts';
import { PlaceSchema } from './offer.ts';

/** `events/<id>.yaml`: a meeting of a network, planned or held. */
export const EventSchema = z.strictObject({
  title: localized().describe('Title.'),
  region: reference('regions').describe('Region that holds it.'),
  kind: z.enum(['first-talk', 'information', 'network', 'qualification', 'evaluation']).describe('What kind of meeting it is.'),
  start: isoDateTime().describe('Beginning, with offset from UTC.'),
  end: isoDateTime().describe('End, with offset from UTC.'),
  timezone: z.string().min(1).optional().describe("IANA time zone; left out: the network's."),
  place: PlaceSchema.optional().describe('Where.'),
  stage: reference('stages').optional().describe('Stage it belongs to.'),
  module: reference('modules').optional().describe('Module it teaches.'),
  text: localized().optional().describe('What it is about.'),
});

export type EventRecord = z.infer<typeof EventSchema>;
