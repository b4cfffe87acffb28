/** Counts of facets from the sums of groups. */
import type { FacetCounts, FacetName, Moment } from './facets.ts';
import { COUNTED_FACETS, MINUTES_A_DAY, type GroupSums, type IndexHead, type OfferGroup } from './index-parts.ts';

/** Adds the counts of a group all of whose offers are hits to `counts`. */
export function addSums(
  counts: Map<FacetName, Map<string, number>>,
  { index, values }: Pick<IndexHead, 'index' | 'values'>,
  group: OfferGroup,
  sums: GroupSums,
  now: Moment | undefined,
): void {
  const add = (facet: FacetName, value: string, number: number) => {
    if (number === 0) return;
    const own = counts.get(facet) ?? new Map<string, number>();
    counts.set(facet, own.set(value, (own.get(value) ?? 0) + number));
  };
  for (const facet of COUNTED_FACETS) for (const [at, value] of values[facet].entries()) add(facet, value, sums.counts[facet][at] ?? 0);
  for (const concept of group.concepts) {
    const [kind, id = ''] = (index.concepts[concept]?.id ?? '').split('/');
    add(kind as 'type' | 'topic', id, group.count);
  }
  if (now && !now.holiday) add('open', 'now', openAt(sums.open, now.weekday * MINUTES_A_DAY + now.minutes));
}

/** The counts as a search gives them. */
export const toFacetCounts = (counts: ReadonlyMap<FacetName, Map<string, number>>): FacetCounts => Object.fromEntries(counts);

function openAt(changes: readonly number[], minute: number): number {
  let open = 0;
  for (let at = 0; at < changes.length && (changes[at] ?? 0) <= minute; at += 2) open += changes[at + 1] ?? 0;
  return open;
}
