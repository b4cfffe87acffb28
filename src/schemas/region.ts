import { z } from 'astro/zod';
import { districtKey, languageTag, localized, municipalityKey, partialDate, reference, SourceSchema } from './fields.ts';

/** `regions/<id>.yaml`: a labour-market region, made of whole districts with single municipalities moved in. */
export const RegionSchema = z.strictObject({
  name: z.string().min(1).describe('Full name.'),
  shortName: z.string().min(1).optional().describe('Short name for maps and lists; left out where it is the same.'),
  districts: z.array(districtKey()).min(1).describe('Districts (AGS, five digits, quoted) that belong to the region.'),
  municipalityExceptions: z
    .array(municipalityKey())
    .default([])
    .describe('Municipalities (AGS, eight digits, quoted) that belong to this region although their district belongs to another.'),
  membership: z
    .strictObject({
      status: z.enum(['sourced', 'partly-sourced']).describe('sourced: a source names every district; partly-sourced: not all of them.'),
      sources: z.array(SourceSchema).min(1).describe('Sources of the membership.'),
      note: localized().optional().describe('What a reader should know about the membership.'),
    })
    .describe('How well the list of districts is known.'),
  coordination: z
    .strictObject({
      provider: reference('providers').describe('The body that coordinates the region.'),
      since: partialDate().optional().describe('Since when.'),
    })
    .optional()
    .describe('The coordinating body of the network in this region, once there is one.'),
  currentStage: reference('stages').optional().describe('The stage the region is in.'),
  pilots: z
    .strictObject({
      count: z.number().int().nonnegative().describe('Number of pilots (persons).'),
      languages: z.array(languageTag()).default([]).describe('Languages they speak.'),
    })
    .optional()
    .describe('Pilots at work in the region.'),
  organisations: z
    .strictObject({ count: z.number().int().nonnegative().describe('Number of organisations.') })
    .optional()
    .describe('Migrant organisations that take part.'),
});

export type RegionRecord = z.infer<typeof RegionSchema>;
