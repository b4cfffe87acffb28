/**
 * The components that pages under docs/ may use, with their attributes. Everything else that could run code (import, export,
 * expressions, raw HTML) is refused by the check `mdx-code`. The site maps each name to an Astro component.
 */
import type { ReferenceTarget } from './fields.ts';

/** An attribute of a component. */
export interface ComponentAttribute {
  required: boolean;
  /** Kind of record whose id it must be. */
  reference?: ReferenceTarget;
  /** Values allowed. */
  values?: readonly string[];
}

/** A component: what it shows and its attributes. */
export interface PageComponent {
  description: string;
  attributes: Record<string, ComponentAttribute>;
  /** Whether text stands between its tags; `optional`: with or without. */
  content: boolean | 'optional';
}

export const PAGE_COMPONENTS: Record<string, PageComponent> = {
  Aside: {
    description: 'A note beside the text.',
    attributes: { type: { required: false, values: ['note', 'tip', 'caution', 'danger'] }, title: { required: false } },
    content: true,
  },
  Steps: { description: 'A numbered list of steps.', attributes: {}, content: true },
  Stage: {
    description: 'What the record of a stage knows: phase, duration, purpose, actors, steps, results and what it uses.',
    attributes: { id: { required: true, reference: 'stages' } },
    content: false,
  },
  StagePath: { description: 'The phases and stages as one picture with links.', attributes: {}, content: false },
  Modules: { description: 'All modules of the curriculum with their length and what they are about.', attributes: {}, content: false },
  Targets: { description: 'What the network aims at: regions, pilots per region.', attributes: {}, content: false },
  RegionMap: { description: 'The map of the regions with a list beside it.', attributes: {}, content: false },
  Credits: { description: 'All sources of reference data with licence and credit line.', attributes: {}, content: false },
  Carrier: { description: 'Name, address and web site of the body that runs the network.', attributes: {}, content: false },
  Contact: {
    description: 'How to report a mistake or a barrier.',
    attributes: { for: { required: true, values: ['mistakes', 'accessibility'] } },
    content: false,
  },
  Blank: {
    description: 'A blank that the operator of the site has to fill in: replace the whole component by the text.',
    attributes: {},
    content: true,
  },
  Term: {
    description: 'A glossary term with its explanation. Text between its tags is the word in the form that the sentence needs.',
    attributes: { id: { required: true, reference: 'terms' } },
    content: 'optional',
  },
  Fact: {
    description: 'The value of a fact with unit and date.',
    attributes: { id: { required: true, reference: 'facts' } },
    content: false,
  },
  Languages: { description: 'The languages of the site and how far each is reviewed.', attributes: {}, content: false },
};
