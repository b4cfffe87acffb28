/** What the record of a module says, apart from its quiz: objectives, exercises, figures, law, where it leads and sources. */
import type { Block, Definitions, Level } from '../../documents/blocks.ts';
import { plain, type Inline } from '../../documents/inline.ts';
import type { Fact, Module } from '../../model/network.ts';
import { runsIn } from '../booklet/text-runs.ts';
import { formatPartialDate } from '../dates.ts';
import type { Section, Voice } from './book.ts';
import { factEntry } from './fact-text.ts';
import { sourceRun } from './source-run.ts';

type Exercise = Module['exercises'][number];
type Law = Module['laws'][number];

/** What one can do afterwards. */
export function objectives(module: Module): Section {
  return ({ network, language, t }) => {
    const { localized } = runsIn(network, language);
    const list: Block = { kind: 'list', items: module.objectives.map((objective) => [localized(objective)]) };
    return [{ kind: 'aside', title: plain(t('module.objectives')), blocks: [list] }];
  };
}

/** Exercises with who does them together and how long. */
export function exercises(module: Module, level: Level): Section {
  if (module.exercises.length === 0) return () => [];
  return (voice) => [
    heading(voice.t('practice.exercises'), level),
    ...module.exercises.flatMap((exercise): Block[] => {
      const { localized } = runsIn(voice.network, voice.language);
      return [
        { kind: 'heading', level: (level + 1) as Level, content: [localized(exercise.title)], listed: false },
        { kind: 'paragraph', size: 'small', content: plain(exerciseFrame(voice, exercise)) },
        ...paragraphs([localized(exercise.task)]),
      ];
    }),
  ];
}

/** Who does an exercise together, and how long it takes. */
export function exerciseFrame({ t }: Voice, { setting, minutes }: Exercise): string {
  return `${t(`exercise.${setting}`)} · ${t('exercise.minutes', { count: minutes })}`;
}

/** All figures of the module with their dates and sources. */
export function figures(facts: readonly Fact[], level: Level): Section {
  if (facts.length === 0) return () => [];
  return (voice) => [
    heading(voice.t('book.facts'), level),
    { kind: 'paragraph', size: 'small', content: plain(voice.t('book.factsText')) },
    { kind: 'definitions', entries: facts.map((fact) => factEntry(voice, fact)) },
  ];
}

/** The paragraphs of law, each with the day on which somebody looked it up and what has to be looked up again. */
export function laws(module: Module, level: Level): Section {
  if (module.laws.length === 0) return () => [];
  return (voice) => [
    heading(voice.t('module.laws'), level),
    { kind: 'paragraph', size: 'small', content: plain(voice.t('module.lawsNote')) },
    { kind: 'definitions', entries: module.laws.map((law) => lawEntry(voice, law)) },
  ];
}

function lawEntry(voice: Voice, { cite, statement, source, checkedOn, review }: Law): Definitions['entries'][number] {
  const { t, language, network } = voice;
  const { name, localized } = runsIn(network, language);
  const looked =
    source && checkedOn !== undefined ? t('module.lawChecked', { date: formatPartialDate(checkedOn, language) }) : t('module.lawUnchecked');
  const from: Inline = source ? [{ text: ` · ${t('source.label')}: ` }, sourceRun(voice, source)] : [];
  return {
    term: [name(cite)],
    details: [
      [localized(statement)],
      [{ text: looked }, ...from].map((run) => ({ ...run, soft: true })),
      ...(review ? [[{ text: `${t('module.lawReview')} `, strong: true }, localized(review)]] : []),
    ],
  };
}

/** The types of offers that a module leads to, with their pages on the web. */
export function offerTypes(module: Module, level: Level): Section {
  if (module.offerTypes.length === 0) return () => [];
  return ({ t, network, language, book }) => [
    heading(t('module.offers'), level),
    {
      kind: 'list',
      items: module.offerTypes.map((type): Inline => {
        const { localized } = runsIn(network, language);
        return [{ ...localized(type.title), link: book.address(language, `angebote/art/${type.id}`) }];
      }),
    },
  ];
}

/** Where the contents come from. */
export function sources(module: Module, level: Level): Section {
  if (module.sources.length === 0) return () => [];
  return (voice) => [
    heading(voice.t('source.list'), level),
    { kind: 'list', size: 'small', items: module.sources.map((source): Inline => [sourceRun(voice, source)]) },
  ];
}

/** A heading of words of the interface. */
export function heading(text: string, level: Level): Block {
  return { kind: 'heading', level, content: plain(text) };
}

/** A text of a record, whose empty lines part paragraphs. */
export function paragraphs(content: Inline): Block[] {
  const [run] = content;
  return (run?.text ?? '')
    .split(/\n\s*\n/)
    .map((text) => ({ kind: 'paragraph', content: [{ ...run, text: text.replace(/\s*\n\s*/g, ' ').trim() }] }));
}
