/** The chosen filters as buttons above the hits; each takes its filter away. */
import { FACETS, type FacetName, type FacetSelection } from '../../search/facets.ts';
import type { Phrases } from './phrases.ts';

/** The list of chosen filters. */
export interface ChosenFilters {
  show: (facets: FacetSelection) => void;
  /** Puts the focus on the first one; false where there is none. */
  focus: () => boolean;
}

/** Makes the list over the elements of `root`; `remove` is called with the filter whose button was pressed. */
export function createChosenFilters(root: HTMLElement, phrases: Phrases, remove: (facet: FacetName, value: string) => void): ChosenFilters {
  const list = root.querySelector<HTMLElement>('[data-chosen]');
  const number = root.querySelector<HTMLElement>('[data-chosen-count]');
  if (!list || !number) throw new Error('no list of chosen filters');
  return {
    show(facets) {
      const chosen = FACETS.flatMap((facet) => (facets[facet] ?? []).map((value) => ({ facet, value })));
      number.textContent = chosen.length > 0 ? String(chosen.length) : '';
      list.hidden = chosen.length === 0;
      list.replaceChildren(...chosen.map(({ facet, value }) => toItem(root, phrases, facet, value, remove)));
    },
    focus() {
      const first = list.querySelector('button');
      first?.focus();
      return first !== null;
    },
  };
}

/** A value that the page does not know is shown as it stands in the address, so that it can be taken away. */
function toItem(
  root: HTMLElement,
  phrases: Phrases,
  facet: FacetName,
  value: string,
  remove: (facet: FacetName, value: string) => void,
): HTMLElement {
  const input = [...root.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]`)].find((candidate) => candidate.value === value);
  const label = input?.nextElementSibling;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'chip' });
  const name = label ? (label.cloneNode(true) as HTMLElement) : Object.assign(document.createElement('bdi'), { textContent: value });
  button.append(name);
  button.setAttribute('aria-label', phrases.text('removeFilter', { name: name.textContent }));
  button.addEventListener('click', () => remove(facet, value));
  const item = document.createElement('li');
  item.append(button);
  return item;
}
