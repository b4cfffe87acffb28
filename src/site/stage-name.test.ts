import { expect, it } from 'vitest';
import type { Network, SourcePage } from '../model/network.ts';
import { stageName } from './stage-name.ts';

const page = (language: string, label?: string): SourcePage => ({
  file: '',
  language,
  slug: 'handbuch/4-pilots',
  text: '',
  frontmatter: { title: 'x', ...(label !== undefined && { sidebar: { label } }) },
  blocks: [],
});
const nameIn = (language: string, pages: SourcePage[]) =>
  stageName(
    { pages, record: { sourceLanguage: 'de' } as Network['record'] },
    { id: '4-pilots', title: { de: 'Auswahl', en: 'Choice' } },
    language,
  );

it('is the label of the page without its number', () => {
  expect(nameIn('en', [page('de', '4. Auswahl'), page('en', '4. Pilots')])).toEqual({ text: 'Pilots', language: 'en' });
});

it('is the label in the source language where the page has none in the language asked for', () => {
  expect(nameIn('ar', [page('de', '4. Auswahl')])).toEqual({ text: 'Auswahl', language: 'de' });
});

it('is the title of the stage where no page has a label', () => {
  expect(nameIn('en', [page('de'), page('en')])).toEqual({ text: 'Choice', language: 'en' });
});
