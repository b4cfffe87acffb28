/** The beginning of every book: what it is, of when, in whose words, where it is on the web. */
import type { Block, Document } from '../../documents/blocks.ts';
import { plain, textOf, type Inline } from '../../documents/inline.ts';
import { directionOf } from '../booklet/text-runs.ts';
import { formatPartialDate } from '../dates.ts';
import { inEdition, titleInEdition, voiceIn, type Book, type Section, type Voice } from './book.ts';
import { isMachine } from './page-text.ts';

/** What differs from book to book. */
export interface FrontMatter {
  title: (voice: Voice) => Inline;
  /** One sentence on what it is, for catalogues. */
  description: string;
  /** Below the title: a few words. */
  lead: Section;
  /** Paths of the pages that the book is made of. */
  slugs: readonly string[];
  /** Path of the page of the whole on the web. */
  path: string;
}

/** A document with its beginning, and then `blocks`. */
export function bookDocument(book: Book, front: FrontMatter, blocks: readonly Block[]): Document {
  const { network, language, day } = book;
  const { t } = voiceIn(book, language);
  const title = textOf(front.title(voiceIn(book, language)));
  return {
    language,
    dir: directionOf(network, language),
    title: book.beside === undefined ? title : t('book.bilingual', { title }),
    heading: titleInEdition(book, front.title),
    description: front.description,
    publisher: network.record.carrier.name,
    version: t('booklet.version', { date: formatPartialDate(day, language) }),
    date: day,
    ...(book.beside !== undefined && { paper: 'a4' }),
    blocks: [...inEdition(book, front.lead), ...colophon(book, front), ...blocks],
  };
}

/** Of when the book is, whether a person has looked at it, and where the newest is. */
function colophon(book: Book, { slugs, path }: FrontMatter): Block[] {
  const { language, day } = book;
  const { t } = voiceIn(book, language);
  const address = book.address(language, path);
  return [
    ...(isMachine(book, slugs) ? [{ kind: 'note', content: [plain(t('booklet.machine'))] } as const] : []),
    {
      kind: 'paragraph',
      size: 'small',
      content: [
        { text: `${t('booklet.version', { date: formatPartialDate(day, language) })}. ${t('booklet.online')} ` },
        { text: address.replace(/^https?:\/\//, ''), dir: 'ltr', link: address },
      ],
    },
  ];
}
