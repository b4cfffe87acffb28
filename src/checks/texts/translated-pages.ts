/** Pairs of a translated page and its source page that can be compared: neither of them is broken. */
import type { ContentPage } from '../../reader/content-tree.ts';
import { translationStates, type TranslationState } from '../../model/questions/translations.ts';
import type { RuleContext } from '../finding.ts';

/** A translated page, its source page and how they stand to each other. */
export interface TranslatedPage extends Pick<TranslationState, 'state' | 'changedBlocks'> {
  page: ContentPage;
  source: ContentPage;
}

/** All translated pages in languages of the network whose front matter and text, and those of their source, could be read. */
export function translatedPages({ tree, network }: Pick<RuleContext, 'tree' | 'network'>): TranslatedPage[] {
  if (!network) return [];
  const languages = new Set(network.record.languages.map(({ tag }) => tag));
  const broken = new Set(tree.problems.map(({ file }) => file));
  const pages = new Map(
    tree.pages.filter(({ file, language }) => languages.has(language) && !broken.has(file)).map((page) => [page.file, page]),
  );
  return translationStates(network).flatMap(({ page, source, state, changedBlocks }) => {
    const translated = pages.get(page.file);
    const original = pages.get(source.file);
    return translated && original ? [{ page: translated, source: original, state, changedBlocks }] : [];
  });
}
