/** Office words with their translation and explanation. */
import type { Definitions, Level } from '../../documents/blocks.ts';
import type { Inline } from '../../documents/inline.ts';
import type { Module, Network, Term } from '../../model/network.ts';
import { runsIn } from '../booklet/text-runs.ts';
import type { Section, Voice } from './book.ts';
import { heading } from './module-sections.ts';
import { termAnchor } from './term-anchor.ts';

/** The words, in the order of the source language's alphabet; each is where `#term-…` leads. */
export function glossary(terms: readonly Term[], level: Level): Section {
  if (terms.length === 0) return () => [];
  return (voice) => [
    heading(voice.t('book.glossary'), level),
    { kind: 'definitions', entries: inOrder(voice.network, terms).map((term) => entry(voice, term)) },
  ];
}

/** All terms of a module: those that its record names and those of its text in any language. */
export function termsOf(network: Network, module: Module): Term[] {
  const used = network.pages
    .filter(({ slug }) => slug === `curriculum/${module.id}`)
    .flatMap(({ text }) => [...text.matchAll(/<Term\s+id="([^"]+)"/g)].flatMap(([, id = '']) => network.terms.get(id) ?? []));
  return [...new Set([...module.terms, ...used])];
}

function entry({ network, language, t }: Voice, term: Term): Definitions['entries'][number] {
  const { name, localized } = runsIn(network, language);
  const translation = language === network.record.sourceLanguage ? undefined : term.translations[language];
  const translated: Inline[] = translation
    ? [
        [
          { text: translation.text, strong: true },
          ...(translation.uncertain ? [{ text: ` (${t('glossary.uncertain')})`, soft: true }] : []),
        ],
      ]
    : [];
  return {
    term: [name(term.term), ...(term.abbreviation === undefined ? [] : [{ ...name(` (${term.abbreviation})`), soft: true }])],
    details: [...translated, [localized(term.explanation)]],
    id: termAnchor(term),
  };
}

function inOrder({ record }: Network, terms: readonly Term[]): Term[] {
  const { compare } = new Intl.Collator(record.sourceLanguage);
  return terms.toSorted((a, b) => compare(a.term, b.term));
}
