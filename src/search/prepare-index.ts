/** Index as it is loaded → index as it is searched: words folded once, places by name. */
import { fold } from './fold.ts';
import { namesOf, type OfferNames } from './offer-names.ts';
import type { SearchIndex, SearchOffer } from './search-index.ts';
import { stems } from './stem.ts';
import { createWordList, type WordList } from './word-list.ts';

/** A phrase of a concept as positions in the word list. */
export interface PreparedPhrase {
  concept: number;
  words: number[];
  /** Sum of the weights of its words. */
  weight: number;
  /** How much the phrase says about its concept, from 0 to 1. */
  value: number;
}

/** A phrase of the glossary says less about a concept than a phrase of its own. */
const TERM_VALUE = 0.88;
/** Phrases are listed the most usual first; the last counts this much less. */
const LATER_PHRASE = 0.08;

/** A place by name. */
export interface PreparedPlace {
  kind: 'municipality' | 'district' | 'region';
  /** Position in the index's list of its kind. */
  position: number;
  name: string;
}

/** What a search needs, computed once after loading. */
export interface PreparedIndex {
  index: SearchIndex;
  words: WordList;
  phrases: PreparedPhrase[];
  /** For each word of the list, the phrases it stands in. */
  phrasesOfWord: number[][];
  /** Offers by position, in order: all, or those that are loaded. */
  offers: ReadonlyMap<number, SearchOffer>;
  /** Offers in whose title or further words a word of the list stands, by their keys. */
  offersOfWord: (word: number) => readonly number[];
  /** Keys under which `offersOfWord` may give an offer: its position, and where the index is split that of its group, below 0. */
  nameKeys: (position: number) => readonly number[];
  /** Offers with this folded title. */
  offersOfTitle: (title: string) => readonly number[];
  /** How much a word tells: the rarer, the more; from 0 to 1. */
  weights: number[];
  stopWords: ReadonlySet<string>;
  /** Folded name → places. */
  places: ReadonlyMap<string, PreparedPlace[]>;
  placeStems: ReadonlyMap<string, PreparedPlace[]>;
  /** Longest place name in words. */
  longestPlace: number;
}

/**
 * Prepares an index; linear in its size.
 *
 * @param names names of its offers, where the offers themselves are elsewhere
 */
export function prepareIndex(index: SearchIndex, names: OfferNames = namesOf(index.offers)): PreparedIndex {
  const words = createWordList(index.languages);
  const phrases: PreparedPhrase[] = [];
  for (const [concept, { phrases: own, terms }] of index.concepts.entries()) {
    const seen = new Set<string>();
    for (const [position, text] of [...own, ...terms].entries()) {
      const folded = fold(text);
      if (folded === '' || seen.has(folded)) continue;
      seen.add(folded);
      phrases.push({
        concept,
        words: folded.split(' ').map((word) => words.add(word)),
        weight: 0,
        value: position < own.length ? 1 - LATER_PHRASE * (position / own.length) : TERM_VALUE,
      });
    }
  }
  for (const word of names.words) words.add(word);
  const phrasesOfWord: number[][] = words.words.map(() => []);
  for (const [position, phrase] of phrases.entries()) for (const word of new Set(phrase.words)) phrasesOfWord[word]?.push(position);
  const stopWords = new Set(index.stopWords.map(fold));
  const weights = words.words.map((word, position) => {
    if (stopWords.has(word)) return 0.05;
    const conceptsWithIt = new Set((phrasesOfWord[position] ?? []).map((phrase) => phrases[phrase]?.concept)).size;
    return 1 / (1 + Math.log2(Math.max(1, conceptsWithIt)) / 2);
  });
  for (const phrase of phrases) phrase.weight = phrase.words.reduce((sum, word) => sum + (weights[word] ?? 0), 0);
  return {
    index,
    words,
    phrases,
    phrasesOfWord,
    offers: new Map(index.offers.entries()),
    offersOfWord: (word) => names.offersOfWord(words.words[word] ?? ''),
    nameKeys: (position) => [position],
    offersOfTitle: (title) => names.offersOfTitle(title),
    weights,
    stopWords,
    ...preparePlaces(index),
  };
}

function preparePlaces(index: SearchIndex): Pick<PreparedIndex, 'places' | 'placeStems' | 'longestPlace'> {
  const places = new Map<string, PreparedPlace[]>();
  const placeStems = new Map<string, PreparedPlace[]>();
  let longestPlace = 1;
  const put = (map: Map<string, PreparedPlace[]>, key: string, place: PreparedPlace) => {
    const list = map.get(key);
    if (!list) map.set(key, [place]);
    else if (!list.some(({ kind, position }) => kind === place.kind && position === place.position)) list.push(place);
  };
  const add = (kind: PreparedPlace['kind'], short: string, items: readonly { name: string }[]) => {
    for (const [position, { name }] of items.entries()) {
      const place: PreparedPlace = { kind, position, name };
      for (const written of [name, ...(index.exonyms[`${short}/${position}`] ?? [])]) {
        const folded = fold(written);
        if (folded === '') continue;
        put(places, folded, place);
        longestPlace = Math.max(longestPlace, folded.split(' ').length);
        if (!folded.includes(' ')) for (const stem of stems(folded, index.languages)) put(placeStems, stem, place);
      }
    }
  };
  add('municipality', 'm', index.municipalities);
  add('district', 'd', index.districts);
  add('region', 'r', index.regions);
  return { places, placeStems, longestPlace };
}
