/** Groups of a split index with the positions of their offers. */
import type { OfferGroup } from './index-parts.ts';

/** A group with where its offers stand. */
export interface PlacedGroup extends OfferGroup {
  /** Position among all groups. */
  position: number;
  /** Position of its first offer. */
  start: number;
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
