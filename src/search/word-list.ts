/** Words → the words of a list that they may mean: the same, inflected, begun, part of a compound, mistyped. */
import { stems } from './stem.ts';

/** How a word of a query was found in the list. */
export type MatchKind = 'same' | 'inflected' | 'begun' | 'part' | 'whole' | 'mistyped';

/** How much a match of each kind counts, from 0 to 1. */
export const MATCH_QUALITY: Record<MatchKind, number> = { same: 1, inflected: 0.92, begun: 0.75, part: 0.6, whole: 0.55, mistyped: 0.6 };

/** A word of the list that was found. */
export interface WordMatch {
  /** Position in the list. */
  word: number;
  kind: MatchKind;
}

/** Answers kept, since a query is asked again with every letter that is typed. */
const MOST_REMEMBERED = 100;
const SHORTEST_BEGINNING = 3;
const SHORTEST_PART = 5;
const SHORTEST_WHOLE = 6;
/** Letters that the other part of a compound must have at least. */
const SHORTEST_REST = 3;

/** A list of folded words that can be looked up in several ways. */
export interface WordList {
  words: string[];
  /** Position of a word, adding it if it is new. */
  add: (word: string) => number;
  /** Whether a word stands in the list just so; much quicker than looking for it in all ways. */
  has: (word: string) => boolean;
  /** All words of the list that `word` may mean. Mistyped ones only where there is no other. */
  find: (word: string) => readonly WordMatch[];
}

/** Makes an empty list; `languages` are those whose endings are cut. */
export function createWordList(languages: readonly string[]): WordList {
  const words: string[] = [];
  const positions = new Map<string, number>();
  const byStem = new Map<string, number[]>();
  const remembered = new Map<string, WordMatch[]>();
  return {
    words,
    add(word) {
      const known = positions.get(word);
      if (known !== undefined) return known;
      const position = words.push(word) - 1;
      remembered.clear();
      positions.set(word, position);
      for (const stem of stems(word, languages)) {
        const list = byStem.get(stem);
        if (list) list.push(position);
        else byStem.set(stem, [position]);
      }
      return position;
    },
    has: (word) => positions.has(word),
    find(word) {
      const known = remembered.get(word);
      if (known) return known;
      const found = new Map<number, MatchKind>();
      const note = (position: number, kind: MatchKind) => {
        const before = found.get(position);
        if (before === undefined || MATCH_QUALITY[kind] > MATCH_QUALITY[before]) found.set(position, kind);
      };
      const same = positions.get(word);
      if (same !== undefined) note(same, 'same');
      for (const stem of stems(word, languages)) for (const position of byStem.get(stem) ?? []) note(position, 'inflected');
      for (const [position, candidate] of words.entries()) {
        if (word.length >= SHORTEST_BEGINNING && candidate.startsWith(word)) note(position, 'begun');
        else if (word.length >= SHORTEST_PART && candidate.includes(word)) note(position, 'part');
        else if (
          candidate.length >= SHORTEST_WHOLE &&
          word.length - candidate.length >= SHORTEST_REST &&
          (word.startsWith(candidate) || word.endsWith(candidate))
        )
          note(position, 'whole');
      }
      if (![...found.values()].some((kind) => kind !== 'whole')) for (const position of mistyped(word, words)) note(position, 'mistyped');
      const matches = [...found].map(([position, kind]) => ({ word: position, kind }));
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(word, matches);
      return matches;
    },
  };
}

/** Letters that may differ: none below five letters, one below nine, two from there. */
export function allowedMistakes(word: string): number {
  return word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
}

/** Positions of the words that differ from `word` by the fewest letters, within {@link allowedMistakes}. */
export function mistyped(word: string, words: readonly string[]): number[] {
  let limit = allowedMistakes(word);
  let nearest: number[] = [];
  if (limit === 0) return nearest;
  for (const [position, candidate] of words.entries()) {
    if (Math.abs(candidate.length - word.length) > limit || candidate.length < 4) continue;
    const distance = boundedDistance(word, candidate, limit);
    if (distance > limit) continue;
    if (distance < limit) {
      limit = distance;
      nearest = [];
    }
    nearest.push(position);
  }
  return nearest;
}

/** Letters to insert, delete, replace or swap with their neighbour; `limit + 1` as soon as it is certain to be more than `limit`. */
export function boundedDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < smallest) smallest = cost;
    }
    if (smallest > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
