/** Compounds → the words they are made of, for search engines that find a word only by its beginning. */

/** Letters a part must have at least; shorter ones are endings more often than words. */
const SHORTEST_PART = 4;
/** What may stand between two parts. */
const LINKS = ['', 's', 'es', 'n', 'en', 'er'];
/** What the first part may have lost: Sprache → Sprachkurs. */
const LOST = ['', 'e', 'en'];

/**
 * Parts of the compounds among `words` that are words of `known` themselves, each once, in the order they are met. A word is split only
 * where all of it is explained: both sides known (the left one also without its last `e` or with a link), or known compounds again.
 * Everything in lower case.
 */
export function compoundParts(words: Iterable<string>, known: ReadonlySet<string>): string[] {
  const parts = new Set<string>();
  for (const word of words) for (const part of split(word, known) ?? []) parts.add(part);
  return [...parts];
}

function split(word: string, known: ReadonlySet<string>): string[] | undefined {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const right = word.slice(at);
    if (!known.has(right)) continue;
    const left = leftPart(word.slice(0, at), known);
    if (left) return [...left, right, ...(split(right, known) ?? [])];
  }
  return undefined;
}

function leftPart(text: string, known: ReadonlySet<string>): string[] | undefined {
  for (const link of LINKS) {
    if (!text.endsWith(link)) continue;
    const bare = text.slice(0, text.length - link.length);
    if (bare.length < SHORTEST_PART) continue;
    for (const lost of LOST) {
      const word = bare + lost;
      const deeper = split(word, known);
      if (known.has(word)) return [word, ...(deeper ?? [])];
      if (deeper) return deeper;
    }
  }
  return undefined;
}
