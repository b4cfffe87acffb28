import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SLUG_PATTERN } from '../schemas/fields.ts';
import { classifyFile, slugFor } from './classify-file.ts';

test.each<[path: string, expected: ReturnType<typeof classifyFile>]>([
  ['network.yaml', { type: 'record', kind: 'network', id: 'network' }],
  ['places/districts.yaml', { type: 'record', kind: 'districts', id: 'districts' }],
  ['places/areas.topo.json', { type: 'area' }],
  ['topics/arbeit.yaml', { type: 'record', kind: 'topics', id: 'arbeit' }],
  ['offers/nord/haus.yaml', { type: 'record', kind: 'offers', id: 'haus' }],
  ['agreements/vertrag/agreement.yaml', { type: 'record', kind: 'agreements', id: 'vertrag' }],
  ['agreements/vertrag/zh-Hans.md', { type: 'agreement-text', agreement: 'vertrag', language: 'zh-Hans' }],
  ['exonyms/zh-Hans.yaml', { type: 'record', kind: 'exonyms', id: 'zh-Hans' }],
  ['i18n/de.json', { type: 'words', language: 'de' }],
  ['docs/de/index.mdx', { type: 'page', language: 'de', slug: '' }],
  ['docs/de/handbuch/index.mdx', { type: 'page', language: 'de', slug: 'handbuch' }],
  ['docs/zh-Hans/handbuch/1-anfang.mdx', { type: 'page', language: 'zh-Hans', slug: 'handbuch/1-anfang' }],
  ['docs/de/handbuch/bild.PNG', { type: 'picture' }],
  ['LICENSE', { type: 'licence' }],
  ['topics/Arbeit.yaml', { type: 'bad-id', name: 'Arbeit' }],
  ['topics/straße und weg.yaml', { type: 'bad-id', name: 'straße und weg' }],
  ['topics/a\nb.yaml', { type: 'bad-id', name: 'a\nb' }],
  ['docs/de/Über/index.mdx', { type: 'bad-id', name: 'Über' }],
])('%j', (path, expected) => {
  expect(classifyFile(path)).toEqual(expected);
});

describe('what does not belong there gets a remedy', () => {
  test.each<[path: string, fix: RegExp]>([
    ['topics/arbeit.yml', /^Rename it to arbeit\.yaml\.$/],
    ['topics/arbeit.txt', /^A record of this kind is topics\/<id>\.yaml\.$/],
    ['topics/tief/arbeit.yaml', /^A record of this kind is topics\/<id>\.yaml\.$/],
    ['offers/haus.yaml', /^A record of this kind is offers\/<folder>\/<id>\.yaml\.$/],
    ['agreements/vertrag.yaml', /^A record of this kind is agreements\/<id>\/agreement\.yaml\.$/],
    ['agreements/vertrag/Deutsch.md', /^A text of a template is agreements\/<id>\/<language>\.md\.$/],
    ['offer/nord/haus.yaml', /^Did you mean "offers"\? Content lies in: /],
    ['notizen.txt', /^Content lies in: network\.yaml, languages\.yaml, stages, /],
    ['docs/de/handbuch/seite.md', /^Rename it to seite\.mdx\.$/],
    ['docs/seite.mdx', /^A page is docs\/<language>\/<path>\.mdx\.$/],
    ['docs/de/film.mp4', /pictures are avif, gif, jpg, png or webp\.$/],
    ['i18n/de.yaml', /^Interface words are i18n\/<language>\.json\.$/],
  ])('%j', (path, fix) => {
    expect(classifyFile(path)).toEqual({ type: 'unexpected', fix: expect.stringMatching(fix) as string });
  });
});

test('every path is classified without an exception', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('offers', 'docs', 'de', 'constructor', '__proto__', 'i18n', 'agreements', 'a.yaml', 'a.md', 'a.mdx'),
  );
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 6 }),
      (parts) => void expect(classifyFile(parts.join('/'))).toHaveProperty('type'),
    ),
  );
});

test.each([
  ['Über uns', 'ueber-uns'],
  ['Straße  Nr. 5!', 'strasse-nr-5'],
  ['Éole', 'eole'],
  ['اسم', ''],
])('the slug for %j is %j', (name, slug) => {
  expect(slugFor(name)).toBe(slug);
});

test('the slug for a name is a valid id or empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => void expect(slugFor(name)).toMatch(new RegExp(`^$|${SLUG_PATTERN.source}`))),
  );
});
