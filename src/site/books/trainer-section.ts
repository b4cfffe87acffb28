/** The trainer's view of a module: timetable, material, notes. */
import type { Block, Level } from '../../documents/blocks.ts';
import { plain, type Inline } from '../../documents/inline.ts';
import type { Module } from '../../model/network.ts';
import { runsIn } from '../booklet/text-runs.ts';
import type { Section } from './book.ts';
import { exerciseFrame, paragraphs } from './module-sections.ts';

/** Whether there is anything in a module that only a trainer needs. */
export function hasTrainerView({ trainer, exercises }: Module): boolean {
  return trainer !== undefined || exercises.some(({ trainerNotes }) => trainerNotes !== undefined);
}

/** What a trainer needs for a module. The heading is that of the caller; `level` is that of the parts below it. */
export function trainerView({ trainer, exercises }: Module, level: Level): Section {
  return (voice) => {
    const { t } = voice;
    const { localized } = runsIn(voice.network, voice.language);
    const part = (text: string): Block => ({ kind: 'heading', level, content: plain(text), listed: false });
    const noted = exercises.flatMap((exercise) => (exercise.trainerNotes ? [{ ...exercise, trainerNotes: exercise.trainerNotes }] : []));
    const { timetable = [], material = [], notes } = trainer ?? {};
    return [
      ...(notes ? paragraphs([localized(notes)]) : []),
      ...(timetable.length === 0
        ? []
        : ([
            part(t('training.timetable')),
            {
              kind: 'table',
              header: [plain(t('training.minutes')), plain(t('training.activity'))],
              rows: timetable.map(({ minutes, activity }): Inline[] => [plain(String(minutes)), [localized(activity)]]),
              widths: [1, 4],
            },
          ] satisfies Block[])),
      ...(material.length === 0
        ? []
        : ([part(t('training.material')), { kind: 'list', items: material.map((item) => [localized(item)]) }] satisfies Block[])),
      ...(noted.length === 0
        ? []
        : ([
            part(t('book.exerciseNotes')),
            {
              kind: 'definitions',
              entries: noted.map((exercise) => ({
                term: [localized(exercise.title), { text: ` · ${exerciseFrame(voice, exercise)}`, soft: true }],
                details: [[localized(exercise.trainerNotes)]],
              })),
            },
          ] satisfies Block[])),
    ];
  };
}
