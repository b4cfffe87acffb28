/** Questions about translations of pages. */
import type { Network, SourcePage } from '../network.ts';

/** How a translated page stands to its source page. */
export interface TranslationState {
  page: SourcePage;
  source: SourcePage;
  /** `unmarked`: it does not say yet which source it translates. */
  state: 'current' | 'stale' | 'unmarked';
  /** Positions of blocks of the source that are new or changed since the translation, from 0. */
  changedBlocks: number[];
}

/** The source page of a translated page. */
export function sourceOf(network: Network, page: SourcePage): SourcePage | undefined {
  const { sourceLanguage } = network.record;
  return page.language === sourceLanguage
    ? undefined
    : network.pages.find(({ language, slug }) => language === sourceLanguage && slug === page.slug);
}

/** State of every translated page that has a source. */
export function translationStates(network: Network): TranslationState[] {
  const sources = new Map(
    network.pages.filter(({ language }) => language === network.record.sourceLanguage).map((page) => [page.slug, page]),
  );
  return network.pages.flatMap((page): TranslationState[] => {
    const source = sources.get(page.slug);
    if (!source || source === page) return [];
    const known = page.frontmatter.sourceBlocks;
    if (!known) return [{ page, source, state: 'unmarked', changedBlocks: [] }];
    const changedBlocks = source.blocks.flatMap(({ hash }, position) => (known.includes(hash) ? [] : [position]));
    const stale =
      changedBlocks.length > 0 ||
      known.length !== source.blocks.length ||
      known.some((hash, position) => source.blocks[position]?.hash !== hash);
    return [{ page, source, state: stale ? 'stale' : 'current', changedBlocks }];
  });
}

/** Translated pages whose source changed since. */
export function staleTranslations(network: Network): TranslationState[] {
  return translationStates(network).filter(({ state }) => state === 'stale');
}

/** Languages in which a page is expected: those of its folder (`pageLanguages`), otherwise all. */
export function expectedLanguages(network: Network, slug: string): string[] {
  const { pageLanguages, languages } = network.record;
  const folder = slug.split('/')[0] ?? '';
  return (Object.hasOwn(pageLanguages, folder) ? pageLanguages[folder] : undefined) ?? languages.map(({ tag }) => tag);
}
