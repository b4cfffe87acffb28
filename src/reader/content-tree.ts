/** What the reader makes of the content folder. */
import type { Kind, KindData } from '../schemas/kinds.ts';
import type { PageFrontmatter } from '../schemas/page.ts';
import type { TextBlock, TextDocument } from './mdx-document.ts';
import type { Position, Problem, ValuePath } from './problem.ts';

/** A file that was read, with the position of every value in it. */
export interface ContentFile {
  /** Path under the content folder, with forward slashes. */
  file: string;
  /** Its text. */
  text: string;
  /** Where a value stands (`key`: its key); the nearest enclosing value where `path` leads nowhere. */
  locate: (path: ValuePath, at?: 'key' | 'value') => Position;
}

/** A record: its id is the file name, its data have passed the schema. */
export interface ContentRecord<K extends Kind = Kind> extends ContentFile {
  kind: K;
  id: string;
  data: KindData[K];
  /** The value as it stands in the file, before defaults. */
  raw: unknown;
}

/** A page of docs/, in one language. */
export interface ContentPage extends ContentFile {
  /** First folder under docs/. */
  language: string;
  /** Path under the language's folder without extension; `index` pages have the path of their folder. */
  slug: string;
  frontmatter: PageFrontmatter;
  /** The front matter as it stands in the file, before defaults; `undefined` where it could not be read. */
  raw: unknown;
  document: TextDocument;
  blocks: TextBlock[];
}

/** The text of a template in one language. */
export interface AgreementText extends ContentFile {
  agreement: string;
  language: string;
  document: TextDocument;
}

/** Interface words of one language: key → text, plural forms with i18next's suffixes. */
export interface WordList extends ContentFile {
  language: string;
  words: Record<string, string>;
}

/** A TopoJSON file of places/; the model checks that it holds the objects it should. */
export interface AreaFile {
  file: string;
  topology: unknown;
}

/** Everything below the content folder. */
export interface ContentTree {
  /** The folder that was read. */
  root: string;
  records: { [K in Kind]: ContentRecord<K>[] };
  /** Ids of all files of a kind, also of those that are broken. */
  ids: Record<Kind, string[]>;
  pages: ContentPage[];
  agreementTexts: AgreementText[];
  words: WordList[];
  areas: AreaFile[];
  /** Paths of pictures under docs/. */
  pictures: string[];
  /** Every file that was found, also those that could not be read. */
  files: string[];
  problems: Problem[];
}
