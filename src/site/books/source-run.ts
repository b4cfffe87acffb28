/** A source in a book. */
import type { TextRun } from '../../documents/inline.ts';
import type { Source } from '../../schemas/fields.ts';
import { runsIn } from '../booklet/text-runs.ts';
import type { Voice } from './book.ts';

/** A source by its title, otherwise by the host of its address; a link where there is an address. */
export function sourceRun({ network, language }: Voice, { title, url }: Source): TextRun {
  const { name } = runsIn(network, language);
  const run: TextRun = title === undefined ? { text: hostOf(url ?? ''), dir: 'ltr' } : name(title);
  return url === undefined ? run : { ...run, link: url };
}

/** The host of an address as one would type it from paper. */
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}
