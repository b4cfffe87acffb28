import { z } from 'astro/zod';
import { localized, reference, SourceSchema } from './fields.ts';

/** `stages/<number>-<name>.yaml`: one of the stages in which a network is set up. Its page in docs/handbuch/ has the same id. */
export const StageSchema = z.strictObject({
  number: z.number().int().positive().describe('Position in the model, from 1.'),
  phase: reference('phases').describe('The phase it belongs to (network.yaml, phases).'),
  title: localized().describe('Title as the model names it.'),
  purpose: localized().describe('What the stage is for, in one or two sentences.'),
  actors: z.array(localized()).default([]).describe('Who acts or is asked.'),
  steps: z.array(localized()).default([]).describe('What is done, in order.'),
  results: z.array(localized()).default([]).describe('What is there when the stage is finished.'),
  checklists: z.array(reference('checklists')).default([]).describe('Checklists used in the stage.'),
  agreements: z.array(reference('agreements')).default([]).describe('Templates used in the stage.'),
  modules: z.array(reference('modules')).default([]).describe('Curriculum modules the stage leads to or uses.'),
  events: z.array(reference('events')).default([]).describe('Events that belong to the stage.'),
  ownGuidance: z
    .array(z.enum(['purpose', 'actors', 'steps', 'results']))
    .default([])
    .describe("Fields that are this handbook's own guidance, not the model's; shown as such."),
  sources: z.array(SourceSchema).min(1).describe('Where title, phase and contents are stated.'),
});

export type StageRecord = z.infer<typeof StageSchema>;
