/** The place field: a postcode, municipality, district or region as it is typed. */
import { fold } from '../../search/fold.ts';
import type { PreparedIndex, PreparedPlace } from '../../search/prepare-index.ts';
import { understandQuery } from '../../search/understand-query.ts';

/** What was typed into the place field. */
export type PlaceAnswer =
  { kind: 'none' } | { kind: 'places'; places: PreparedPlace[] } | { kind: 'unknown-postcode' } | { kind: 'unknown' };

/** Reads the place field. */
export function findPlace(prepared: PreparedIndex, text: string): PlaceAnswer {
  if (fold(text) === '') return { kind: 'none' };
  const { places, postcode } = understandQuery(prepared, text);
  if (places.length > 0) return { kind: 'places', places };
  return { kind: postcode && !postcode.known ? 'unknown-postcode' : 'unknown' };
}

const KIND_ORDER = { municipality: 0, district: 1, region: 2 } as const;

/**
 * Names of places that begin with what was typed, or have a word that does; towns first, each name once.
 * None for digits: postcodes of large receivers must not be suggested, and five digits are typed quickly.
 */
export function suggestPlaces(prepared: PreparedIndex, text: string, most: number): string[] {
  const start = fold(text);
  if (start.length < 2) return [];
  if (/^\d+$/.test(start)) return [];
  const found: { place: PreparedPlace; rank: number }[] = [];
  for (const [name, places] of prepared.places) {
    const rank = name.startsWith(start) ? 0 : name.includes(` ${start}`) ? 3 : -1;
    if (rank >= 0) for (const place of places) found.push({ place, rank: rank + KIND_ORDER[place.kind] });
  }
  return [
    ...new Set(found.sort((a, b) => a.rank - b.rank || a.place.name.length - b.place.name.length).map(({ place }) => place.name)),
  ].slice(0, most);
}
