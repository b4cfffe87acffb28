import { z } from 'astro/zod';
import { districtKey, localized, partialDate, postcode, webUrl } from './fields.ts';

/** Source and licence of reference data, with the line that has to be shown wherever it is used. */
export const DataSourceSchema = z.strictObject({
  title: z.string().min(1).describe('Name of the data.'),
  publisher: z.string().min(1).describe('Who publishes it.'),
  url: webUrl().optional().describe('Where it is published.'),
  asOf: partialDate().describe('Date of the data, quoted.'),
  retrievedFrom: z.string().min(1).optional().describe('The copy that was used.'),
  licence: z
    .strictObject({
      name: z.string().min(1).describe('Name of the licence.'),
      url: webUrl().optional().describe('Its text.'),
      toBeConfirmed: z
        .literal(true)
        .optional()
        .describe('The licence could not be seen with the data and has to be confirmed before publication.'),
    })
    .describe('Licence of the data.'),
  credit: z.string().min(1).describe('The credit line, as the licence wants it.'),
  creditUrl: webUrl().optional().describe('Where the credit line links to.'),
  changes: localized().optional().describe('How the data was changed.'),
});

/** `places/districts.yaml`: all districts of the Land. */
export const DistrictsSchema = z.strictObject({
  source: DataSourceSchema.describe('Source and licence.'),
  districts: z
    .array(
      z.strictObject({
        ags: z
          .string()
          .regex(/^\d{5}$/)
          .describe('Official key, five digits, quoted.'),
        name: z.string().min(1).describe('Name.'),
        kind: z
          .enum(['city', 'district', 'city-region'])
          .describe('city: a town that is a district of its own; city-region: a union of towns with the rank of a district.'),
        seat: z.string().min(1).describe('Seat of the administration.'),
        population: z.number().int().positive().describe('Inhabitants (persons) at the date of the source.'),
      }),
    )
    .min(1)
    .describe('The districts.'),
});

/** `places/municipalities.yaml`: all municipalities of the Land. */
export const MunicipalitiesSchema = z.strictObject({
  source: DataSourceSchema.describe('Source and licence of names, keys and populations.'),
  centreSource: DataSourceSchema.describe('Source and licence of the centres.'),
  municipalities: z
    .array(
      z.strictObject({
        ags: z
          .string()
          .regex(/^\d{8}$/)
          .describe('Official key, eight digits, quoted.'),
        name: z.string().min(1).describe('Name.'),
        kind: z.enum(['city', 'town', 'municipality']).describe('city: a town that is a district of its own.'),
        district: districtKey().describe('District it belongs to.'),
        population: z.number().int().positive().describe('Inhabitants (persons) at the date of the source.'),
        centre: z
          .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
          .describe('Latitude and longitude of the centre of the area, degrees, WGS 84; for distances only.'),
        seatPostcode: postcode().describe('Postcode of the administration.'),
      }),
    )
    .min(1)
    .describe('The municipalities.'),
});

/** `places/postcodes.yaml`: all postcodes of the Land. */
export const PostcodesSchema = z.strictObject({
  source: DataSourceSchema.describe('Source and licence.'),
  postcodes: z
    .array(
      z.strictObject({
        postcode: z
          .string()
          .regex(/^\d{5}$/)
          .describe('The postcode, quoted.'),
        municipalities: z
          .array(
            z
              .string()
              .regex(/^\d{8}$/)
              .meta({ role: 'reference', target: 'municipalities' }),
          )
          .min(1)
          .describe('Municipalities it serves (AGS).'),
        kind: z
          .enum(['delivery', 'bulk-recipient'])
          .describe('bulk-recipient: of one large receiver; found by the search, never suggested as an address.'),
        match: z
          .enum(['exact', 'position', 'nearest'])
          .describe('How the municipality was found: by name or key, by the position of the postcode, or as the nearest one.'),
      }),
    )
    .min(1)
    .describe('The postcodes.'),
});

/** `places/boundaries.yaml`: which TopoJSON files beside it hold which areas. */
export const BoundariesSchema = z.strictObject({
  source: DataSourceSchema.describe('Source and licence.'),
  layers: z
    .strictObject({
      regions: z
        .strictObject({
          file: z.string().describe('File beside this one.'),
          object: z.string().describe('Name of the object in it; each geometry has properties.id.'),
        })
        .describe('Areas of the regions.'),
      districts: z
        .strictObject({
          file: z.string().describe('File beside this one.'),
          object: z.string().describe('Name of the object in it; each geometry has properties.ags.'),
        })
        .describe('Areas of the districts.'),
      municipalities: z
        .strictObject({
          file: z.string().describe('File beside this one.'),
          object: z.string().describe('Name of the object in it; each geometry has properties.ags.'),
        })
        .describe('Areas of the municipalities.'),
    })
    .describe('Where the areas are.'),
});

/** `exonyms/<tag>.yaml`: names of places in other languages and scripts. */
export const ExonymsSchema = z.strictObject({
  municipalities: z
    .record(z.string().regex(/^\d{8}$/), z.array(z.string().min(1)).min(1))
    .default({})
    .describe('Municipality (AGS, quoted) → names as people write them.'),
  regions: z
    .record(z.string(), z.array(z.string().min(1)).min(1))
    .default({})
    .describe('Region id → names as people write them.'),
});

export type DataSource = z.infer<typeof DataSourceSchema>;
export type DistrictsRecord = z.infer<typeof DistrictsSchema>;
export type District = DistrictsRecord['districts'][number];
export type MunicipalitiesRecord = z.infer<typeof MunicipalitiesSchema>;
export type Municipality = MunicipalitiesRecord['municipalities'][number];
export type PostcodesRecord = z.infer<typeof PostcodesSchema>;
export type Postcode = PostcodesRecord['postcodes'][number];
export type BoundariesRecord = z.infer<typeof BoundariesSchema>;
export type ExonymsRecord = z.infer<typeof ExonymsSchema>;
