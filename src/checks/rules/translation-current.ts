/** Translated pages say which source they translate, and are as new as it. */
import type { Rule, RuleContext, RuleFinding } from '../finding.ts';
import { counted, listed } from '../texts/listed.ts';
import { markTranslation } from '../texts/mark-translation.ts';
import { translatedPages, type TranslatedPage } from '../texts/translated-pages.ts';

export const translationCurrent: Rule = function* (context) {
  for (const pair of translatedPages(context)) {
    const { page, state } = pair;
    if (page.frontmatter.translation === undefined) yield withoutTranslation(pair, context);
    else if (state === 'unmarked') yield unmarked(pair);
    else if (state === 'stale') yield stale(pair, context);
  }
};

function withoutTranslation({ page, source }: TranslatedPage, { today }: RuleContext): RuleFinding {
  return {
    file: page.file,
    line: 1,
    column: 1,
    code: 'translation-unmarked',
    severity: 'error',
    message: `is a translation of ${source.file}, but does not say who made it`,
    fix: `Add to the front matter "translation: { by: machine }", or, where a person compared it with its source, "translation: { by: person, reviewed: ${today} }".`,
  };
}

function unmarked({ page, source }: TranslatedPage): RuleFinding {
  const edit = markTranslation(page, source);
  return {
    file: page.file,
    ...page.locate(['translation'], 'key'),
    code: 'translation-unmarked',
    message: `does not say which state of ${source.file} it translates`,
    fix: 'Run "npm run check -- --fix": it writes "sourceBlocks" into the front matter.',
    ...(edit && { edits: [edit] }),
  };
}

function stale({ page, source, changedBlocks }: TranslatedPage, { today }: RuleContext): RuleFinding {
  const place = { file: page.file, ...page.locate(['sourceBlocks'], 'key'), code: 'translation-stale' as const };
  const message = `${source.file} changed since this translation: ${difference({ page, source, changedBlocks })}`;
  if (page.frontmatter.translation?.reviewed === today) {
    const edit = markTranslation(page, source);
    return {
      ...place,
      message,
      fix: `It was reviewed today: run "npm run check -- --fix", which renews "sourceBlocks".`,
      ...(edit && { edits: [edit] }),
    };
  }
  return {
    ...place,
    message,
    fix: `Bring the translation up to date. Then set "reviewed: ${today}" under "translation" (a person compared both pages) or remove "sourceBlocks" (nobody did), and run "npm run check -- --fix".`,
  };
}

function difference({ page, source, changedBlocks }: Pick<TranslatedPage, 'page' | 'source' | 'changedBlocks'>): string {
  const known = page.frontmatter.sourceBlocks ?? [];
  const removed = known.filter((hash) => !source.blocks.some((block) => block.hash === hash)).length - changedBlocks.length;
  const lines = changedBlocks.map((position) => String(source.blocks[position]?.line ?? 1));
  const parts = [
    ...(lines.length > 0
      ? [`${counted(lines.length, 'block')} new or changed (${lines.length === 1 ? 'line' : 'lines'} ${listed(lines, 12)})`]
      : []),
    ...(removed > 0 ? [`${counted(removed, 'block')} removed`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'its blocks stand in another order';
}
