/** Modules with their pages. */
import type { ContentPage, ContentRecord } from '../../reader/content-tree.ts';
import { SECTIONS, type Section } from '../../model/sections.ts';
import type { RuleContext } from '../finding.ts';

const SECTION = (Object.keys(SECTIONS) as Section[]).find((section) => SECTIONS[section] === 'modules') ?? '';

/** Every page of the section of the modules that could be read, with the record it belongs to; overviews belong to none. */
export function modulePages({ tree }: Pick<RuleContext, 'tree'>): { page: ContentPage; module: ContentRecord<'modules'> | undefined }[] {
  return tree.pages
    .filter(({ slug, document }) => slug.split('/')[0] === SECTION && !document.error)
    .map((page) => ({ page, module: tree.records.modules.find(({ id }) => page.slug === `${SECTION}/${id}`) }));
}

/** The same, only pages in the source language that belong to a module. */
export function sourceModulePages(
  context: Pick<RuleContext, 'tree' | 'network'>,
): { page: ContentPage; module: ContentRecord<'modules'> }[] {
  const { network } = context;
  return modulePages(context).flatMap(({ page, module }) =>
    module && page.language === network?.record.sourceLanguage ? [{ page, module }] : [],
  );
}
