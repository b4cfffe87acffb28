/** The typed model of a document that is handed out: what every format (PDF first, others later) is made from. */

import type { Direction, Inline } from './inline.ts';

export { plain, type Direction, type Inline, type TextRun } from './inline.ts';

/** A heading; level 1 is the first below the title of the document. No level is skipped. */
export interface Heading {
  kind: 'heading';
  level: Level;
  content: Inline;
  /** Name by which links and indexes find it; unique in the document, letters a–z, digits and hyphens. */
  id?: string;
  /** Whether it stands in the table of contents and the bookmarks; left out: yes. */
  listed?: boolean;
}

export type Level = 1 | 2 | 3 | 4;

/** A paragraph. `lead` is larger, `small` smaller than the text. */
export interface Paragraph {
  kind: 'paragraph';
  content: Inline;
  size?: 'lead' | 'small';
  /** Looks like a heading of this level without being one: the same heading in a second language stands beside it. */
  like?: Level;
  /** As that of a heading. */
  id?: string;
}

/** A list; with numbers where `ordered`. */
export interface List {
  kind: 'list';
  items: readonly ListItem[];
  ordered?: boolean;
  /** The number of its first item; left out: 1. */
  start?: number;
  /** A box to tick in place of the bullets. */
  marker?: 'box';
  size?: 'small';
}

/** The text of an item, and what stands below it in the same item. */
export type ListItem = Inline | { content: Inline; below: readonly Block[] };

/** Words, each with what is said of it. */
export interface Definitions {
  kind: 'definitions';
  entries: readonly { term: Inline; details: readonly Inline[]; id?: string }[];
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
  /** Widths of the columns in parts of the whole; left out: as their texts need. */
  widths?: readonly number[];
}

/** Something set apart from the text: what a reader must not miss. */
export interface Note {
  kind: 'note';
  content: readonly Inline[];
}

/** Blocks set apart from the text, with a title of their own. */
export interface Aside {
  kind: 'aside';
  title: Inline;
  blocks: readonly Block[];
  /** `warm` for what one must not overlook; left out: a friendly remark. */
  tone?: 'warm';
}

/** Words of somebody else. */
export interface Quote {
  kind: 'quote';
  blocks: readonly Block[];
}

/** A line between two parts of a text. */
export interface Rule {
  kind: 'rule';
}

/** Blocks in a language of their own. */
export interface Passage {
  kind: 'passage';
  language: string;
  dir: Direction;
  blocks: readonly Block[];
}

/** The same in two languages, beside each other where there is room; whoever has it read aloud hears the first and then the second. */
export interface SideBySide {
  kind: 'side-by-side';
  sides: readonly [Passage, Passage];
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

/** An alphabetic list with pages: each entry leads to an id of this document. */
export interface Index {
  kind: 'index';
  entries: readonly { content: Inline; target: string }[];
}

/** Blocks that stay together on one page; one after the other like any others for whoever reads them aloud. */
export interface Group {
  kind: 'group';
  /** Its blocks belong together closely: a word and what is said of it. */
  tight?: true;
  blocks: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Definitions
  | Facts
  | Table
  | Note
  | Aside
  | Quote
  | Rule
  | Passage
  | SideBySide
  | PageBreak
  | Picture
  | Contents
  | Index
  | Group;

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
  /** Size of the paper; left out: A5. */
  paper?: 'a5' | 'a4';
  /** Day of the version, `YYYY-MM-DD`; dates the file, so that the same content gives the same bytes. */
  date: string;
  blocks: readonly Block[];
}
