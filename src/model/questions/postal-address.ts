/** Places as a letter would name them, and what to ask a map for. */
import type { Network } from '../network.ts';
import type { Place } from '../../schemas/offer.ts';

/** A place in words. */
export interface PostalAddress {
  /** Lines in the order of a letter, without the post-office box; the last one is the town. */
  lines: string[];
  /** Number of the post-office box. */
  poBox?: string;
  /** Name of the municipality, otherwise of the district; `undefined` where neither is known. */
  town?: string;
  /** Whether more than the town is known. */
  exact: boolean;
  /** What finds the place on a map; only where a street or a building is known. */
  mapQuery?: string;
}

/** Writes a place as an address. */
export function postalAddress(network: Pick<Network, 'places'>, place: Place): PostalAddress {
  const { building, street, houseNumber, quarter, postcode, poBox } = place;
  const town = townOf(network, place);
  const door = joined(' ', street, houseNumber);
  const postTown = joined(' ', postcode, town);
  const lines = [building, door, quarter, postTown].filter((line) => line !== undefined);
  // With a street the building only confuses a map's search.
  const found = door ?? building;
  return {
    lines,
    exact: [building, street, quarter, postcode, poBox].some((part) => part !== undefined),
    ...(poBox !== undefined && { poBox }),
    ...(town !== undefined && { town }),
    ...(found !== undefined && { mapQuery: joined(', ', found, postTown) ?? found }),
  };
}

/** Name of the municipality of a place, otherwise of its district. */
export function townOf({ places }: Pick<Network, 'places'>, { municipality, district }: Place): string | undefined {
  return (
    (municipality === undefined ? undefined : places.municipalities.get(municipality)?.name) ??
    (district === undefined ? undefined : places.districts.get(district)?.name)
  );
}

/** The parts that exist, joined; `undefined` where none does. */
function joined(separator: string, ...parts: (string | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 ? known.join(separator) : undefined;
}
