import { expect, it } from 'vitest';
import { plain } from './blocks.ts';
import { extractable, withoutVowelSigns } from './vowel-signs.ts';

it.each([
  ['\u062E\u0627\u0635\u064B\u0627', '\u062E\u0627\u0635\u0627'],
  ['\u0645\u0624\u0643\u0651\u064E\u062F', '\u0645\u0624\u0643\u062F'],
  ['\u0628\u0631\u0646\u0627\u0645\u0647\u0654', '\u0628\u0631\u0646\u0627\u0645\u06C0'],
  ['\u0645\u06CC\u200C\u062F\u0647\u062F', '\u0645\u06CC\u200C\u062F\u0647\u062F'],
  ['Größe é', 'Größe é'],
])('%s is set as %s', (typed, set) => {
  expect(extractable(typed)).toBe(set);
});

it('reaches every text of a document', () => {
  const document = {
    language: 'ar',
    dir: 'rtl',
    title: '\u0635\u064B',
    description: '',
    publisher: '',
    version: '',
    date: '2026-03-01',
  } as const;
  const blocks = [{ kind: 'group', blocks: [{ kind: 'list', items: [plain('\u0635\u064B')] }] }] as const;
  expect(withoutVowelSigns({ ...document, blocks })).toEqual({
    ...document,
    title: '\u0635',
    blocks: [{ kind: 'group', blocks: [{ kind: 'list', items: [plain('\u0635')] }] }],
  });
});
