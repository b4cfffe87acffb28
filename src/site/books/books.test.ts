import { describe, expect, it } from 'vitest';
import { contentWords } from '../../../tests/fixtures/content-words.ts';
import { page, treeOf, type Changes } from '../../../tests/fixtures/tree.ts';
import { translatedPage, TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import type { Block, Document } from '../../documents/blocks.ts';
import { documentProblems } from '../../documents/check-document.ts';
import { textOf } from '../../documents/inline.ts';
import { everyBlock, inlinesOf } from '../../documents/walk-blocks.ts';
import { linkNetwork } from '../../model/link-network.ts';
import { bookList } from './book-list.ts';

const TERM = 'terms/antrag.yaml';
const MODULE = `order: 1
title: { de: Grundlagen, ar: الأساسيات }
summary: { de: Darum geht es. }
units: 2
objectives: [{ de: Kennt die Grundlagen, ar: يعرف الأساسيات }]
offerTypes: [beratung]
laws:
  - { cite: § 1 TestG, statement: { de: So ist es. }, source: { title: Blatt }, checkedOn: "2026-01-15" }
  - { cite: § 2 TestG, statement: { de: Anders. }, review: { de: Neu seit Mai? } }
quiz:
  - id: eins
    question: { de: Was gilt? }
    answers:
      - { text: { de: Dies }, right: true, why: { de: Weil. } }
      - { text: { de: Das }, right: false, why: { de: Darum nicht. } }
exercises:
  - { id: a, title: { de: Reden }, setting: pair, minutes: 10, task: { de: Redet. }, trainerNotes: { de: Leise. } }
trainer: { timetable: [{ minutes: 5, activity: { de: Hallo } }], material: [{ de: Papier }], notes: { de: Ruhig. } }
sources: [{ url: https://www.buch.test/seite }]
`;
const TEXT = `Ein <Term id="antrag" /> und noch ein <Term id="antrag">Anträge</Term>.

## Zahl

Es sind <Fact id="zahl" />. Mehr im [zweiten Modul](/de/curriculum/vertiefung/) und bei der [Hilfe](/de/angebote/).`;
const ARABIC = `طلب <Term id="antrag" />.

## عدد

<Fact id="zahl" />.`;
const CHANGES: Changes = {
  ...TWO_LANGUAGES,
  'modules/grundlagen.yaml': MODULE,
  [TERM]: `term: Antrag
category: authority
explanation: { de: Eine Bitte. }
translations: { ar: { text: طلب, uncertain: true } }
`,
  'facts/zahl.yaml': `label: { de: Die Zahl }
versions:
  - { value: { number: 3 }, unit: hours, validFrom: "2026-01-01" }
reviewBy: "2026-12-31"
`,
  'docs/de/curriculum/grundlagen.mdx': page('Grundlagen', TEXT),
  'docs/ar/curriculum/grundlagen.mdx': translatedPage('الأساسيات', ARABIC),
};
const tree = treeOf(CHANGES);
const network = linkNetwork(tree);
const books = bookList({
  network,
  words: contentWords,
  day: '2026-03-01',
  address: (language, path) => `https://netz.test/${language}/${path}/`,
});

function bookOf(language: string, path: string): Document {
  const entry = books.find((book) => book.language === language && book.path === path);
  if (!entry) throw new Error(`no book ${language}/${path}`);
  return entry.make();
}
const blocksOf = (document: Document): Block[] => [...everyBlock(document.blocks)];
const headings = (document: Document, level?: number) =>
  blocksOf(document).flatMap((block) =>
    block.kind === 'heading' && (level === undefined || block.level === level) ? [textOf(block.content)] : [],
  );
const allText = (document: Document) => blocksOf(document).flatMap(inlinesOf).map(textOf).join('\n');
const links = (document: Document) =>
  blocksOf(document).flatMap((block) => inlinesOf(block).flatMap((inline) => inline.flatMap(({ link }) => link ?? [])));

it('there is a book a module and one of all in every language, and in translations each with the source beside it', () => {
  expect(books.map(({ language, path }) => `${language}/${path}`)).toEqual([
    'de/curriculum/grundlagen',
    'de/curriculum/vertiefung',
    'de/curriculum',
    'ar/curriculum/grundlagen',
    'ar/curriculum/grundlagen-zweisprachig',
    'ar/curriculum/vertiefung',
    'ar/curriculum/vertiefung-zweisprachig',
    'ar/curriculum',
    'ar/curriculum-zweisprachig',
  ]);
  for (const { make } of books) expect(documentProblems(make())).toEqual([]);
});

it('a network without modules has no books', () => {
  const without = linkNetwork(treeOf({ 'modules/grundlagen.yaml': null, 'modules/vertiefung.yaml': null }));
  expect(bookList({ network: without, words: contentWords, day: '2026-03-01', address: () => '' })).toEqual([]);
});

describe('the book of a module', () => {
  const german = bookOf('de', 'curriculum/grundlagen');
  const t = contentWords('de');

  it('has objectives, text, exercises, questions and what it leans on, then words and last the answers', () => {
    expect(headings(german, 1)).toEqual([
      'Zahl',
      t('practice.exercises'),
      t('book.quiz'),
      t('module.offers'),
      t('book.facts'),
      t('module.laws'),
      t('source.list'),
      t('book.glossary'),
      t('book.answers'),
    ]);
    const last = german.blocks.findLastIndex(({ kind }) => kind === 'page-break');
    const before = allText({ ...german, blocks: german.blocks.slice(0, last) });
    const after = allText({ ...german, blocks: german.blocks.slice(last) });
    expect(before).toContain('Dies');
    expect(before).not.toContain('Weil.');
    expect(after).toContain(`${t('book.right')}: Dies\nWeil.`);
    expect(after).toContain(`${t('book.wrong')}: Das\nDarum nicht.`);
  });

  it('leads from the first use of a word to its explanation, and from pages to the web', () => {
    expect(links(german).filter((link) => link === '#term-antrag')).toHaveLength(1);
    expect(links(german)).toEqual(
      expect.arrayContaining([
        'https://netz.test/de/curriculum/vertiefung/',
        'https://netz.test/de/angebote/',
        'https://netz.test/de/angebote/art/beratung/',
        'https://www.buch.test/seite',
      ]),
    );
  });

  it('says of figures and laws when they hold, where they stand and whether anybody looked', () => {
    expect(allText(german)).toContain(`3 Stunden (ab 1. Januar 2026 · ${t('fact.unchecked')})`);
    expect(allText(german)).toContain(`${t('module.lawChecked', { date: '15. Januar 2026' })} · ${t('source.label')}: Blatt`);
    expect(allText(german)).toContain(t('module.lawUnchecked'));
    expect(allText(german)).toContain(`${t('module.lawReview')} Neu seit Mai?`);
  });

  it('has nothing that only trainers need', () => {
    expect(allText(german)).not.toMatch(/Leise\.|Papier/);
  });

  it('says its date, and in a translation that a machine made it', () => {
    expect([german.version, german.date]).toEqual(['Stand: 1. März 2026', '2026-03-01']);
    const notes = (document: Document) => blocksOf(document).flatMap((block) => (block.kind === 'note' ? block.content.map(textOf) : []));
    expect(notes(german)).toEqual([]);
    expect(notes(bookOf('ar', 'curriculum/grundlagen'))).toEqual([contentWords('ar')('booklet.machine')]);
  });

  it('shows in a translation the word with the office word in brackets, and marks what is not certain', () => {
    const arabic = bookOf('ar', 'curriculum/grundlagen');
    expect([arabic.language, arabic.dir]).toEqual(['ar', 'rtl']);
    expect(allText(arabic)).toContain('طلب طلب (Antrag).');
    expect(allText(arabic)).toContain(`طلب (${contentWords('ar')('glossary.uncertain')})`);
  });

  it('gives a page that is not translated in the source language and says so', () => {
    const untranslated = bookOf('ar', 'curriculum/vertiefung');
    expect(allText(untranslated)).toContain(contentWords('ar')('book.untranslated'));
    expect(blocksOf(untranslated)).toContainEqual({
      kind: 'passage',
      language: 'de',
      dir: 'ltr',
      blocks: [{ kind: 'paragraph', content: [{ text: 'Text.' }] }],
    });
  });
});

describe('a bilingual book', () => {
  const book = bookOf('ar', 'curriculum/grundlagen-zweisprachig');

  it('has every block of the text beside its counterpart, its own language first', () => {
    const rows = book.blocks.flatMap((block) =>
      block.kind === 'side-by-side'
        ? [block.sides.map(({ language, blocks }) => `${language} ${blocks.flatMap(inlinesOf).map(textOf).join()}`)]
        : [],
    );
    expect(rows).toContainEqual(['ar عدد', 'de Zahl']);
    expect(rows).toContainEqual([expect.stringMatching(/^ar طلب/), expect.stringMatching(/^de Ein Antrag/)]);
  });

  it('is on larger paper, has both titles and one outline', () => {
    expect(book.paper).toBe('a4');
    expect(textOf(book.heading ?? [])).toBe('الأساسيات\nGrundlagen');
    expect(headings(book).filter((heading) => heading === 'Zahl')).toEqual([]);
  });
});

describe('the book of the curriculum', () => {
  const book = bookOf('de', 'curriculum');

  it('has a chapter a module, then all answers, all words and what trainers need', () => {
    const t = contentWords('de');
    expect(headings(book, 1)).toEqual([
      t('booklet.contents'),
      t('book.introduction'),
      '1. Grundlagen',
      '2. Vertiefung',
      t('book.answers'),
      t('book.glossary'),
      t('book.trainer'),
    ]);
    expect(allText(book)).toContain('Leise.');
  });

  it('leads from module to module inside the book', () => {
    expect(links(book)).toContain('#module-vertiefung');
    expect(links(book)).not.toContain('https://netz.test/de/curriculum/vertiefung/');
  });
});

it.each([
  [
    'a component that books do not know',
    'Text <Targets />',
    /docs\/de\/curriculum\/grundlagen\.mdx:5:6 <Targets> has no form in a document/,
  ],
  ['a link without a language', '[a](/angebote/)', /"\/angebote\/" leads to no page/],
  ['a term that nobody explains', '<Term id="x" />', /there is no term "x"/],
])('%s is an error', (_what, text, message) => {
  const broken = linkNetwork(treeOf({ 'docs/de/curriculum/grundlagen.mdx': page('Grundlagen', text) }));
  const [book] = bookList({ network: broken, words: contentWords, day: '2026-03-01', address: () => 'https://netz.test/' });
  expect(() => book?.make()).toThrow(message);
});
