/**
 * The form of a large index: a head and many small parts, of which a search needs a few. Every part is found by its name:
 * `words` all words of names; `postings/<n>` which offers have them; `sums/<type>` the offers of a type as groups of equals, counted;
 * `area/<key>` and `type/<type>` the offers without their names, once by the region they serve and once by what they are;
 * `names/<area>/<n>` the names of those of an area by town; `details/<n>` offers with their names in the order of the index.
 */
import type { PackedOffers } from './pack-offers.ts';
import type { PreparedIndex, PreparedPlace } from './prepare-index.ts';
import type { SearchIndex, SearchOffer } from './search-index.ts';
import { municipalitiesOf } from './search-offers.ts';

/** What every search needs of a split index. */
export interface IndexHead {
  /** The index without its offers. */
  index: SearchIndex;
  /** Words that stand in very many names: they are said of whole groups. */
  commonWords: string[];
  /** All groups, in the order of their offers. */
  groups: OfferGroup[];
  /** Values of the facets that are counted, in the order of the counts. */
  values: Record<CountedFacet, string[]>;
  /** Keys of the areas that have offers. */
  areas: string[];
  /** First word of every part of postings. */
  postings: string[];
}

/** Facets that are counted ahead; types and topics follow from the group, "open" from its hours. */
export const COUNTED_FACETS = ['region', 'spoken', 'how', 'format', 'cost'] as const;
export type CountedFacet = (typeof COUNTED_FACETS)[number];

/** Offers that are the same to a query without a place: of the same concepts, with the same common words in their names. */
export interface OfferGroup {
  /** Position among the concepts. */
  type: number;
  concepts: number[];
  /** Positions among the common words. */
  words: number[];
  /** Number of offers. Their positions follow on those of the group before. */
  count: number;
}

/** What is counted of a group. */
export interface GroupSums {
  /** Offers of the same reach, verification and year, as they follow each other: four numbers each, the last is how many. */
  classes: number[];
  /** Facet → number of offers for each of its values. */
  counts: Record<CountedFacet, number[]>;
  /** How the number of open offers changes over the week: minute since Monday 0:00, change, minute, change … */
  open: number[];
}

/** The numbers of a reach and of a state of verification, in the order of hits. */
export const REACHES = ['part', 'land', 'nationwide'] as const satisfies readonly SearchOffer['reach'][];
export const VERIFICATIONS = ['confirmed', 'sourced', 'unsourced', 'historical'] as const satisfies readonly SearchOffer['verification'][];

/** Offers of a region, of the whole Land, or of a type. */
export interface OffersPart {
  offers: PackedOffers;
  /** Folded titles of those that do not serve the region, but have a place of it in their title. */
  strangers: [title: string, position: number][];
}

/** Names of offers. */
export interface NamesPart {
  /** Divided by line breaks; where an id begins with the folded title in hyphens, this stands as `~`. */
  ids: string;
  titles: string[];
}

/** Offers with their names. */
export interface DetailsPart extends NamesPart {
  offers: PackedOffers;
}

/** Offers in one part of details, or of names. */
export const DETAILS_AT_ONCE = 32;
/** Key of the offers that serve the whole Land or the country. */
export const EVERYWHERE = 'everywhere';
export const MINUTES_A_DAY = 1440;

/** Offers of an area in the order of its names: hits for a place are neighbours. */
export function inTownOrder<O extends Pick<SearchOffer, 'places' | 'type'>>(
  offers: readonly (readonly [number, O])[],
): (readonly [number, O])[] {
  const town = ({ places }: O) => places[0] ?? -1;
  return [...offers].sort(([a, first], [b, second]) => town(first) - town(second) || first.type - second.type || a - b);
}

/** Areas of the municipalities that places have; {@link EVERYWHERE} where they have none. */
export function areasOfPlaces(prepared: PreparedIndex, places: readonly PreparedPlace[]): string[] {
  const areas = new Set(
    places
      .flatMap((place) => municipalitiesOf(prepared, place))
      .map((position) => String(prepared.index.municipalities[position]?.region ?? -1)),
  );
  return areas.size > 0 ? [...areas] : [EVERYWHERE];
}
