/** Query → what it means: a place, concepts with their strength, offers by name. */
import { foldedWords } from './fold.ts';
import type { PreparedIndex, PreparedPlace } from './prepare-index.ts';
import { stems } from './stem.ts';
import { mistyped, MATCH_QUALITY, type WordMatch } from './word-list.ts';

/** Longest part of a query that is looked at, in characters and words. */
const LONGEST_QUERY = 300;
const MOST_WORDS = 16;
const PART_STRENGTH = 0.35;
const NAME_STRENGTH = 0.9;
const SHORTEST_NAME_BEGINNING = 4;

/** A word of the query that says what is looked for. */
export interface QueryWord {
  text: string;
  /** How much it tells, from 0 to 1. */
  weight: number;
  /** Concept → strength from 0 to 1. */
  concepts: Map<number, number>;
  /** Key of an offer (or of a group of them) → strength from 0 to 1, by its name. */
  offers: Map<number, number>;
}

/** What a query means. */
export interface Understanding {
  /** Places named by the query; several where a name is ambiguous. */
  places: PreparedPlace[];
  /** A postcode of five digits, and whether it belongs to this Land. */
  postcode?: { text: string; known: boolean };
  /** Words that were understood. */
  words: QueryWord[];
  /** Words that mean nothing here. */
  unknown: string[];
  /** Positions of offers of which the query is the whole title. */
  named: ReadonlySet<number>;
}

/** Reads a query. Never fails, whatever is typed. */
export function understandQuery(prepared: PreparedIndex, query: string): Understanding {
  const tokens = tokensOf(query);
  const { places, postcode, rest } = takePlaces(prepared, tokens);
  const meaningful = rest.filter((token) => !prepared.stopWords.has(token));
  const looked = meaningful.length > 0 || places.length > 0 || postcode ? meaningful : rest;
  const found = looked.map((token) => lookUp(prepared, token));
  scorePhrases(prepared, found);
  const words = found.filter(({ concepts, offers }) => concepts.size > 0 || offers.size > 0);
  return {
    places,
    ...(postcode && { postcode }),
    words: words.map(({ text, weight, concepts, offers }) => ({ text, weight, concepts, offers })),
    unknown: found.filter((word) => !words.includes(word)).map(({ text }) => text),
    named: new Set(prepared.offersOfTitle(tokens.join(' '))),
  };
}

/** The places that a query names, as {@link understandQuery} gives them, without looking at its other words. */
export const placesOfQuery = (prepared: PreparedIndex, query: string): PreparedPlace[] => takePlaces(prepared, tokensOf(query)).places;

const tokensOf = (query: string): string[] => foldedWords(query.slice(0, LONGEST_QUERY)).slice(0, MOST_WORDS);

interface LookedUp extends QueryWord {
  /** Word of the list → quality of the match. */
  matches: Map<number, number>;
}

function lookUp(prepared: PreparedIndex, text: string): LookedUp {
  const found = prepared.words.find(text);
  const matches = new Map(found.map(({ word, kind }) => [word, MATCH_QUALITY[kind]]));
  const offers = new Map<number, number>();
  for (const { word, kind } of found) {
    if (kind === 'whole' || (kind === 'begun' && text.length < SHORTEST_NAME_BEGINNING)) continue;
    const quality = MATCH_QUALITY[kind];
    for (const offer of prepared.offersOfWord(word)) offers.set(offer, Math.max(offers.get(offer) ?? 0, quality * NAME_STRENGTH));
  }
  const weight = Math.max(0.1, ...[...matches].map(([word, quality]) => (prepared.weights[word] ?? 0) * quality));
  return { text, weight, matches, concepts: new Map(), offers };
}

/** A phrase counts for each of its words: fully where the query has all of it, partly where it has a part. */
function scorePhrases(prepared: PreparedIndex, found: LookedUp[]): void {
  const touched = new Set<number>();
  for (const { matches } of found)
    for (const word of matches.keys()) for (const phrase of prepared.phrasesOfWord[word] ?? []) touched.add(phrase);
  for (const position of touched) {
    const phrase = prepared.phrases[position];
    if (!phrase) continue;
    let covered = 0;
    for (const word of phrase.words) if (found.some(({ matches }) => matches.has(word))) covered += prepared.weights[word] ?? 0;
    const coverage = phrase.weight > 0 ? covered / phrase.weight : 0;
    for (const { matches, concepts } of found) {
      const quality = Math.max(0, ...phrase.words.map((word) => matches.get(word) ?? 0));
      if (quality === 0) continue;
      const strength = phrase.value * quality * (PART_STRENGTH + (1 - PART_STRENGTH) * coverage ** 2);
      concepts.set(phrase.concept, Math.max(concepts.get(phrase.concept) ?? 0, strength));
    }
  }
}

function takePlaces(
  prepared: PreparedIndex,
  tokens: readonly string[],
): { places: PreparedPlace[]; postcode?: { text: string; known: boolean }; rest: string[] } {
  const rest: string[] = [];
  let places: PreparedPlace[] = [];
  let postcode: { text: string; known: boolean } | undefined;
  for (let start = 0; start < tokens.length;) {
    const token = tokens[start] ?? '';
    if (/^\d{5}$/.test(token) && !postcode) {
      const municipalities = prepared.index.postcodes[token];
      postcode = { text: token, known: municipalities !== undefined };
      if (municipalities)
        places = municipalities.map((position) => ({
          kind: 'municipality',
          position,
          name: prepared.index.municipalities[position]?.name ?? '',
        }));
      start++;
      continue;
    }
    const match = postcode ? undefined : longestPlace(prepared, tokens, start);
    if (match && places.length === 0) {
      places = match.places;
      start += match.length;
    } else {
      rest.push(token);
      start++;
    }
  }
  return { places, ...(postcode && { postcode }), rest };
}

function longestPlace(
  prepared: PreparedIndex,
  tokens: readonly string[],
  start: number,
): { places: PreparedPlace[]; length: number } | undefined {
  for (let length = Math.min(prepared.longestPlace, tokens.length - start); length > 0; length--) {
    const places = prepared.places.get(tokens.slice(start, start + length).join(' '));
    if (places) return { places: widest(places), length };
  }
  const token = tokens[start] ?? '';
  if (
    prepared.stopWords.has(token) ||
    prepared.words.has(token) ||
    prepared.words.find(token).some(({ kind }) => kind !== 'mistyped' && kind !== 'whole' && kind !== 'part')
  )
    return undefined;
  for (const stem of stems(token, prepared.index.languages)) {
    const places = prepared.placeStems.get(stem);
    if (places) return { places: widest(places), length: 1 };
  }
  // A mistyped word is a place where all that it may mean are names of places: "Dortmud" is no provider.
  const isOther = ({ word }: WordMatch) => !prepared.places.has(prepared.words.words[word] ?? '');
  if (token.length < 5 || prepared.words.find(token).some(isOther)) return undefined;
  const names = [...prepared.places.keys()].filter((name) => !name.includes(' '));
  const near = mistyped(token, names).flatMap((position) => prepared.places.get(names[position] ?? '') ?? []);
  return near.length > 0 ? { places: widest(near), length: 1 } : undefined;
}

/** Of places of one name the town comes before its district and its region: who wants the district writes "Kreis". */
function widest(places: readonly PreparedPlace[]): PreparedPlace[] {
  const kinds = ['municipality', 'district', 'region'] as const;
  const first = kinds.find((kind) => places.some((place) => place.kind === kind));
  return places.filter(({ kind }) => kind === first);
}
