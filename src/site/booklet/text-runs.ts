/** Texts of the content as runs of a document: what is in another language says so. */
import type { Direction, Inline, TextRun } from '../../documents/blocks.ts';
import type { Network } from '../../model/network.ts';
import type { Localized } from '../../schemas/fields.ts';
import { textIn } from '../localized-text.ts';

/** Makes runs for a document in one language. */
export interface Runs {
  /** A name or an address in the source language, as it stands on the door. */
  name: (text: string) => TextRun;
  /** A text of a record, in the document's language where there is one. */
  localized: (text: Localized) => TextRun;
  /** The same as text alone. */
  words: (text: Localized) => string;
}

/** The runs of documents in `language`. */
export function runsIn(network: Network, language: string): Runs {
  const { sourceLanguage } = network.record;
  const run = (text: string, of: string): TextRun => (of === language ? { text } : { text, language: of, dir: directionOf(network, of) });
  return {
    name: (text) => run(text, sourceLanguage),
    localized: (localized) => {
      const { text, language: of } = textIn(localized, language, sourceLanguage);
      return run(text, of);
    },
    words: (localized) => textIn(localized, language, sourceLanguage).text,
  };
}

/** Writing direction of a language of the network. */
export function directionOf({ record, languages }: Network, language: string): Direction {
  return record.languages.find(({ tag }) => tag === language)?.dir ?? languages.get(language)?.dir ?? 'ltr';
}

/** Parts of one text with something between them. */
export function joinedBy(separator: string, parts: readonly Inline[]): Inline {
  return parts.flatMap((part, position) => (position === 0 ? part : [{ text: separator }, ...part]));
}
