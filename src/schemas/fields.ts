/**
 * The kinds of single values that records are made of.
 *
 * Each carries a *role* in its metadata (`.meta({ role })`). Reader, model and checks find every reference,
 * every translated text and every date of a record through these roles (see `roles.ts`), so that a new
 * field is resolved, translated and checked without a line of code of its own.
 */
import { z } from 'astro/zod';

/** What a value is for, beyond its type. */
export type FieldRole =
  | { role: 'reference'; target: ReferenceTarget }
  | { role: 'localized' }
  | { role: 'localized-words' }
  | { role: 'date' }
  | { role: 'url' }
  | { role: 'email' }
  | { role: 'phone' }
  | { role: 'postcode' }
  | { role: 'language' };

/** Everything another record can point to by its id. */
export type ReferenceTarget =
  | 'phases'
  | 'languages'
  | 'stages'
  | 'regions'
  | 'checklists'
  | 'modules'
  | 'agreements'
  | 'offer-types'
  | 'topics'
  | 'providers'
  | 'offers'
  | 'events'
  | 'terms'
  | 'facts'
  | 'districts'
  | 'municipalities';

/** Lower-case words joined by hyphens; also the form of every file name that becomes an id. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of a record of `target`. An id that does not exist is reported by the check `reference-unknown`. */
export const reference = (target: ReferenceTarget) => z.string().min(1).meta({ role: 'reference', target });

/** One text in several languages: `{ de: …, en: … }`. The network's source language is required, the others are counted. */
export const localized = () =>
  z.record(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/), z.string().trim().min(1)).meta({ role: 'localized' });

/** A list of words for each language: `{ de: [..], en: [..] }`; every language may have another number of them. */
export const localizedWords = () =>
  z.record(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/), z.array(z.string().trim().min(1))).meta({ role: 'localized-words' });

const day = z.iso.date();

/** A calendar day, `YYYY-MM-DD`. */
export const isoDate = () => z.iso.date().meta({ role: 'date' });

/** A year, month or day as a source states it: `2019`, `2019-05` or `2019-05-31`; in quotes, since YAML reads a bare year as a number. */
export const partialDate = () =>
  z
    .string()
    .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, { abort: true })
    .refine((date) => date.length < 'YYYY-MM-DD'.length || day.safeParse(date).success, { error: 'is a day that does not exist' })
    .meta({ role: 'date' });

/** An instant with its offset, ISO 8601. */
export const isoDateTime = () => z.iso.datetime({ offset: true }).meta({ role: 'date' });

/** An address on the web; only `https:` and `http:` are allowed. */
export const webUrl = () => z.url({ protocol: /^https?$/ }).meta({ role: 'url' });

/** An e-mail address. */
export const email = () => z.email().meta({ role: 'email' });

/** A telephone number as it is written, with the country code (`+49 …`) or a free number as dialled (`0800 …`). */
export const phone = () => z.string().trim().min(3).meta({ role: 'phone' });

/** Official district key (AGS, five digits), quoted. */
export const districtKey = () =>
  z
    .string()
    .regex(/^\d{5}$/)
    .meta({ role: 'reference', target: 'districts' });

/** Official municipality key (AGS, eight digits), quoted. */
export const municipalityKey = () =>
  z
    .string()
    .regex(/^\d{8}$/)
    .meta({ role: 'reference', target: 'municipalities' });

/** A postcode of five digits, quoted. */
export const postcode = () =>
  z
    .string()
    .regex(/^\d{5}$/)
    .meta({ role: 'postcode' });

/** A BCP 47 language tag listed in `languages.yaml`. */
export const languageTag = () => z.string().min(2).meta({ role: 'reference', target: 'languages' });

/** Where a statement comes from: a title, an address, or both. */
export const SourceSchema = z
  .strictObject({
    title: z.string().trim().min(1).optional().describe('Name of the source, as it calls itself.'),
    url: webUrl().optional().describe('Where it can be read.'),
  })
  .refine((source) => source.title !== undefined || source.url !== undefined, { error: 'a source needs a title or a url' });

/** An inclusive range of whole numbers. */
export const range = () =>
  z
    .strictObject({
      min: z.number().int().nonnegative().describe('Smallest value, included.'),
      max: z.number().int().nonnegative().describe('Largest value, included.'),
    })
    .refine(({ min, max }) => min <= max, { error: 'min is larger than max' });

/** A clock time, `HH:MM`, 24 hours. */
export const clockTime = () => z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export type Localized = z.infer<ReturnType<typeof localized>>;
export type LocalizedWords = z.infer<ReturnType<typeof localizedWords>>;
export type Source = z.infer<typeof SourceSchema>;
