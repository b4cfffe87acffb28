import { expect, test } from 'vitest';
import { changed, found, page, texts } from '../../../tests/fixtures/tree.ts';
import { moduleUses } from './module-uses.ts';

const RECORD = 'modules/grundlagen.yaml';
const TEXT = 'docs/de/curriculum/grundlagen.mdx';
const OBJECTIVES = 'objectives:\n  - de: Kennt die Grundlagen\n';
const named = changed(RECORD, OBJECTIVES, `${OBJECTIVES}facts:\n  - lohn\n`);
const used = page('Grundlagen', 'Es sind <Fact id="lohn" /> und wieder <Fact id="lohn" />.');

test('a module whose record names what its text uses has no finding', () => {
  expect(found(moduleUses)).toEqual([]);
  expect(found(moduleUses, { [RECORD]: named, [TEXT]: used })).toEqual([]);
});

test('a fact of the text that the record does not name is reported once', () => {
  expect(found(moduleUses, { [TEXT]: used })).toEqual([[TEXT, 5, 'module-uses']]);
});

test('a fact of the record that the text does not use is reported', () => {
  expect(texts(moduleUses, { [RECORD]: named })).toEqual([
    `facts[0]: "lohn" does not stand in the text\n  Fix: Put <Fact id="lohn" /> into ${TEXT}, or remove it here.`,
  ]);
});

test('terms are compared as facts are', () => {
  const term = { 'terms/antrag.yaml': 'term: Antrag\ncategory: authority\nexplanation:\n  de: Ein Blatt.\ntranslations: {}\n' };
  expect(found(moduleUses, { ...term, [TEXT]: page('Grundlagen', 'Ein <Term id="antrag">Antrag</Term>.') })).toEqual([
    [TEXT, 5, 'module-uses'],
  ]);
});
