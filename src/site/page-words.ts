/** Words under which a page is found beside its own: parts of compounds, other names of the terms it speaks of. */
import { compoundParts } from '../search/compound-parts.ts';
import { fold } from '../search/fold.ts';

/** Names of one thing, in one or several languages. */
export interface NameGroup {
  /** A page that has one of these speaks of the thing. */
  names: readonly string[];
  /** Further names, added to such a page. */
  more: readonly string[];
}

/** Words of a text, in lower case. */
export function lowerWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/**
 * Words to add to a page with `text`; none that it has already.
 *
 * @param known words that a compound may be made of; none where the language has no compounds
 */
export function pageWords(text: string, groups: readonly NameGroup[], known: ReadonlySet<string>): string[] {
  const own = new Set(lowerWords(text));
  const folded = ` ${fold(text)} `;
  const has = (name: string) => fold(name) !== '' && folded.includes(` ${fold(name)} `);
  const added = new Set(compoundParts(own, known));
  for (const { names, more } of groups)
    if (names.some(has)) for (const name of [...names, ...more]) for (const word of lowerWords(name)) added.add(word);
  return [...added].filter((word) => !own.has(word));
}
