/** A query without a place → its hits by groups: how many, in which order, and how many of each facet, without looking at single offers. */
import type { FacetCounts, FacetName, Moment } from './facets.ts';
import { COUNTED_FACETS, MINUTES_A_DAY, REACHES, VERIFICATIONS, type GroupSums, type IndexHead, type OfferGroup } from './index-parts.ts';
import { byFit, FINE_FIT_STEP, fitFor, leastFit, LEAST_SHARE, type SearchHit } from './search-offers.ts';
import type { Understanding } from './understand-query.ts';

/** A group with where its offers stand. */
export interface PlacedGroup extends OfferGroup {
  /** Position among all groups. */
  position: number;
  /** Position of its first offer. */
  start: number;
}

/** A group of which offers are hits. */
export interface GroupHits {
  group: PlacedGroup;
  /** Fit of its offers; undefined where they are no hits for what all of them are. */
  fit?: number;
  /** Position → fit of those whose own names say more. */
  named: Map<number, number>;
}

/** Hits that follow each other in the index and are equals. */
export interface HitRun {
  start: number;
  count: number;
  hit: Pick<SearchHit, 'fit'> & { offer: Pick<SearchHit['offer'], 'reach' | 'verification' | 'year'> };
}

/** Key under which the words of a query say how well the names of a whole group fit. */
export const groupKey = ({ position }: Pick<PlacedGroup, 'position'>): number => -1 - position;

/** Groups with the positions of their offers. */
export function placeGroups(groups: readonly OfferGroup[]): PlacedGroup[] {
  let start = 0;
  return groups.map((group, position) => {
    const placed = { ...group, position, start };
    start += group.count;
    return placed;
  });
}

/** The group of an offer; they are in order. */
export function groupAt(groups: readonly PlacedGroup[], offer: number): PlacedGroup | undefined {
  let [low, high] = [0, groups.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((groups[middle]?.start ?? 0) <= offer) low = middle;
    else high = middle - 1;
  }
  return groups[low];
}

/** The groups in which hits are. */
export function groupHits(groups: readonly PlacedGroup[], understanding: Understanding): GroupHits[] {
  const { words } = understanding;
  const fitOf = (group: PlacedGroup, ...keys: number[]) => (words.length > 0 ? fitFor(words, group, keys) : 1);
  const named = new Map<PlacedGroup, Map<number, number>>();
  for (const offer of new Set(words.flatMap(({ offers }) => [...offers.keys()])))
    if (offer >= 0) {
      const group = groupAt(groups, offer);
      if (!group) continue;
      let own = named.get(group);
      if (!own) named.set(group, (own = new Map<number, number>()));
      own.set(offer, fitOf(group, offer, groupKey(group)));
    }
  const all = groups.map((group) => ({ group, fit: fitOf(group, groupKey(group)), named: named.get(group) ?? new Map<number, number>() }));
  const least = leastFit(understanding);
  const fits = all.flatMap(({ group, fit, named: own }) => [...(own.size < group.count ? [fit] : []), ...own.values()]);
  const limit = Math.max(0, ...fits.filter((fit) => fit >= least)) * LEAST_SHARE;
  const isHit = (fit: number) => fit >= least && fit >= limit;
  return all
    .map(({ group, fit, named: own }) => ({
      group,
      ...(isHit(fit) && { fit }),
      named: new Map([...own].filter(([, ownFit]) => isHit(ownFit))),
    }))
    .filter(({ fit, named: own }) => fit !== undefined || own.size > 0);
}

/** The hits in order, as runs of equals. */
export function hitRuns(hits: readonly GroupHits[], sumsOf: (group: PlacedGroup) => GroupSums): HitRun[] {
  const runs: HitRun[] = [];
  for (const { group, fit, named } of hits) {
    const { classes } = sumsOf(group);
    let start = group.start;
    for (let at = 0; at < classes.length; at += 4) {
      const [reach = 0, verification = 0, year = 0, count = 0] = classes.slice(at, at + 4);
      const offer = {
        reach: REACHES[reach] ?? 'part',
        verification: VERIFICATIONS[verification] ?? 'historical',
        ...(year > 0 && { year }),
      };
      const end = start + count;
      const own = [...named.keys()].filter((position) => position >= start && position < end).sort((a, b) => a - b);
      for (const position of [...own, end]) {
        if (fit !== undefined && position > start) runs.push({ start, count: position - start, hit: { fit, offer } });
        const ownFit = named.get(position);
        if (ownFit !== undefined && position < end) runs.push({ start: position, count: 1, hit: { fit: ownFit, offer } });
        start = position + 1;
      }
      start = end;
    }
  }
  const best = runs.reduce((most, { hit }) => Math.max(most, hit.fit), 0);
  const order = byFit(best, FINE_FIT_STEP);
  return runs.sort((a, b) => order(a.hit, b.hit) || a.start - b.start);
}

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
