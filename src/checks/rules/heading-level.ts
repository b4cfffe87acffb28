/** Headings form an outline: none empty, none skipped, the first level only once. */
import type { Rule, RuleFinding } from '../finding.ts';
import { headingsOf, plainText, startOf } from '../texts/page-nodes.ts';

export const headingLevel: Rule = function* ({ tree }) {
  for (const page of tree.pages) yield* outline(page, 'page');
  for (const text of tree.agreementTexts) yield* outline(text, 'template');
};

function* outline(
  { file, document }: { file: string; document: { tree: Parameters<typeof headingsOf>[0] } },
  kind: 'page' | 'template',
): Generator<RuleFinding> {
  // The title of a page is its heading of the first level; a template text brings its own.
  let above = kind === 'page' ? 1 : 0;
  let titles = 0;
  for (const heading of headingsOf(document.tree)) {
    const { depth } = heading;
    const report = (message: string, fix: string): RuleFinding => ({ file, ...startOf(heading), code: 'heading-level', message, fix });
    if (plainText(heading).trim() === '') yield report('a heading without text', 'Write its text, or remove it.');
    if (depth === 1 && (kind === 'page' || titles++ > 0)) {
      yield report(
        kind === 'page' ? 'a heading of level 1: the title of the page is the only one' : 'a second heading of level 1',
        `Write "## ${plainText(heading)}".`,
      );
      above = Math.max(above, 1);
      continue;
    }
    const deepest = kind === 'template' && above === 0 ? 2 : above + 1;
    if (depth > deepest)
      yield report(
        `a heading of level ${depth} after one of level ${Math.max(above, 1)}`,
        `Write "${'#'.repeat(deepest)} ${plainText(heading)}".`,
      );
    above = depth;
  }
}
