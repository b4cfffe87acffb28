/** What only the operator of a site can fill in: blanks on pages, contacts, the address of the site. */
import type { Rule, RuleFinding } from '../finding.ts';
import { elementsOf, plainText, startOf } from '../texts/page-nodes.ts';

export const blankOpen: Rule = function* (context) {
  // A site may be built with blanks, but not be published.
  for (const finding of blanks(context)) yield { ...finding, code: 'blank-open', severity: context.release ? 'error' : 'warning' };
};

function* blanks({ tree }: Parameters<Rule>[0]): Generator<Omit<RuleFinding, 'code' | 'severity'>> {
  for (const { file, data, locate } of tree.records.network) {
    const host = new URL(data.siteUrl).hostname;
    if (host.endsWith('.example')) {
      yield {
        file,
        ...locate(['siteUrl']),
        message: `siteUrl: "${host}" is a placeholder`,
        fix: 'Write the address under which the site is published.',
      };
    }
    for (const purpose of ['mistakes', 'accessibility'] as const) {
      const { email, url } = data.contacts[purpose];
      if (email !== undefined || url !== undefined) continue;
      yield {
        file,
        ...locate(['contacts', purpose], 'key'),
        message: `contacts.${purpose}: readers cannot report a ${purpose === 'mistakes' ? 'mistake' : 'barrier'}`,
        fix: `Add "email: …" or "url: …" under contacts.${purpose}.`,
      };
    }
  }
  for (const { file, document } of tree.pages) {
    for (const element of elementsOf(document.tree)) {
      if (element.name !== 'Blank') continue;
      const text = plainText(element).replace(/\s+/g, ' ').trim();
      yield {
        file,
        ...startOf(element),
        message: `a blank is to be filled in: "${text}"`,
        fix: 'Replace everything from <Blank> to </Blank> by the text.',
      };
    }
  }
}
