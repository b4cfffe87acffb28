/** A module as part of a book. */
import type { Block, Level } from '../../documents/blocks.ts';
import { plain, type Inline } from '../../documents/inline.ts';
import type { Fact, Module, Network } from '../../model/network.ts';
import { modulePath, UNIT_MINUTES } from '../../model/questions/modules.ts';
import { joinedBy, runsIn } from '../booklet/text-runs.ts';
import { inEdition, type Book, type Section, type Voice } from './book.ts';
import { exercises, figures, laws, objectives, offerTypes, sources } from './module-sections.ts';
import { pageText } from './page-text.ts';
import { questions } from './quiz-sections.ts';

/**
 * What a module teaches, asks and leans on. Answers and explanations of words are not in it: they stand at the end of the book.
 *
 * @param level of its parts
 */
export function moduleChapter(book: Book, module: Module, level: Level): Block[] {
  const write = (section: Section) => inEdition(book, section);
  return [
    ...write(objectives(module)),
    ...pageText(book, modulePath(module.id), level),
    ...write(exercises(module, level)),
    ...write(questions(module, level)),
    ...write(offerTypes(module, level)),
    ...write(figures(factsOf(book.network, module), level)),
    ...write(laws(module, level)),
    ...write(sources(module, level)),
  ];
}

/** Below the title of a module: what it is about, its place in the curriculum, its length, what should be known before. */
export function moduleLead(module: Module): Section {
  return (voice) => {
    const { t, network, language } = voice;
    const { localized } = runsIn(network, language);
    const before = module.prerequisites.map((other): Inline => [localized(other.title)]);
    return [
      ...(module.summary ? [{ kind: 'paragraph', size: 'lead', content: [localized(module.summary)] } as const] : []),
      {
        kind: 'paragraph',
        content: plain(`${t('module.number', { number: module.order, count: network.modules.size })} · ${unitsText(voice, module.units)}`),
      },
      ...(before.length === 0
        ? []
        : [{ kind: 'paragraph', content: [{ text: `${t('module.prerequisites')}: `, soft: true }, ...joinedBy(' · ', before)] } as const]),
    ];
  };
}

/** A number of teaching units, and how long they take. */
export function unitsText({ t }: Voice, units: number): string {
  return t('module.units', { count: units, minutes: units * UNIT_MINUTES });
}

/** The title of a module. */
export function moduleTitle({ network, language }: Voice, module: Module): Inline {
  return [runsIn(network, language).localized(module.title)];
}

/** All facts of a module: those that its record names and those of its text in any language. */
function factsOf(network: Network, module: Module): Fact[] {
  const used = network.pages
    .filter(({ slug }) => slug === modulePath(module.id))
    .flatMap(({ text }) => [...text.matchAll(/<Fact\s+id="([^"]+)"/g)].flatMap(([, id = '']) => network.facts.get(id) ?? []));
  return [...new Set([...module.facts, ...used])];
}
