import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { moduleTimetable } from './module-timetable.ts';

const FILE = 'modules/grundlagen.yaml';
const planned = (...minutes: number[]) => ({
  [FILE]: changed(
    FILE,
    'objectives:\n  - de: Kennt die Grundlagen\n',
    `objectives:\n  - de: Kennt die Grundlagen\ntrainer:\n  timetable:\n${minutes.map((value) => `    - minutes: ${value}\n      activity:\n        de: Üben\n`).join('')}`,
  ),
});

test('a timetable that fills the units, or none, has no finding', () => {
  expect(found(moduleTimetable)).toEqual([]);
  expect(found(moduleTimetable, planned(60, 30))).toEqual([]);
});

test('a timetable that is too short or too long is reported', () => {
  expect(found(moduleTimetable, planned(60, 15))).toEqual([[FILE, 8, 'module-timetable']]);
  expect(texts(moduleTimetable, planned(60, 45))).toEqual([
    'trainer.timetable: adds up to 105 minutes, 2 units are 90\n  Fix: Take 15 minutes away, or correct units.',
  ]);
});
