import { z } from 'astro/zod';
import { email, phone, reference, webUrl } from './fields.ts';

/** Ways to reach a body. Phones are kept as written; `tel:` links are derived. */
export const ContactSchema = z.strictObject({
  phone: phone().optional().describe('Telephone number.'),
  email: email().optional().describe('E-mail address.'),
  website: webUrl().optional().describe('Web site.'),
});

/** `providers/<id>.yaml`: a body that makes offers. */
export const ProviderSchema = z.strictObject({
  name: z.string().min(1).describe('Name as it calls itself.'),
  kind: z
    .enum([
      'authority',
      'municipality',
      'chamber',
      'welfare',
      'adult-education',
      'university',
      'migrant-organisation',
      'association',
      'company',
      'other',
    ])
    .describe('What kind of body it is.'),
  partOf: reference('providers').optional().describe('The body it belongs to.'),
  website: webUrl().optional().describe('Its web site, only where a source shows it.'),
  contact: ContactSchema.optional().describe('How to reach the body itself; an offer has its own contact.'),
});

export type Contact = z.infer<typeof ContactSchema>;
export type ProviderRecord = z.infer<typeof ProviderSchema>;
