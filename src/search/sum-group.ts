/** Offers of a group → what a search has to know of them without looking at each. */
import { facetValues } from './facets.ts';
import { COUNTED_FACETS, MINUTES_A_DAY, REACHES, VERIFICATIONS, type CountedFacet, type GroupSums, type IndexHead } from './index-parts.ts';
import type { SearchIndex, SearchOffer } from './search-index.ts';

/** Every value that an offer of the index has of the counted facets, sorted; regions in the order of the index. */
export function countedValues(index: SearchIndex): IndexHead['values'] {
  const valuesOf = (facet: CountedFacet) =>
    facet === 'region'
      ? index.regions.map(({ id }) => id)
      : [...new Set(index.offers.flatMap((offer) => facetValues(index, offer, facet)))].sort();
  return Object.fromEntries(COUNTED_FACETS.map((facet) => [facet, valuesOf(facet)])) as IndexHead['values'];
}

/** Counts offers, which stand in the order of hits. */
export function sumGroup(index: SearchIndex, offers: readonly SearchOffer[], values: IndexHead['values']): GroupSums {
  const counts = Object.fromEntries(
    COUNTED_FACETS.map((facet) => {
      const numbers = new Map(values[facet].map((value) => [value, 0]));
      for (const offer of offers) for (const value of facetValues(index, offer, facet)) numbers.set(value, (numbers.get(value) ?? 0) + 1);
      return [facet, [...numbers.values()]];
    }),
  ) as GroupSums['counts'];
  return { classes: classesOf(offers), counts, open: openChanges(offers) };
}

function classesOf(offers: readonly SearchOffer[]): number[] {
  const classes: number[][] = [];
  for (const { reach, verification, year } of offers) {
    const own = [REACHES.indexOf(reach), VERIFICATIONS.indexOf(verification), year ?? 0];
    const last = classes.at(-1);
    if (last && own.every((number, place) => number === last[place])) last[3] = (last[3] ?? 0) + 1;
    else classes.push([...own, 1]);
  }
  return classes.flat();
}

/** An offer whose hours overlap opens once and closes once. */
function openChanges(offers: readonly SearchOffer[]): number[] {
  const changes = new Map<number, number>();
  const change = (minute: number, by: number) => changes.set(minute, (changes.get(minute) ?? 0) + by);
  for (const { schedule } of offers) {
    const hours = schedule
      .map(({ weekday, opens, closes }) => [weekday * MINUTES_A_DAY + opens, weekday * MINUTES_A_DAY + closes] as const)
      .filter(([opens, closes]) => opens < closes)
      .sort(([a], [b]) => a - b);
    let until = -1;
    for (const [opens, closes] of hours) {
      if (closes <= until) continue;
      // Goes on where it was open already.
      if (opens <= until) change(until, 1);
      else change(opens, 1);
      change(closes, -1);
      until = closes;
    }
  }
  return [...changes]
    .filter(([, by]) => by !== 0)
    .sort(([a], [b]) => a - b)
    .flat();
}
