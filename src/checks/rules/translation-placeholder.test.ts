import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { translationPlaceholder } from './translation-placeholder.ts';

const words = (de: Record<string, string>, ar: Record<string, string>) => ({
  ...TWO_LANGUAGES,
  'i18n/de.json': JSON.stringify(de, null, 2),
  'i18n/ar.json': JSON.stringify(ar, null, 2),
});

test('placeholders of records are the same in all languages', () => {
  const title = (de: string, ar: string) => ({
    ...TWO_LANGUAGES,
    'topics/arbeit.yaml': changed('topics/arbeit.yaml', '  de: Arbeit\n', `  de: "${de}"\n  ar: "${ar}"\n`),
  });
  expect(found(translationPlaceholder, title('{{share}} von {total}', '{total} من {{share}}'))).toEqual([]);
  expect(found(translationPlaceholder, title('{{share}} von {total}', '{{share}}'))).toEqual([
    ['topics/arbeit.yaml', 4, 'translation-placeholder'],
  ]);
  expect(texts(translationPlaceholder, title('{{share}} von {total}', '{{shar}} من {total}'))).toMatchInlineSnapshot(`
    [
      "title.ar: lacks {{share}}; has {{shar}}, which the source does not have
      Fix: Write {{share}} instead of {{shar}}.",
    ]
  `);
  expect(texts(translationPlaceholder, title('Arbeit', 'عمل {{count}}'))).toMatchInlineSnapshot(`
    [
      "title.ar: has {{count}}, which the source does not have
      Fix: Remove {{count}}: the source has no placeholder.",
    ]
  `);
});

test('interface words keep the placeholders of the source, whatever their format', () => {
  expect(found(translationPlaceholder, words({ hits: '{{count, number}} Treffer' }, { hits: 'نتائج {{ count }}' }))).toEqual([]);
  expect(found(translationPlaceholder, words({ hits: '{{count}} Treffer' }, { hits: 'نتائج' }))).toEqual([
    ['i18n/ar.json', 2, 'translation-placeholder'],
  ]);
});

test('a plural form fits one form of the source, and may say zero, one and two without the figure', () => {
  const de = { hits_one: 'Ein Treffer in {{region}}', hits_other: '{{count}} Treffer in {{region}}' };
  const ar = (few: string, one: string) => ({
    hits_zero: 'لا نتائج في {{region}}',
    hits_one: one,
    hits_two: 'نتيجتان في {{region}}',
    hits_few: few,
    hits_many: '{{count}} نتيجة في {{region}}',
    hits_other: '{{count}} نتيجة في {{region}}',
  });
  expect(found(translationPlaceholder, words(de, ar('{{count}} نتائج في {{region}}', 'نتيجة في {{region}}')))).toEqual([]);
  expect(found(translationPlaceholder, words(de, ar('{{count}} نتائج', 'نتيجة')))).toEqual([
    ['i18n/ar.json', 3, 'translation-placeholder'],
    ['i18n/ar.json', 5, 'translation-placeholder'],
  ]);
});

test('texts of templates have the fields of the source text', () => {
  const arabic = (text: string) => ({ ...TWO_LANGUAGES, 'agreements/vertrag/ar.md': text });
  expect(found(translationPlaceholder, arabic('في {{ort}}.'))).toEqual([]);
  expect(texts(translationPlaceholder, arabic('هنا.'))).toMatchInlineSnapshot(`
    [
      "lacks {{ort}} (source: agreements/vertrag/de.md)
      Fix: Write the placeholders exactly as in the source: {{ort}}.",
    ]
  `);
});

test('a mistyped field of a template is left to agreement-field', () => {
  expect(found(translationPlaceholder, { ...TWO_LANGUAGES, 'agreements/vertrag/ar.md': 'في {{rt}}.' })).toEqual([]);
});
