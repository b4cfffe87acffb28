/** Short names of stages, as the navigation shows them. */
import type { Network, Stage } from '../model/network.ts';
import { textIn, type TextInLanguage } from './localized-text.ts';

/** `4. ` before a label: where the name stands beside its number it would stand there twice. */
const NUMBER = /^\d+\.\s*/;

/** The label of the stage's page in the navigation without its number, in the language of the page or else the source language; otherwise the title of the record. */
export function stageName(
  { pages, record }: Pick<Network, 'pages' | 'record'>,
  stage: Pick<Stage, 'id' | 'title'>,
  language: string,
): TextInLanguage {
  for (const tag of [language, record.sourceLanguage]) {
    const label = pages.find((page) => page.language === tag && page.slug === stagePage(stage.id))?.frontmatter.sidebar?.label;
    if (label !== undefined) return { text: label.replace(NUMBER, ''), language: tag };
  }
  return textIn(stage.title, language, record.sourceLanguage);
}

/** Path of the page of a stage, below the language. */
export function stagePage(id: string): string {
  return `handbuch/${id}`;
}
