/** Offers in the groups in which readers look for them. */
import type { Network, Offer, Region } from '../network.ts';

/** Offers by how far they reach. An offer stands under every region it serves. */
export interface OffersByReach<T> {
  nationwide: T[];
  land: T[];
  /** Only regions with offers, in the network's order. */
  regions: { region: Region; offers: T[] }[];
}

/** Groups offers, keeping their order. */
export function groupByReach<T extends Pick<Offer, 'reach' | 'regions'>>(
  network: Pick<Network, 'regions'>,
  offers: readonly T[],
): OffersByReach<T> {
  return {
    nationwide: offers.filter(({ reach }) => reach === 'nationwide'),
    land: offers.filter(({ reach }) => reach === 'land'),
    regions: [...network.regions.values()].flatMap((region) => {
      const served = offers.filter((offer) => offer.regions.includes(region));
      return served.length > 0 ? [{ region, offers: served }] : [];
    }),
  };
}

/** Offers in one list: nationwide, land-wide, then by their first region; within that in the given order. */
export function sortByReach<T extends Pick<Offer, 'reach' | 'regions'>>(network: Pick<Network, 'regions'>, offers: readonly T[]): T[] {
  const order = new Map([...network.regions.values()].map((region, position) => [region, position + 2]));
  const rank = ({ reach, regions: [first] }: T) =>
    reach === 'nationwide' ? 0 : reach === 'land' ? 1 : ((first && order.get(first)) ?? Infinity);
  return offers
    .map((offer) => ({ offer, rank: rank(offer) }))
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank))
    .map(({ offer }) => offer);
}
