import { z } from 'astro/zod';
import { email, languageTag, localized, range, reference, webUrl } from './fields.ts';

/** `network.yaml`: who runs this network, in which languages and phases, and what it aims at. */
export const NetworkSchema = z.strictObject({
  name: localized().describe('Name of the network as readers see it.'),
  shortName: localized().optional().describe('Short name for the head of every page; left out where the name is short enough.'),
  tagline: localized().describe('One sentence that says what the site is for.'),
  carrier: z
    .strictObject({
      name: z.string().min(1).describe('Full name of the body that runs the network.'),
      url: webUrl().optional().describe('Its web site.'),
      address: z
        .strictObject({
          street: z.string().min(1).describe('Street and number.'),
          postcode: z.string().min(1).describe('Postcode, quoted.'),
          town: z.string().min(1).describe('Town.'),
        })
        .optional()
        .describe('Its postal address.'),
    })
    .describe('The body that runs the network.'),
  siteUrl: webUrl().describe('Address under which the site is published, without a path; base paths are given to the build.'),
  timezone: z.string().min(1).describe('IANA time zone of the network, for example Europe/Berlin.'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe('ISO 3166-1 code of the country.'),
  land: z
    .strictObject({
      code: z
        .string()
        .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
        .describe('ISO 3166-2 code of the Land or region.'),
      name: localized().describe('Its name.'),
      agsPrefix: z
        .string()
        .regex(/^\d{2}$/)
        .describe('First two digits of every district key of the Land, quoted.'),
    })
    .describe('The part of the country the network covers.'),
  contacts: z
    .strictObject({
      mistakes: z
        .strictObject({
          email: email().optional().describe('Where readers report a mistake.'),
          url: webUrl().optional().describe('Public issue tracker for mistakes.'),
        })
        .describe('How readers report a mistake in the content.'),
      accessibility: z
        .strictObject({
          email: email().optional().describe('Where readers report a barrier.'),
          url: webUrl().optional().describe('Page on which readers report a barrier.'),
        })
        .describe('How readers report a barrier.'),
    })
    .describe('How readers reach the network.'),
  sourceLanguage: languageTag().describe('The binding language; every text exists in it.'),
  languages: z
    .array(
      z.strictObject({
        tag: languageTag().describe('BCP 47 tag.'),
        autonym: z.string().min(1).describe('Name of the language in itself.'),
        dir: z.enum(['ltr', 'rtl']).describe('Writing direction.'),
        status: z
          .enum(['source', 'reviewed', 'machine'])
          .describe('source: binding; reviewed: checked by a person; machine: translated by machine and not yet reviewed.'),
      }),
    )
    .min(1)
    .describe('Languages of the interface, in the order in which they are offered.'),
  pageLanguages: z
    .record(z.string(), z.array(languageTag()))
    .default({})
    .describe('Languages in which the pages of a folder of docs/ are expected, where it is fewer than all: folder → languages.'),
  phases: z
    .array(
      z.strictObject({
        id: z.string().min(1).describe('Id of the phase.'),
        title: localized().describe('Title of the phase.'),
        months: range().describe('Duration in months.'),
        stages: z.array(reference('stages')).min(1).describe('Its stages, in order.'),
      }),
    )
    .describe('The phases of the model and their stages.'),
  targets: z
    .strictObject({
      regions: z.number().int().positive().describe('Number of regions in which the network is to be set up.'),
      pilotsPerRegion: range().describe('Number of pilots per region.'),
      source: z.string().optional().describe('Where the targets are stated.'),
    })
    .describe('What the model aims at.'),
});

export type NetworkRecord = z.infer<typeof NetworkSchema>;
