/** Every paragraph of a law that the text of a module cites is in its record, where it says when it was looked up. */
import type { Rule } from '../finding.ts';
import { citationsIn, lacking } from '../texts/law-citations.ts';
import { sourceModulePages } from '../texts/module-pages.ts';
import { nodesOf, startOf } from '../texts/page-nodes.ts';

export const lawUnlisted: Rule = function* (context) {
  for (const { page, module } of sourceModulePages(context)) {
    const listed = module.data.laws.flatMap(({ cite }) => citationsIn(cite));
    for (const { node } of nodesOf(page.document.tree)) {
      if (node.type !== 'text') continue;
      for (const citation of citationsIn(node.value)) {
        const missing = lacking(citation, listed);
        if (missing.length === 0) continue;
        yield {
          file: page.file,
          ...startOf(node),
          code: 'law-unlisted',
          message: `"${citation.text}" is cited, but ${missing.map((number) => `§ ${number} ${citation.law}`).join(', ')} is not under laws of the module`,
          fix: `Add it under laws in ${module.file}: cite, statement, and source with checkedOn where somebody looked it up.`,
        };
      }
    }
  }
};
