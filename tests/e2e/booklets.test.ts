/** The built booklets: what programs that read a PDF aloud, search or copy it find in them. */
import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import type { Document, Inline } from '../../src/documents/blocks.ts';
import { textOf } from '../../src/documents/inline.ts';
import { everyBlock } from '../../src/documents/walk-blocks.ts';
import { nativeCompiler } from '../../src/documents/compile-typst.ts';
import { toPdf } from '../../src/documents/pdf.ts';
import { extractable } from '../../src/documents/vowel-signs.ts';
import { linkNetwork } from '../../src/model/link-network.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { regionBooklet } from '../../src/site/booklet/region-booklet.ts';
import { contentWords } from '../fixtures/content-words.ts';
import { arabicWords, hasPdfText, pdfText, withoutSpaces } from '../pdf/pdf-text.ts';
import { hasPdfUaCheck, pdfUaReport } from '../pdfua/pdf-ua.ts';

/** Where every test has to run a missing tool is a failure. */
const everyTest = process.env['LOTSENWERK_ALL_TESTS'] === '1';
const network = linkNetwork(await readContent('content'));
const languages = network.record.languages.map(({ tag }) => tag);
const regions = [...network.regions.values()];
const rightToLeft = languages.filter((tag) => network.record.languages.some(({ tag: other, dir }) => other === tag && dir === 'rtl'));
const booklets = languages.flatMap((language) => regions.map((region) => ({ language, region, id: region.id })));
const fileOf = (language: string, id: string) => `dist/${language}/regionen/${id}.pdf`;
/** The region of the longest booklet. */
const [longest = ''] = regions.map(({ id }) => id).sort((a, b) => sizeOf(b) - sizeOf(a));

function sizeOf(id: string): number {
  return statSync(fileOf(network.record.sourceLanguage, id), { throwIfNoEntry: false })?.size ?? 0;
}

function documentOf(language: string, id: string): Document {
  const region = network.regions.get(id);
  if (!region) throw new Error(`No region ${id}`);
  return regionBooklet({
    network,
    language,
    t: contentWords(language, network.record.sourceLanguage),
    region,
    day: '2026-03-01',
    pageUrl: network.record.siteUrl,
  });
}

const headingsOf = (document: Document) => [...everyBlock(document.blocks)].filter((block) => block.kind === 'heading');
/** All texts but those that stand for pictures. */
function textsOf(document: Document): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isRuns(value)) found.push(textOf(value));
    else if ('svg' in value) walk((value as { caption?: unknown }).caption);
    else Object.values(value).forEach(walk);
  };
  walk(document.blocks);
  return found;
}
const isRuns = (value: object): value is Inline =>
  Array.isArray(value) && value.length > 0 && value.every((run) => typeof run === 'object' && run !== null && 'text' in run);

describe.skipIf(!hasPdfText && !everyTest)('the words of the booklets (needs pdftotext)', () => {
  it.each(booklets)('$language $id has every offer by its name, in order', ({ language, id }) => {
    const text = withoutSpaces(pdfText(fileOf(language, id), 'file'));
    let place = 0;
    const lost = headingsOf(documentOf(language, id))
      .filter(({ level }) => level === 3)
      .map(({ content }) => textOf(content))
      .filter((title) => {
        const found = text.indexOf(withoutSpaces(title), place);
        if (found >= 0) place = found + 1;
        return found < 0;
      });
    expect(lost).toEqual([]);
    expect(place).toBeGreaterThan(0);
  });

  it.each(rightToLeft.flatMap((language) => regions.map(({ id }) => ({ language, id }))))(
    '$language $id has its headings as they were typed',
    ({ language, id }) => {
      const found = new Set(arabicWords(pdfText(fileOf(language, id))));
      const typed = headingsOf(documentOf(language, id)).flatMap(({ content }) => arabicWords(extractable(textOf(content))));
      expect(typed.length).toBeGreaterThan(10);
      expect(typed.filter((word) => !found.has(word))).toEqual([]);
    },
  );

  it.each(rightToLeft)('%s has on all pages of a booklet the words that were typed and no others', (language) => {
    const document = documentOf(language, longest);
    const month = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: 'long' });
    const months = Array.from({ length: 12 }, (_, index) => month.format(new Date(2026, index, 15)));
    const found = new Set(arabicWords(pdfText(fileOf(language, longest))));
    const typed = new Set(textsOf(document).flatMap((text) => arabicWords(extractable(text))));
    const around = new Set([document.title, document.version, ...months].flatMap((text) => arabicWords(extractable(text))));
    const labels = new Set(
      [...everyBlock(document.blocks)].flatMap((block) =>
        block.kind === 'facts' ? block.entries.flatMap(({ label }) => arabicWords(extractable(label))) : [],
      ),
    );
    expect(typed.size).toBeGreaterThan(100);
    expect([...typed].filter((word) => !found.has(word) && !around.has(word))).toEqual([]);
    expect([...found].filter((word) => !typed.has(word) && !around.has(word) && !labels.has(word))).toEqual([]);
  });
});

describe.skipIf(!hasPdfUaCheck && !everyTest)('the standard PDF/UA-1 (needs tests/pdfua/install)', () => {
  const files = [
    ...new Set([...languages.map((language) => fileOf(language, longest)), ...regions.map(({ id }) => fileOf(languages[0] ?? '', id))]),
  ];
  it('is kept by the longest booklet in every language and by every region in one', { timeout: 300_000 }, async () => {
    expect(await pdfUaReport(files)).toEqual(files.map((file) => `PASS ${file}`));
  });

  it('is not kept by a file that is not marked, so the check sees it', { timeout: 60_000 }, async () => {
    const { mkdtemp, rm, writeFile } = await import('node:fs/promises');
    const folder = await mkdtemp('node_modules/.pdfua-');
    const file = `${folder}/unmarked.pdf`;
    const bytes = readFileSync(files[0] ?? '', 'latin1').replace('<pdfuaid:part>1</pdfuaid:part>', ' '.repeat(30));
    await writeFile(file, bytes, 'latin1');
    try {
      expect((await pdfUaReport([file]))[0]).toBe(`FAIL ${file}`);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

it.each(languages)('a booklet in %s has the same bytes when it is made again', async (language) => {
  // Two compilers: nothing may come from what the first one remembers.
  const [first, second] = await Promise.all(
    [nativeCompiler(), nativeCompiler()].map((compiler) => toPdf(documentOf(language, longest), compiler)),
  );
  expect(first && second && Buffer.compare(first, second)).toBe(0);
});
