import { Buffer } from 'node:buffer';
import { afterAll, expect, it, vi } from 'vitest';
import { plain, type Document } from './blocks.ts';
import { toPdf } from './pdf.ts';
import { pdfPool } from './pdf-pool.ts';

// Starting a compiler takes seconds where other programs are at work.
vi.setConfig({ testTimeout: 60_000 });

const pool = pdfPool(2);
afterAll(() => pool.close());

const documentOf = (title: string): Document => ({
  language: 'de',
  dir: 'ltr',
  title,
  description: '',
  publisher: 'Verein',
  version: 'heute',
  date: '2026-03-01',
  blocks: [{ kind: 'paragraph', content: plain(title) }],
});

it('several threads give the same bytes as one, and a document that fails stops none of the others', async () => {
  const titles = ['A', 'B', '', 'C', 'D'];
  const made = await Promise.allSettled(titles.map((title) => pool.toPdf(documentOf(title))));
  expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  for (const [position, result] of made.entries()) {
    if (result.status === 'rejected') expect(String(result.reason)).toContain('it has no title');
    else expect(Buffer.compare(result.value, await toPdf(documentOf(titles[position] ?? '')))).toBe(0);
  }
});
