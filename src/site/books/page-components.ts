/** The components of pages in a book. */
import type { Block } from '../../documents/blocks.ts';
import { plain, type Inline } from '../../documents/inline.ts';
import type { ComponentWriter } from '../../documents/page-settings.ts';
import type { Term } from '../../model/network.ts';
import { runsIn } from '../booklet/text-runs.ts';
import type { Voice } from './book.ts';
import { factBlocks, factInline } from './fact-text.ts';
import { termAnchor } from './term-anchor.ts';

/** Types of asides that warn. */
const WARNING: readonly unknown[] = ['caution', 'danger'];

/** How the components of a page become part of a book. The first use of a term in the page leads to its explanation. */
export function pageComponents(voice: Voice, slug: string): Record<string, ComponentWriter> {
  const { network, t } = voice;
  const seen = new Set<Term>();
  return {
    Term: ({ attributes: { id = '' }, inline }) => {
      const term = network.terms.get(id);
      if (!term) throw new Error(`${slug}: there is no term "${id}".`);
      const first = !seen.has(term);
      seen.add(term);
      return { inline: termInline(voice, term, inline(), first) };
    },
    Fact: ({ attributes: { id = '' } }) => {
      const fact = network.facts.get(id);
      if (!fact) throw new Error(`${slug}: there is no fact "${id}".`);
      const inline = factInline(voice, fact);
      return inline ? { inline } : { blocks: factBlocks(voice, fact) };
    },
    Aside: ({ attributes: { type = 'note', title }, blocks }) => ({
      blocks: [
        {
          kind: 'aside',
          title: plain(title ?? t(`book.aside.${type as 'note' | 'tip' | 'caution' | 'danger'}`)),
          blocks: blocks(),
          ...(WARNING.includes(type) && { tone: 'warm' }),
        } satisfies Block,
      ],
    }),
    Steps: ({ blocks }) => ({ blocks: blocks() }),
    // The modules are the contents of the book.
    Modules: () => ({ blocks: [] }),
  };
}

/** A term in a sentence: in the form that stands there or its translation, with the office word in brackets where the text lacks it. */
function termInline({ network, language }: Voice, term: Term, inflected: Inline, first: boolean): Inline {
  const { name } = runsIn(network, language);
  const translation = language === network.record.sourceLanguage ? undefined : term.translations[language]?.text;
  const shown = inflected.length > 0 ? inflected : [translation === undefined ? name(term.term) : { text: translation }];
  const words = shown.map((run) => ({ ...run, ...(first && { link: `#${termAnchor(term)}` }) }));
  const named = translation === undefined || shown.some(({ text }) => text.includes(term.term));
  return named ? words : [...words, { text: ' (' }, name(term.term), { text: ')' }];
}
