/** The quiz of a module on paper: the questions, and apart from them the answers with reasons. */
import type { Block, Level } from '../../documents/blocks.ts';
import { plain, type Inline } from '../../documents/inline.ts';
import type { Module } from '../../model/network.ts';
import { runsIn } from '../booklet/text-runs.ts';
import type { Section, Voice } from './book.ts';
import { heading } from './module-sections.ts';

/** The questions, with a box to tick before every answer. */
export function questions(module: Module, level: Level): Section {
  if (module.quiz.length === 0) return () => [];
  return (voice) => [
    heading(voice.t('book.quiz'), level),
    { kind: 'paragraph', content: plain(voice.t('book.quizText')) },
    ...module.quiz.map((entry, position): Block => {
      const { localized } = runsIn(voice.network, voice.language);
      return {
        kind: 'group',
        blocks: [
          question(voice, entry, position),
          { kind: 'list', marker: 'box', items: entry.answers.map(({ text }) => [localized(text)]) },
        ],
      };
    }),
  ];
}

/** What is right and what is wrong, and why. The heading is that of the caller. */
export function answers(module: Module): Section {
  return (voice) => {
    const { localized } = runsIn(voice.network, voice.language);
    return module.quiz.map((entry, position): Block => ({
      kind: 'group',
      blocks: [
        question(voice, entry, position),
        {
          kind: 'list',
          items: entry.answers.map(({ text, right, why }): Inline => [
            { text: `${voice.t(right ? 'book.right' : 'book.wrong')}: `, ...(right ? { strong: true } : { soft: true }) },
            { ...localized(text), strong: right },
            { text: '\n' },
            localized(why),
          ]),
        },
      ],
    }));
  };
}

function question(voice: Voice, { question: text }: Module['quiz'][number], position: number): Block {
  const { localized } = runsIn(voice.network, voice.language);
  return {
    kind: 'paragraph',
    content: [
      { text: `${position + 1}. `, strong: true },
      { ...localized(text), strong: true },
    ],
  };
}
