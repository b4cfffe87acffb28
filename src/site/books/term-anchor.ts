/** Where a term is explained in a book. */
import type { Term } from '../../model/network.ts';

/** The id of the explanation of a term. */
export function termAnchor({ id }: Pick<Term, 'id'>): string {
  return `term-${id}`;
}
