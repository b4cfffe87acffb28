import { z } from 'astro/zod';
import { isoDate, localized, SLUG_PATTERN } from './fields.ts';

/**
 * `agreements/<id>/agreement.yaml`: a template. Its texts lie beside it, one `<lang>.md` a language, with `{{field}}` where a
 * field is filled in. The stages that use it name it; it does not name them.
 */
export const AgreementSchema = z.strictObject({
  title: localized().describe('Title.'),
  purpose: localized().describe('What it is for, who signs it.'),
  parties: z.array(localized()).min(1).describe('Who agrees with whom, or who writes to whom.'),
  fields: z
    .array(
      z
        .strictObject({
          id: z.string().regex(SLUG_PATTERN).describe('Id, as it stands between {{ and }} in the texts.'),
          label: localized().describe('Label of the field.'),
          type: z
            .enum(['text', 'multiline', 'date', 'number', 'money', 'choice', 'check', 'signature'])
            .describe('Type of the field; money in euro cents.'),
          required: z.boolean().default(false).describe('Whether it must be filled in.'),
          help: localized().optional().describe('One sentence that helps to fill it in.'),
          pattern: z.string().optional().describe('Regular expression that the whole value has to match.'),
          options: z
            .array(
              z.strictObject({
                id: z.string().regex(SLUG_PATTERN).describe('Id of the option.'),
                label: localized().describe('Its label.'),
              }),
            )
            .optional()
            .describe('What can be chosen (type choice).'),
        })
        .refine((field) => (field.type === 'choice') === (field.options !== undefined), {
          error: 'a field of type choice, and no other, has options',
          path: ['options'],
        }),
    )
    .describe('Fields of the template.'),
  versions: z
    .array(
      z.strictObject({
        number: z
          .string()
          .regex(/^\d+\.\d+$/)
          .describe('Version, quoted: "1.0".'),
        date: isoDate().describe('Day of the version.'),
        changes: localized().describe('What changed.'),
      }),
    )
    .min(1)
    .describe('Versions, newest first.'),
  legalNote: localized().describe('That it is a model and no legal advice, and the law it leans on.'),
});

export type AgreementRecord = z.infer<typeof AgreementSchema>;
