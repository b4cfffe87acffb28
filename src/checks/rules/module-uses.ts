/** The record of a module names the terms and facts that its text uses: no more, no fewer. */
import type { Rule } from '../finding.ts';
import { sourceModulePages } from '../texts/module-pages.ts';
import { attributeOf, elementsOf, startOf } from '../texts/page-nodes.ts';

const USES = [
  { component: 'Term', field: 'terms' },
  { component: 'Fact', field: 'facts' },
] as const;

export const moduleUses: Rule = function* (context) {
  for (const { page, module } of sourceModulePages(context)) {
    const elements = elementsOf(page.document.tree);
    for (const { component, field } of USES) {
      const named: readonly string[] = module.data[field];
      const used = elements.filter(({ name }) => name === component);
      const seen = new Set<string>();
      for (const element of used) {
        const id = attributeOf(element, 'id');
        if (id == null || seen.has(id)) continue;
        seen.add(id);
        if (!named.includes(id))
          yield {
            file: page.file,
            ...startOf(element),
            code: 'module-uses',
            message: `<${component} id="${id}" /> stands in the text, but not under ${field} of the module`,
            fix: `Add "- ${id}" under ${field} in ${module.file}.`,
          };
      }
      for (const [position, id] of named.entries()) {
        if (seen.has(id)) continue;
        yield {
          file: module.file,
          ...module.locate([field, position]),
          code: 'module-uses',
          message: `${field}[${position}]: "${id}" does not stand in the text`,
          fix: `Put <${component} id="${id}" /> into ${page.file}, or remove it here.`,
        };
      }
    }
  }
};
