/** What is searched for ⇄ the address of the page. */
import { FACETS, type FacetName } from '../../search/facets.ts';

/** What is searched for. */
export interface SearchState {
  query: string;
  /** Postcode or name of a place, as it was typed. */
  place: string;
  facets: Partial<Record<FacetName, string[]>>;
}

/** Reads the state from the part of an address behind the question mark; values that no facet knows are kept and find nothing. */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const facets: SearchState['facets'] = {};
  for (const facet of FACETS) {
    const values = [...new Set(parameters.getAll(facet).filter((value) => value !== ''))];
    if (values.length > 0) facets[facet] = values;
  }
  return { query: parameters.get('q')?.trim() ?? '', place: parameters.get('plz')?.trim() ?? '', facets };
}

/** Writes the state as the part of an address behind the question mark, with it; empty for an empty state. */
export function writeState({ query, place, facets }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  if (place !== '') parameters.set('plz', place);
  for (const facet of FACETS) for (const value of facets[facet] ?? []) parameters.append(facet, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether nothing is searched for. */
export function isEmpty(state: SearchState): boolean {
  return writeState(state) === '';
}
