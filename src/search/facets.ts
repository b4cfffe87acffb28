/** Facets: what hits can be narrowed by. */
import type { SearchIndex, SearchOffer } from './search-index.ts';

export const FACETS = ['region', 'type', 'topic', 'spoken', 'how', 'format', 'cost', 'open'] as const;
export type FacetName = (typeof FACETS)[number];

/** Chosen values; an offer has to have one value of every facet chosen. */
export type FacetSelection = { [F in FacetName]?: readonly string[] };

/** Facet → value → number of hits, were that value chosen beside the other facets' choices. */
export type FacetCounts = { [F in FacetName]?: Map<string, number> };

/** A moment in the time zone of the network. */
export interface Moment {
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  /** Minutes since midnight. */
  minutes: number;
  /** A public holiday: nothing counts as open. */
  holiday: boolean;
}

/**
 * Values that an offer has of a facet; none where it is not known. Land-wide offers belong to every region. A language and how it is
 * spoken belong together: what is chosen of one narrows the other.
 */
export function facetValues(
  index: SearchIndex,
  offer: SearchOffer,
  facet: FacetName,
  now?: Moment,
  selection: FacetSelection = {},
): string[] {
  switch (facet) {
    case 'region':
      return (offer.reach === 'part' ? offer.regions : [...index.regions.keys()]).flatMap((position) => index.regions[position]?.id ?? []);
    case 'type':
    case 'topic':
      return offer.concepts.flatMap((position) => {
        const id = index.concepts[position]?.id ?? '';
        return id.startsWith(`${facet}/`) ? [id.slice(facet.length + 1)] : [];
      });
    case 'spoken':
      return unique(offer.languages.flatMap(({ tag, how }) => (isChosen(selection.how, how) ? tag : [])));
    case 'how':
      return unique(offer.languages.flatMap(({ tag, how }) => (isChosen(selection.spoken, tag) ? (how ?? []) : [])));
    case 'format':
      return offer.formats;
    case 'cost':
      return offer.free === undefined ? [] : [offer.free ? 'free' : 'paid'];
    case 'open':
      return now && isOpen(offer, now) ? ['now'] : [];
  }
}

/** Whether an offer has a chosen value of every facet. */
export function matchesFacets(index: SearchIndex, offer: SearchOffer, selection: FacetSelection, now?: Moment): boolean {
  return FACETS.every((facet) => {
    const chosen = selection[facet];
    if (!chosen || chosen.length === 0) return true;
    return facetValues(index, offer, facet, now, selection).some((value) => chosen.includes(value));
  });
}

/** Nothing chosen allows everything. */
const isChosen = (chosen: readonly string[] | undefined, value: string | undefined): boolean =>
  !chosen || chosen.length === 0 || (value !== undefined && chosen.includes(value));
const unique = (values: string[]): string[] => (values.length > 1 ? [...new Set(values)] : values);

/** Whether an offer is open; unknown hours are not open. */
export function isOpen({ schedule }: SearchOffer, { weekday, minutes, holiday }: Moment): boolean {
  return !holiday && schedule.some((hours) => hours.weekday === weekday && hours.opens <= minutes && minutes < hours.closes);
}
