import { describe, expect, it } from 'vitest';
import { contentWords } from '../../../tests/fixtures/content-words.ts';
import { FILES, treeOf, type Changes } from '../../../tests/fixtures/tree.ts';
import { TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { documentProblems } from '../../documents/check-document.ts';
import { textOf } from '../../documents/inline.ts';
import { everyBlock } from '../../documents/walk-blocks.ts';
import type { Block, Document } from '../../documents/blocks.ts';
import { linkNetwork } from '../../model/link-network.ts';
import { regionBooklet } from './region-booklet.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';
const offer = (changes: (text: string) => string) => changes(FILES[OFFER] ?? '');
const OFFERS: Changes = {
  ...TWO_LANGUAGES,
  [OFFER]: null,
  'offers/nord/a.yaml': offer((text) => text.replace('Sprechstunde', 'Zuletzt').replace('status: sourced', 'status: historical')),
  'offers/nord/b.yaml': offer((text) =>
    text
      .replace('Sprechstunde', 'Mit Sprachen')
      .replace('0800 4 5555 00\n', '0800 4 5555 00\n  website: https://www.ort.test/seite\nlanguages: [{ tag: ar, how: phone }]\n')
      .replace('  sources:', '  unsourcedFields: [website]\n  sources:'),
  ),
  'offers/nord/c.yaml': offer((text) =>
    text.replace('Sprechstunde', 'Nur Betriebe').replace('coverage:', 'audience: employers\ncoverage:'),
  ),
  'offers/sued/d.yaml': offer((text) => text.replace('Sprechstunde', 'Anderswo').replace('"05001"', '"05002"')),
  'offers/landesweit/e.yaml': offer((text) =>
    text.replace('Sprechstunde', 'Im ganzen Land').replace(/coverage:\n.*\n.*\n/, 'coverage: { land: true }\n'),
  ),
};

function bookletOf(changes: Changes, language: string): Document {
  const network = linkNetwork(treeOf(changes));
  const region = network.regions.get('nord');
  if (!region) throw new Error('The fixture has no region "nord".');
  return regionBooklet({ network, language, t: contentWords(language), region, day: '2026-03-01', pageUrl: 'https://netz.test/x/' });
}

const headings = (document: Document, level: number) =>
  [...everyBlock(document.blocks)].flatMap((block) => (block.kind === 'heading' && block.level === level ? [textOf(block.content)] : []));
const factsOf = (document: Document, title: string) => {
  const blocks = [...everyBlock(document.blocks)];
  const start = blocks.findIndex((block) => block.kind === 'heading' && textOf(block.content) === title);
  const facts = blocks.slice(start).find((block): block is Extract<Block, { kind: 'facts' }> => block.kind === 'facts');
  return Object.fromEntries((facts?.entries ?? []).map(({ label, values }) => [label, values.map(textOf).join('\n')]));
};

describe('the booklet of a region', () => {
  const german = bookletOf(OFFERS, 'de');
  const arabic = bookletOf(OFFERS, 'ar');

  it('is whole in both languages', () => {
    expect(documentProblems(german)).toEqual([]);
    expect(documentProblems(arabic)).toEqual([]);
    expect([german.dir, arabic.dir, german.date]).toEqual(['ltr', 'rtl', '2026-03-01']);
  });

  it('has the offers of the region for the public, those of earlier times last, then those for the whole Land', () => {
    expect(headings(german, 3)).toEqual(['Mit Sprachen', 'Zuletzt', 'Im ganzen Land']);
  });

  it('says how to reach an offer and what is only probable', () => {
    const t = contentWords('de');
    expect(factsOf(german, 'Mit Sprachen')).toMatchObject({
      [t('offer.phone')]: '0800 4 5555 00',
      [t('offer.website')]: `ort.test (${t('booklet.probably')})`,
      [t('offer.languages')]: `Arabisch (${t('offer.how.phone')})`,
      [t('booklet.status')]: t('verification.mark.sourced'),
    });
    expect(factsOf(german, 'Zuletzt')[t('booklet.status')]).toBe(t('verification.mark.historical'));
  });

  it('lists each offer under its type, and under its languages where they are known', () => {
    const indexes = [...everyBlock(german.blocks)].filter((block) => block.kind === 'index');
    expect(indexes.map(({ entries }) => entries.map(({ target }) => target))).toEqual([['offer-e', 'offer-b', 'offer-a'], ['offer-b']]);
    const without = bookletOf({ ...OFFERS, 'offers/nord/b.yaml': null }, 'de');
    expect(headings(without, 1)).not.toContain(contentWords('de')('booklet.byLanguage'));
    expect(headings(german, 1)).toContain(contentWords('de')('booklet.byLanguage'));
  });

  it('marks what is in German in another language, and says that a machine translated', () => {
    const runs = [...everyBlock(arabic.blocks)].flatMap((block) => (block.kind === 'heading' && block.level === 3 ? block.content : []));
    expect(runs).toEqual(['Mit Sprachen', 'Zuletzt', 'Im ganzen Land'].map((text) => ({ text, language: 'de', dir: 'ltr' })));
    const notes = (document: Document) => document.blocks.flatMap((block) => (block.kind === 'note' ? block.content.map(textOf) : []));
    expect(notes(arabic)).toContain(contentWords('ar')('booklet.machine'));
    expect(notes(german)).not.toContain(contentWords('de')('booklet.machine'));
  });

  it('is whole where there is no offer at all', () => {
    const none = Object.fromEntries(Object.keys(OFFERS).map((file) => [file, file.startsWith('offers/') ? null : (OFFERS[file] ?? null)]));
    const document = bookletOf({ ...none, 'stages/1-anfang.yaml': FILES['stages/1-anfang.yaml'] ?? null }, 'de');
    expect(documentProblems(document)).toEqual([]);
    expect([...everyBlock(document.blocks)].filter((block) => block.kind === 'index')).toEqual([]);
  });
});
