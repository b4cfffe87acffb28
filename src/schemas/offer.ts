import { z } from 'astro/zod';
import {
  clockTime,
  districtKey,
  isoDate,
  languageTag,
  localized,
  municipalityKey,
  partialDate,
  postcode,
  reference,
  SourceSchema,
} from './fields.ts';
import { ContactSchema } from './provider.ts';

/** Whom an offer serves: everyone in the country or the Land, or a mix of regions, districts and municipalities. Never empty. */
export const CoverageSchema = z
  .strictObject({
    nationwide: z.literal(true).optional().describe('Serves the whole country.'),
    land: z.literal(true).optional().describe("Serves the whole of the network's Land."),
    regions: z.array(reference('regions')).min(1).optional().describe('Regions served.'),
    districts: z.array(districtKey()).min(1).optional().describe('Districts served (AGS, five digits, quoted).'),
    municipalities: z.array(municipalityKey()).min(1).optional().describe('Municipalities served (AGS, eight digits, quoted).'),
    exceptMunicipalities: z.array(municipalityKey()).min(1).optional().describe('Municipalities not served although their district is.'),
  })
  .refine(({ nationwide, land, regions, districts, municipalities }) => nationwide ?? land ?? regions ?? districts ?? municipalities, {
    error: 'serves nobody: name nationwide, land, regions, districts or municipalities',
  })
  .refine(
    ({ nationwide, land, regions, districts, municipalities }) => !(nationwide ?? land) || !(regions ?? districts ?? municipalities),
    {
      error: 'nationwide or land already includes every region, district and municipality',
    },
  );

/** Where an offer is found. Without `geo` the municipality's centre serves for distance only, never as a pin. */
export const PlaceSchema = z.strictObject({
  municipality: municipalityKey().optional().describe('Municipality (AGS, eight digits, quoted).'),
  district: districtKey().optional().describe('District (AGS, five digits, quoted), where the municipality is not known.'),
  street: z.string().min(1).optional().describe('Street without number.'),
  houseNumber: z.string().min(1).optional().describe('House number, quoted.'),
  building: z.string().min(1).optional().describe('Name of the building.'),
  quarter: z.string().min(1).optional().describe('Part of the town.'),
  postcode: postcode().optional().describe('Postcode, quoted.'),
  poBox: z.string().min(1).optional().describe('Post-office box, quoted.'),
  geo: z
    .strictObject({
      latitude: z.number().min(-90).max(90).describe('Degrees north, WGS 84.'),
      longitude: z.number().min(-180).max(180).describe('Degrees east, WGS 84.'),
    })
    .optional()
    .describe('Position of the door, only where a source gives it.'),
  note: localized().optional().describe('What helps to find it.'),
});

/** How well an offer is known. */
export const VerificationSchema = z.strictObject({
  status: z
    .enum(['confirmed', 'sourced', 'unsourced', 'historical'])
    .describe(
      'confirmed: the provider confirmed it; sourced: a public source shows it; unsourced: not yet checked; historical: known to have existed once.',
    ),
  asOf: partialDate().optional().describe('Year, month or day the source is of, quoted; only where the source states it.'),
  sources: z.array(SourceSchema).default([]).describe('Public sources.'),
  unsourcedFields: z
    .array(z.enum(['website', 'phone', 'email', 'address', 'languages', 'coverage', 'title']))
    .default([])
    .describe('Fields that no source shows; shown as "probably".'),
  note: localized().optional().describe('What a reader should know about the source.'),
});

/** `offers/<region|bundesweit|landesweit>/<id>.yaml`: help that somebody offers. */
export const OfferSchema = z
  .strictObject({
    title: z.string().min(1).describe('Name of the offer in the language of the country, as it stands on the door.'),
    provider: reference('providers').describe('Who offers it.'),
    type: reference('offer-types').describe('What kind of place it is.'),
    alsoTypes: z.array(reference('offer-types')).default([]).describe('Further types.'),
    topics: z.array(reference('topics')).min(1).optional().describe("Topics served; left out: the type's."),
    coverage: CoverageSchema.describe('Whom it serves.'),
    places: z.array(PlaceSchema).default([]).describe('Where it is found.'),
    languages: z
      .array(
        z.strictObject({
          tag: languageTag().describe('BCP 47 tag.'),
          how: z
            .enum(['always', 'appointment', 'interpreter', 'phone'])
            .optional()
            .describe('How the language is spoken; left out where unknown.'),
        }),
      )
      .min(1)
      .optional()
      .describe('Languages spoken; left out: unknown, not "German only".'),
    audience: z.enum(['public', 'employers', 'coordinators', 'professionals']).default('public').describe('For whom it is.'),
    ageMin: z.number().int().min(0).max(120).optional().describe('Youngest age served, in years.'),
    ageMax: z.number().int().min(0).max(120).optional().describe('Oldest age served, in years.'),
    requirements: localized().optional().describe('What one needs to be served.'),
    cost: z
      .strictObject({
        free: z.boolean().describe('Whether it is free of charge.'),
        note: localized().optional().describe('What it costs or who pays.'),
      })
      .optional()
      .describe('What it costs; left out: unknown.'),
    format: z
      .array(z.enum(['in-person', 'phone', 'online', 'chat']))
      .min(1)
      .optional()
      .describe('How it is given; left out: unknown.'),
    schedule: z
      .array(
        z.strictObject({
          weekday: z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']).describe('Day of the week.'),
          opens: clockTime().describe('From, HH:MM, quoted, local time.'),
          closes: clockTime().describe('Until, HH:MM, quoted, local time.'),
        }),
      )
      .min(1)
      .optional()
      .describe('Opening hours; left out: unknown.'),
    byAppointment: z.boolean().optional().describe('Whether an appointment is needed; left out: unknown.'),
    contact: ContactSchema.default({}).describe('How to reach it.'),
    bring: z.array(localized()).min(1).optional().describe("What to bring; left out: the type's."),
    text: localized().optional().describe('What else a reader should know, in a few sentences.'),
    validFrom: isoDate().optional().describe('First day of the offer.'),
    validUntil: isoDate().optional().describe('Last day of the offer.'),
    verification: VerificationSchema.describe('How well it is known.'),
  })
  .refine(({ ageMin, ageMax }) => ageMin === undefined || ageMax === undefined || ageMin <= ageMax, {
    error: 'ageMax is smaller than ageMin',
    path: ['ageMax'],
  });

export type OfferRecord = z.infer<typeof OfferSchema>;
export type Coverage = z.infer<typeof CoverageSchema>;
export type Place = z.infer<typeof PlaceSchema>;
export type Verification = z.infer<typeof VerificationSchema>;
