import { Buffer } from 'node:buffer';
import { describe, expect, it, vi } from 'vitest';
import { plain, type Document } from './blocks.ts';
import { nativeCompiler, portableCompiler } from './compile-typst.ts';
import { pdfTemplate, toPdf } from './pdf.ts';

// Starting a compiler takes seconds where other programs are at work.
vi.setConfig({ testTimeout: 60_000 });

const DOCUMENT: Document = {
  language: 'de',
  dir: 'ltr',
  title: 'Ein Heft',
  description: 'Zum Lesen.',
  publisher: 'Verein',
  version: 'Stand: heute',
  date: '2026-03-01',
  blocks: [
    { kind: 'paragraph', size: 'lead', content: plain('Vorweg') },
    { kind: 'contents', depth: 2 },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, content: plain('Kapitel'), id: 'one' },
    { kind: 'note', content: [plain('Achtung')] },
    {
      kind: 'list',
      items: [
        [
          { text: 'fett', strong: true },
          { text: ' und ', soft: true },
          { text: 'Link', link: '#one' },
        ],
      ],
    },
    { kind: 'list', ordered: true, size: 'small', items: [plain('erstens')] },
    { kind: 'table', header: [plain('Wer'), plain('Wann')], rows: [[plain('Sie'), plain('jetzt')]], widths: [2, 1] },
    { kind: 'facts', entries: [{ label: 'Telefon', values: [[{ text: '0800 1', dir: 'ltr', link: 'tel:08001' }]] }] },
    { kind: 'picture', svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', alternative: 'Nichts', width: 0.5 },
    { kind: 'group', blocks: [{ kind: 'heading', level: 2, content: plain('Unterkapitel'), id: 'two' }] },
    { kind: 'index', entries: [{ content: plain('Unterkapitel'), target: 'two' }] },
  ],
};
const withBlocks = (...blocks: Document['blocks']): Document => ({ ...DOCUMENT, blocks });
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const structure = (pdf: string) =>
  [...pdf.matchAll(/\/S \/(H\d|P|L|LI|Figure|Table|TH|TD|Link|TOC|TOCI)\b/g)].map(([, role]) => role).sort();

const native = nativeCompiler();

describe.each([
  ['native', native],
  ['portable', await portableCompiler()],
])('a PDF of the %s compiler', (_name, compiler) => {
  it.skipIf(!compiler)('is marked as PDF/UA-1 with title, language and date, the same bytes each time', async () => {
    const bytes = await toPdf(DOCUMENT, compiler);
    const pdf = latin(bytes);
    for (const mark of ['<pdfuaid:part>1</pdfuaid:part>', '/DisplayDocTitle true', '/Lang (de)', '/Marked true', '2026-03-01T00:00:00Z'])
      expect(pdf).toContain(mark);
    expect(Buffer.compare(bytes, await toPdf(DOCUMENT, compiler))).toBe(0);
    // Every object stands where the table of objects says.
    const table = pdf.slice(Number(/startxref\n(\d+)/.exec(pdf)?.[1])).split('trailer')[0] ?? '';
    const places = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));
    expect(places.length).toBeGreaterThan(20);
    expect(places.filter((place, index) => !pdf.startsWith(`${index + 1} 0 obj`, place))).toEqual([]);
  });

  it.skipIf(!compiler)('refuses a font that nobody has', () => {
    if (!compiler) return;
    const text = pdfTemplate().replaceAll('"Noto Sans"', '"Nobody Has It"');
    expect(() => compiler({ text, inputs: { document: JSON.stringify(DOCUMENT) }, date: DOCUMENT.date })).toThrow(/unknown font family/);
  });
});

it.skipIf(!native)('both compilers give the same headings, lists, tables and pictures', async () => {
  const files = await Promise.all([native, await portableCompiler()].map((compiler) => toPdf(DOCUMENT, compiler)));
  const [a, b] = files.map((file) => structure(latin(file)).filter((role) => role !== 'P' && role !== 'Link'));
  expect(a).toContain('Figure');
  expect(a).toEqual(b);
});

it.skipIf(!native)('a letter that is in no font is refused', async () => {
  await expect(toPdf(withBlocks({ kind: 'paragraph', content: plain('\u1200') }), native)).rejects.toThrow(/could not be displayed/);
});

describe('a document that is not whole is refused:', () => {
  it.each<[string, Document]>([
    ['has no title', { ...DOCUMENT, title: ' ' }],
    ['is not a day', { ...DOCUMENT, date: '1.3.2026' }],
    ['skips a level', withBlocks({ kind: 'heading', level: 2, content: plain('A') })],
    ['is given twice', withBlocks(...(['a', 'a'] as const).map((id) => ({ kind: 'heading', level: 1, content: plain('A'), id }) as const))],
    ['has other letters', withBlocks({ kind: 'heading', level: 1, content: plain('A'), id: 'A b' })],
    ['nothing has the id "b"', withBlocks({ kind: 'index', entries: [{ content: plain('A'), target: 'b' }] })],
    ['nothing has the id "c"', withBlocks({ kind: 'group', blocks: [{ kind: 'paragraph', content: [{ text: 'A', link: '#c' }] }] })],
    ['no text that stands for it', withBlocks({ kind: 'picture', svg: '<svg/>', alternative: '', width: 1 })],
    ['more or fewer cells', withBlocks({ kind: 'table', header: [plain('A')], rows: [[plain('B'), plain('C')]] })],
  ])('%s', async (problem, document) => {
    await expect(toPdf(document, () => new Uint8Array())).rejects.toThrow(problem);
  });
});
