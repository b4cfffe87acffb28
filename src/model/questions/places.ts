/** Questions about places. */
import type { Municipality, Network, Offer } from '../network.ts';

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in kilometres between two points [latitude, longitude] in degrees. */
export function kilometresBetween(a: readonly [number, number], b: readonly [number, number]): number {
  const [latA, lonA, latB, lonB] = [a[0], a[1], b[0], b[1]].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number, number];
  const h = Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin((lonB - lonA) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Municipalities that a postcode serves; none for a postcode that is not of this Land. */
export function municipalitiesOfPostcode(network: Network, postcode: string): Municipality[] {
  return network.places.postcodes.get(postcode)?.municipalities ?? [];
}

/**
 * Kilometres from the centre of a municipality to the nearest place of an offer; `undefined` where the offer has no place
 * or only places outside the Land. The place's own position counts, otherwise the centre of its municipality.
 */
export function kilometresTo(network: Network, offer: Offer, from: Municipality): number | undefined {
  const distances = offer.places.flatMap(({ geo, municipality }) => {
    const point = geo
      ? ([geo.latitude, geo.longitude] as const)
      : municipality === undefined
        ? undefined
        : network.places.municipalities.get(municipality)?.centre;
    return point ? [kilometresBetween(from.centre, point)] : [];
  });
  return distances.length > 0 ? Math.min(...distances) : undefined;
}
