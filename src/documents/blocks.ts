/** The typed model of a document that is handed out: what every format (PDF first, others later) is made from. */

/** A stretch of text set in one way. */
export interface TextRun {
  text: string;
  strong?: boolean;
  /** Quieter than the text around it: labels, remarks. */
  soft?: boolean;
  /** BCP 47 tag where it differs from the document's. */
  language?: string;
  /** Writing direction where it differs from the document's; telephone numbers and addresses on the web are always `ltr`. */
  dir?: Direction;
  /** Where it leads: an `https:`, `mailto:` or `tel:` address, or `#` and the id of a heading of this document. */
  link?: string;
}

export type Direction = 'ltr' | 'rtl';

/** Text of one paragraph, heading, cell or item. */
export type Inline = readonly TextRun[];

/** A heading; level 1 is the first below the title of the document. No level is skipped. */
export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3;
  content: Inline;
  /** Name by which links and indexes find it; unique in the document, letters a–z, digits and hyphens. */
  id?: string;
  /** Whether it stands in the table of contents and the bookmarks; left out: yes. */
  listed?: boolean;
}

/** A paragraph. `lead` is larger, `small` smaller than the text. */
export interface Paragraph {
  kind: 'paragraph';
  content: Inline;
  size?: 'lead' | 'small';
}

/** A list; with numbers where `ordered`. */
export interface List {
  kind: 'list';
  items: readonly Inline[];
  ordered?: boolean;
  size?: 'small';
}

/** Names with one or several values each, such as the ways to reach a place. */
export interface Facts {
  kind: 'facts';
  entries: readonly { label: string; values: readonly Inline[] }[];
}

/** A table with one row of headers. */
export interface Table {
  kind: 'table';
  header: readonly Inline[];
  rows: readonly (readonly Inline[])[];
  /** Widths of the columns in parts of the whole; left out: equal. */
  widths?: readonly number[];
}

/** Something set apart from the text: what a reader must not miss. */
export interface Note {
  kind: 'note';
  content: readonly Inline[];
}

/** The next block begins a page. */
export interface PageBreak {
  kind: 'page-break';
}

/** A drawing: a whole SVG document, and in words what it shows. */
export interface Picture {
  kind: 'picture';
  svg: string;
  alternative: string;
  /** Part of the width of the text, above 0 and at most 1. */
  width: number;
  caption?: Inline;
}

/** The headings of the document down to a level, with their pages. */
export interface Contents {
  kind: 'contents';
  depth: 1 | 2 | 3;
}

/** An alphabetic list with pages: each entry leads to a heading of this document. */
export interface Index {
  kind: 'index';
  entries: readonly { content: Inline; target: string }[];
}

/** Blocks that stay together on one page; one after the other like any others for whoever reads them aloud. */
export interface Group {
  kind: 'group';
  blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Facts | Table | Note | PageBreak | Picture | Contents | Index | Group;

/** A document. */
export interface Document {
  /** BCP 47 tag and direction of the document. */
  language: string;
  dir: Direction;
  /** Title as it stands in lists and windows. */
  title: string;
  /** Title as it stands on the first page, where it has parts in another language; left out: `title`. */
  heading?: Inline;
  /** One sentence on what it is, for catalogues. */
  description: string;
  /** Who publishes it. */
  publisher: string;
  /** Which version this is, in words; stands at the foot of every page. */
  version: string;
  /** Day of the version, `YYYY-MM-DD`; dates the file, so that the same content gives the same bytes. */
  date: string;
  blocks: readonly Block[];
}

/** A run of plain text. */
export function plain(text: string): Inline {
  return [{ text }];
}
