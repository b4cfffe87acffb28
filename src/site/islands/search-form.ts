/** The form of the search ⇄ what is searched for. */
import { FACETS } from '../../search/facets.ts';
import type { SearchState } from './search-state.ts';

/** What the form says. */
export function readForm(form: HTMLFormElement): SearchState {
  const facets: SearchState['facets'] = {};
  for (const facet of FACETS) {
    const values = [...form.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]:checked`)].map(({ value }) => value);
    if (values.length > 0) facets[facet] = values;
  }
  const field = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value.trim() ?? '';
  return { query: field('q'), place: field('plz'), facets };
}

/** Makes the form say `state`; a field in which the same is being typed is left alone. */
export function fillForm(form: HTMLFormElement, { query, place, facets }: SearchState): void {
  for (const [name, value] of [
    ['q', query],
    ['plz', place],
  ] as const) {
    const input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (input && input.value.trim() !== value) input.value = value;
  }
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
    input.checked = facets[input.name as keyof typeof facets]?.includes(input.value) ?? false;
}
