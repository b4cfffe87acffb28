import { z } from 'astro/zod';
import { localized, localizedWords, reference } from './fields.ts';

const words = {
  title: localized().describe('Name; in translations with the German name beside it where readers will meet it.'),
  explanation: localized().describe('What it is, in plain words.'),
  synonyms: localizedWords().default({}).describe('Words people really use for it, per language; searched.'),
  officeWords: localizedWords()
    .default({})
    .describe('Official words and abbreviations, and how they are written in other languages; searched.'),
};

/** `offer-types/<id>.yaml`: a type of offer, "what is this place, when do I go there". */
export const OfferTypeSchema = z.strictObject({
  order: z.number().int().positive().describe('Position in lists, from 1.'),
  ...words,
  when: localized().optional().describe('When one goes there.'),
  bring: z.array(localized()).default([]).describe('What to bring; an offer may list its own.'),
  topics: z
    .array(reference('topics'))
    .default([])
    .describe('Topics an offer of this type serves unless it names its own, most important first.'),
});

/** `topics/<id>.yaml`: a question people come with. */
export const TopicSchema = z.strictObject({
  order: z.number().int().positive().describe('Position in lists, from 1.'),
  ...words,
});

export type OfferTypeRecord = z.infer<typeof OfferTypeSchema>;
export type TopicRecord = z.infer<typeof TopicSchema>;
