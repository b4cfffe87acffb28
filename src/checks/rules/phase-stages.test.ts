import { expect, test } from 'vitest';
import { changed, FILES, found, texts } from '../../../tests/fixtures/tree.ts';
import { phaseStages } from './phase-stages.ts';

const NETWORK = 'network.yaml';
const FIRST = 'stages/1-anfang.yaml';
const SECOND = 'stages/2-aufbau.yaml';

test('phases and stages that agree have no finding', () => {
  expect(found(phaseStages)).toEqual([]);
});

test.each([
  ['a stage that names another phase', { [SECOND]: changed(SECOND, 'mitte', 'beginn') }, [[SECOND, 2]]],
  ['a stage that no phase lists', { [NETWORK]: changed(NETWORK, '      - 2-aufbau\n', '      - 3-anderes\n') }, [[SECOND, 2]]],
  ['a stage of two phases', { [NETWORK]: changed(NETWORK, '      - 2-aufbau\n', '      - 2-aufbau\n      - 1-anfang\n') }, [[NETWORK, 43]]],
  ['a number that is taken', { [SECOND]: changed(SECOND, 'number: 2', 'number: 1') }, [[SECOND, 1]]],
  ['a number left out', { [SECOND]: changed(SECOND, 'number: 2', 'number: 3') }, [[SECOND, 1]]],
  [
    'a number unlike that of the file name',
    { [FIRST]: changed(FIRST, 'number: 1', 'number: 2'), [SECOND]: changed(SECOND, 'number: 2', 'number: 1') },
    [
      [FIRST, 1],
      [SECOND, 1],
    ],
  ],
] as const)('%s is reported', (_what, changes, expected) => {
  expect(found(phaseStages, changes)).toEqual(expected.map(([file, line]) => [file, line, 'phase-stages']));
});

test('the messages say where the other half stands', () => {
  expect(texts(phaseStages, { [SECOND]: changed(SECOND, 'mitte', 'beginn').replace('number: 2', 'number: 3') })).toMatchInlineSnapshot(`
    [
      "phase: the stage says "beginn", but network.yaml lists it in "mitte"
      Fix: Write "mitte", or move the stage in network.yaml.",
      "number: there is no stage 2 before stage 3
      Fix: Write 2 here, or add the stage that is missing; stages are numbered from 1 without gaps.",
    ]
  `);
  expect(texts(phaseStages, { 'stages/3-neu.yaml': (FILES[SECOND] ?? '').replace('number: 2', 'number: 2') })).toMatchInlineSnapshot(`
    [
      "phase: "mitte" does not list this stage
      Fix: Add "- 3-neu" to the stages of the phase "mitte" in network.yaml.",
      "number: 2 is taken by stages/2-aufbau.yaml
      Fix: Give every stage a number of its own, 1 to 3.",
    ]
  `);
});

test('a gap is not reported where the file of the missing stage is broken', () => {
  expect(found(phaseStages, { [FIRST]: 'number: eins\n' })).toEqual([]);
});
