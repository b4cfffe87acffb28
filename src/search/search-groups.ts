/** A query without a place → its hits by groups: how many and in which order, without looking at single offers. */
import { REACHES, VERIFICATIONS, type GroupSums } from './index-parts.ts';
import { groupAt, groupKey, type PlacedGroup } from './placed-groups.ts';
import { byFit, FINE_FIT_STEP, fitFor, leastFit, LEAST_SHARE, type SearchHit } from './search-offers.ts';
import type { Understanding } from './understand-query.ts';

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
