import { expect, test } from 'vitest';
import { FILES, found, page, texts } from '../../../tests/fixtures/tree.ts';
import { TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { pageMissing } from './page-missing.ts';

test('every source page is expected in every language, except where its folder is expected in fewer', () => {
  const sources = Object.keys(FILES)
    .filter((file) => file.startsWith('docs/de/'))
    .sort();
  expect(found(pageMissing, TWO_LANGUAGES)).toEqual(sources.map((file) => [file, 1, 'page-missing']));
  const network = (TWO_LANGUAGES['network.yaml'] ?? '').replace(
    'phases:',
    'pageLanguages:\n  handbuch:\n    - de\n  curriculum:\n    - de\nphases:',
  );
  expect(found(pageMissing, { ...TWO_LANGUAGES, 'network.yaml': network })).toEqual([['docs/de/index.mdx', 1, 'page-missing']]);
  expect(found(pageMissing, { ...TWO_LANGUAGES, 'network.yaml': network, 'docs/ar/index.mdx': page('البداية') })).toEqual([]);
});

test('the remedy names the files', () => {
  expect(texts(pageMissing, TWO_LANGUAGES).slice(0, 1)).toMatchInlineSnapshot(`
    [
      "is not translated into ar
      Fix: Create docs/ar/curriculum/grundlagen.mdx; until then these readers see this page in de.",
    ]
  `);
});

test('a translation without a source page is an error', () => {
  const changes = { ...TWO_LANGUAGES, 'docs/ar/handbuch/1-anfnag.mdx': page('بداية') };
  expect(texts(pageMissing, changes).filter((text) => text.includes('no source page'))).toMatchInlineSnapshot(`
    [
      "has no source page: docs/de/handbuch/1-anfnag.mdx does not exist
      Fix: Did you mean the path "handbuch/1-anfang"? Rename the file, create the source page, or remove this one.",
    ]
  `);
});
