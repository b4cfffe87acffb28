/** Words under which single offers are found: those of their titles, providers, quarters and buildings. */
import { fold, foldedWords } from './fold.ts';
import type { SearchOffer } from './search-index.ts';

/** Where the words of names lead. */
export interface OfferNames {
  /** All words, folded, each once. */
  words: readonly string[];
  /** Positions of the offers in whose names a word stands. */
  offersOfWord: (word: string) => readonly number[];
  /** Positions of the offers with this folded title. */
  offersOfTitle: (title: string) => readonly number[];
}

/** Names of offers that are all at hand. */
export function namesOf(offers: readonly SearchOffer[]): OfferNames {
  const byWord = new Map<string, number[]>();
  const byTitle = new Map<string, number[]>();
  const note = (map: Map<string, number[]>, key: string, position: number) => {
    const list = map.get(key);
    if (list) list.push(position);
    else map.set(key, [position]);
  };
  for (const [position, offer] of offers.entries()) {
    const title = fold(offer.title);
    note(byTitle, title, position);
    for (const word of new Set([...title.split(' '), ...foldedWords(offer.words)])) if (word !== '') note(byWord, word, position);
  }
  return {
    words: [...byWord.keys()],
    offersOfWord: (word) => byWord.get(word) ?? [],
    offersOfTitle: (title) => byTitle.get(title) ?? [],
  };
}
