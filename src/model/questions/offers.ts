/** Questions about offers. */
import type { Network, Offer, Region } from '../network.ts';
import { kilometresTo, municipalitiesOfPostcode } from './places.ts';

/** Offers that serve a municipality (AGS, eight digits), those that reach least far first. */
export function offersCovering(network: Network, ags: string): Offer[] {
  return [...network.offers.values()].filter((offer) => offer.serves.has(ags)).sort((a, b) => REACH[a.reach] - REACH[b.reach]);
}

/** Offers that serve at least one municipality of a region; nationwide and land-wide ones only if asked for. */
export function offersOfRegion(network: Network, region: Region, options: { farReaching?: boolean } = {}): Offer[] {
  return [...network.offers.values()].filter((offer) =>
    offer.reach === 'part' ? offer.regions.includes(region) : options.farReaching === true,
  );
}

/** Offers a reader who looks for help is shown. */
export function isForPublic(offer: Offer): boolean {
  return offer.audience === 'public';
}

/** An offer at which a language is spoken, and how far it is. */
export interface SpokenOffer {
  offer: Offer;
  how: 'always' | 'appointment' | 'interpreter' | 'phone' | undefined;
  /** From the centre of the municipality; `undefined` where the offer has no place. */
  kilometres: number | undefined;
}

/** Offers that serve a postcode and speak a language, nearest first; those without a place last. */
export function spokenNear(network: Network, language: string, postcode: string): SpokenOffer[] {
  const from = municipalitiesOfPostcode(network, postcode);
  const found: SpokenOffer[] = [];
  for (const offer of network.offers.values()) {
    const spoken = offer.languages?.find(({ tag }) => tag === language);
    const here = from.filter(({ ags }) => offer.serves.has(ags));
    if (!spoken || here.length === 0) continue;
    const distances = here.flatMap((municipality) => kilometresTo(network, offer, municipality) ?? []);
    found.push({ offer, how: spoken.how, kilometres: distances.length > 0 ? Math.min(...distances) : undefined });
  }
  return found.sort((a, b) => (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity) || REACH[a.offer.reach] - REACH[b.offer.reach]);
}

const REACH = { part: 0, land: 1, nationwide: 2 } as const;
