/** The index of the directory: what is built with the site and read by the browser. */

/** Version of the format; an index of another version is refused. */
export const INDEX_VERSION = 2;

/** Where an offer can be reached from. */
export type Reach = 'part' | 'land' | 'nationwide';

/** A type or a topic of offers with every phrase under which people look for it. */
export interface Concept {
  /** `type/<id>` or `topic/<id>`. */
  id: string;
  /** Phrases as people write them; the first is the name in the language of the index. */
  phrases: string[];
  /** Words of the glossary that lead to it; they count a little less than its own. */
  terms: string[];
}

/** A place that a query can name. */
export interface SearchPlace {
  kind: 'municipality' | 'district' | 'region';
  /** Official key or id of the region. */
  id: string;
  name: string;
  /** Other names: exonyms, other scripts. */
  otherNames: string[];
  /** Positions in `municipalities` that belong to it; a municipality has one. */
  municipalities: number[];
}

/** An offer as the search knows it; lists hold positions in the index's own lists. */
export interface SearchOffer {
  id: string;
  title: string;
  /** Positions of concepts: its types and topics. */
  concepts: number[];
  /** Position of the main type among the concepts. */
  type: number;
  reach: Reach;
  /** Positions in `regions`; empty for land-wide and nationwide offers. */
  regions: number[];
  /** Positions in `districts` served as a whole. */
  districts: number[];
  /** Positions in `municipalities` served beyond whole districts. */
  municipalities: number[];
  /** Positions in `municipalities` where it has a place. */
  places: number[];
  /** Further words: quarter, building, provider where it has another name. */
  words: string;
  languages: { tag: string; how?: 'always' | 'appointment' | 'interpreter' | 'phone' }[];
  formats: string[];
  /** undefined: unknown. */
  free?: boolean;
  schedule: { weekday: number; opens: number; closes: number }[];
  verification: 'confirmed' | 'sourced' | 'unsourced' | 'historical';
  /** Year of the source, where known. */
  year?: number;
}

/** The whole index of one language. */
export interface SearchIndex {
  version: number;
  /** Language of names and first phrases. */
  language: string;
  /** All interface languages whose words are in it. */
  languages: string[];
  concepts: Concept[];
  /** Words that mean nothing on their own. */
  stopWords: string[];
  municipalities: { id: string; name: string; district: number; region: number; centre: [number, number] }[];
  districts: { id: string; name: string }[];
  regions: { id: string; name: string }[];
  /** Other names of places: `m/<position>`, `d/<position>`, `r/<position>` → names. */
  exonyms: Record<string, string[]>;
  /** Postcode → positions of municipalities. */
  postcodes: Record<string, number[]>;
  offers: SearchOffer[];
}
