import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { generateDirectory } from '../../tests/bench/generate-directory.ts';
import { randomIndex } from '../../tests/search/random-index.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { indexFiles } from './index-files.ts';

// Thousands of offers are made and compressed.
vi.setConfig({ testTimeout: 60_000 });

const [small] = fc.sample(randomIndex(20, 20), { numRuns: 1, seed: 4 });
if (!small) throw new Error('no index');

describe('files of an index', () => {
  it('are one, named by its content, where it is small', () => {
    const { first, parts } = indexFiles('de', small);
    expect(first.name).toMatch(/^de\.[0-9a-f]{10}\.json$/);
    expect(JSON.parse(first.text)).toEqual(small);
    expect(parts).toEqual([]);
    expect(indexFiles('de', { ...small, language: 'ar' }).first.name).not.toBe(first.name);
  });

  it('are a head and parts in a folder named by their content where it is large', () => {
    const { first, parts } = indexFiles('de', generateDirectory(small, 4000));
    expect(first.name).toMatch(/^de\.[0-9a-f]{10}\/head\.json$/);
    const folder = first.name.replace('head.json', '');
    expect(parts.every(({ name }) => name.startsWith(folder) && name.endsWith('.json'))).toBe(true);
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
    expect(parts.map(({ name }) => name)).toContain(`${folder}words.json`);
  });

  it('stay one where the head is most of it', () => {
    // Letters in no order do not compress.
    const names = fc.sample(fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 40, maxLength: 40 }), {
      numRuns: 4000,
      seed: 5,
    });
    const index: SearchIndex = { ...small, stopWords: names };
    expect(indexFiles('de', index).first.name).toMatch(/\.json$/);
    expect(indexFiles('de', index).parts).toEqual([]);
  });
});
