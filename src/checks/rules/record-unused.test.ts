import { expect, test } from 'vitest';
import { changed, FILES, found, texts } from '../../../tests/fixtures/tree.ts';
import { recordUnused } from './record-unused.ts';

const STAGE = 'stages/1-anfang.yaml';
const OFFER = 'offers/nord/sprechstunde.yaml';

test('a network in which everything is used has no finding', () => {
  expect(found(recordUnused)).toEqual([]);
});

test('templates, checklists and modules that no stage names are reported', () => {
  const changes = {
    [STAGE]: changed(STAGE, 'checklists:\n  - gruppe\nagreements:\n  - vertrag\nmodules:\n  - grundlagen\n', 'modules:\n'),
  };
  expect(found(recordUnused, changes)).toEqual([
    ['agreements/vertrag/agreement.yaml', 1, 'record-unused'],
    ['checklists/gruppe.yaml', 1, 'record-unused'],
    ['modules/grundlagen.yaml', 1, 'record-unused'],
  ]);
  expect(texts(recordUnused, changes)).toMatchInlineSnapshot(`
    [
      "no stage uses this template
      Fix: Name it in a stage (agreements), or remove the file.",
      "no stage uses this checklist
      Fix: Name it in a stage (checklists), or remove the file.",
      "no stage uses this module
      Fix: Name it in a stage (modules), or remove the file.",
    ]
  `);
});

test('modules stand for themselves as long as no stage names one', () => {
  expect(found(recordUnused, { [STAGE]: changed(STAGE, 'modules:\n  - grundlagen\n  - vertiefung\n', '') })).toEqual([]);
});

test('types, topics and providers that no offer names are reported', () => {
  const changes = {
    'offer-types/kurs.yaml': FILES['offer-types/beratung.yaml'] ?? '',
    'topics/geld.yaml': FILES['topics/arbeit.yaml'] ?? '',
    'providers/keller.yaml': 'name: Keller\nkind: other\npartOf: dach\n',
    'providers/dach.yaml': 'name: Dach\nkind: other\n',
  };
  expect(found(recordUnused, changes)).toEqual([
    ['offer-types/kurs.yaml', 1, 'record-unused'],
    ['providers/keller.yaml', 1, 'record-unused'],
    ['topics/geld.yaml', 1, 'record-unused'],
  ]);
});

test('nothing is called unused where the file that may use it is broken or where there are no offers yet', () => {
  expect(found(recordUnused, { [STAGE]: 'number: eins\n', [OFFER]: 'title: 1\n' })).toEqual([]);
  expect(found(recordUnused, { [OFFER]: null })).toEqual([]);
});
