import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { epubFiles, epubProblems } from '../../tests/epub/epub-problems.ts';
import { readXml } from '../../tests/epub/xml-problems.ts';
import { plain, type Block, type Document } from './blocks.ts';
import { toEpub } from './epub.ts';

const SETTINGS = { identifier: 'https://netz.test/ar/a.epub', contents: 'Inhalt', accessibility: 'Zum Lesen.' };
const passage = (language: string, dir: 'ltr' | 'rtl', ...blocks: Block[]) => ({ kind: 'passage', language, dir, blocks }) as const;
const DOCUMENT: Document = {
  language: 'ar',
  dir: 'rtl',
  title: 'A & B',
  description: '<Kurz>',
  publisher: '"Verein"',
  version: 'heute',
  date: '2026-03-01',
  blocks: [
    { kind: 'paragraph', size: 'lead', content: [{ text: 'A' }, { text: '\n' }, { text: '0800', dir: 'ltr', link: 'tel:0800' }] },
    { kind: 'contents', depth: 2 },
    { kind: 'heading', level: 1, content: plain('Erstens') },
    { kind: 'heading', level: 2, content: plain('Darunter') },
    { kind: 'heading', level: 1, content: plain('Nirgends'), listed: false },
    {
      kind: 'list',
      ordered: true,
      start: 3,
      items: [plain('a'), { content: plain('b'), below: [{ kind: 'list', marker: 'box', items: [plain('c')] }] }],
    },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, id: 'two', content: [{ text: 'Zweitens', language: 'de', dir: 'ltr' }] },
    { kind: 'note', content: [[{ text: 'Hin', link: '#word-a' }]] },
    { kind: 'aside', title: plain('Kasten'), tone: 'warm', blocks: [{ kind: 'rule' }] },
    { kind: 'quote', blocks: [{ kind: 'paragraph', content: [{ text: 'x', emphasis: true, strong: true, soft: true }] }] },
    { kind: 'table', header: [plain('a')], rows: [[plain('1 < 2')]] },
    { kind: 'facts', entries: [{ label: 'Telefon', values: [plain('0800')] }] },
    { kind: 'side-by-side', sides: [passage('ar', 'rtl'), passage('de', 'ltr', { kind: 'paragraph', like: 2, content: plain('b') })] },
    { kind: 'picture', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', alternative: 'Nichts', width: 0.5, caption: plain('Bild') },
    { kind: 'group', blocks: [{ kind: 'index', entries: [{ content: plain('Zwei'), target: 'two' }] }] },
    { kind: 'page-break' },
    { kind: 'definitions', entries: [{ term: plain('Wort'), details: [plain('So')], id: 'word-a' }] },
  ],
};

describe('an EPUB', () => {
  const bytes = toEpub(DOCUMENT, SETTINGS);
  const files = epubFiles(bytes);
  const text = (name: string) => files.get(`EPUB/${name}`) ?? '';

  it('is whole: well-formed, every file listed, every link leads somewhere', () => {
    expect(epubProblems(bytes)).toEqual([]);
  });

  it('has the same bytes each time, wherever it is made', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    try {
      expect(Buffer.compare(bytes, toEpub(DOCUMENT, SETTINGS))).toBe(0);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('begins a file at every page break, and says its language and direction in each', () => {
    expect([...files.keys()].filter((name) => name.includes('text-'))).toHaveLength(3);
    for (const [name, content] of files)
      if (name.endsWith('.xhtml')) expect(content).toMatch(/<html [^>]*lang="ar" xml:lang="ar" dir="rtl"/);
    expect(text('package.opf')).toContain('<spine page-progression-direction="rtl">');
    expect(text('style.css')).not.toMatch(/direction\s*:/);
  });

  it('tells catalogues and screen readers what it is', () => {
    const opf = text('package.opf');
    for (const mark of [
      '<dc:title>A &amp; B</dc:title>',
      '<dc:language>ar</dc:language>\n<dc:language>de</dc:language>',
      '<meta property="dcterms:modified">2026-03-01T00:00:00Z</meta>',
      '<meta property="schema:accessMode">visual</meta>',
      '<meta property="schema:accessModeSufficient">textual</meta>',
      '<meta property="schema:accessibilityFeature">alternativeText</meta>',
      '<meta property="schema:accessibilityHazard">none</meta>',
      '<meta property="schema:accessibilitySummary">Zum Lesen.</meta>',
    ])
      expect(opf).toContain(mark);
  });

  it('has a table of contents in levels without headings that are not listed', () => {
    const nav = text('nav.xhtml').replace(/\s+/g, ' ');
    expect(nav).toContain(
      '<ol><li><a href="text-1.xhtml#heading-1">Erstens</a><ol><li><a href="text-1.xhtml#heading-2">Darunter</a></li></ol></li>',
    );
    expect(nav).toContain('<li><a href="text-2.xhtml#two"><bdi lang="de" xml:lang="de" dir="ltr">Zweitens</bdi></a></li></ol>');
    expect(nav).not.toContain('Nirgends');
  });

  it('begins every file with a heading of the first level where it has one', () => {
    const headings = (name: string) => [...text(name).matchAll(/<(h\d)/g)].map(([, level]) => level);
    expect(headings('text-1.xhtml')).toEqual(['h1', 'h2', 'h3', 'h2']);
    expect(headings('text-2.xhtml')).toEqual(['h1']);
  });

  it('leads from file to file', () => {
    expect(text('text-2.xhtml')).toContain('<a href="text-3.xhtml#word-a">Hin</a>');
    expect(text('text-3.xhtml')).toContain('<dt id="word-a">Wort</dt><dd>So</dd>');
  });
});

it('a document that is not whole is refused', () => {
  expect(() => toEpub({ ...DOCUMENT, title: '' }, SETTINGS)).toThrow('it has no title');
});

describe('the look at an EPUB sees', () => {
  it.each([
    ['a tag that is not closed', '<a><b></a>', '</a> closes something else'],
    ['a sign that means something else', '<a>b & c</a>', 'has to be written in another way'],
    ['an attribute twice', '<a b="1" b="2"/>', 'an attribute twice'],
    ['a second root', '<a/><b/>', 'second root'],
  ])('%s', (_what, xml, problem) => {
    expect(readXml(xml).problems.join()).toContain(problem);
  });
});
