/** Text inside a paragraph, heading, cell or item of a document. */

/** A stretch of text set in one way. */
export interface TextRun {
  text: string;
  strong?: boolean;
  /** Stressed. */
  emphasis?: boolean;
  /** Quieter than the text around it: labels, remarks. */
  soft?: boolean;
  /** Smaller than the text around it: a second line of a title. */
  small?: boolean;
  /** BCP 47 tag where it differs from the document's. */
  language?: string;
  /** Writing direction where it differs from the document's; telephone numbers and addresses on the web are always `ltr`. */
  dir?: Direction;
  /** Where it leads: an `https:`, `mailto:` or `tel:` address, or `#` and an id of this document. */
  link?: string;
}

export type Direction = 'ltr' | 'rtl';

/** Text of one paragraph, heading, cell or item. */
export type Inline = readonly TextRun[];

/** A run of plain text. */
export function plain(text: string): Inline {
  return [{ text }];
}

/** The words of a text without what they look like. */
export function textOf(content: Inline): string {
  return content.map(({ text }) => text).join('');
}
