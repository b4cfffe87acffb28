/** Ways to set a name in lines. */

/** Average width of a letter of the interface's fonts at a medium weight, as a part of the letter size; rather too wide than too narrow. */
const LETTER_WIDTH = 0.56;

/** A name set in lines. */
export interface SetName {
  /** Together they are the name: a line may end with a space. */
  lines: string[];
  /** Width of the longest line, as a multiple of the letter size. */
  width: number;
}

/** A name in one, two and three lines, each as even as its words allow; breaks at spaces and after `-` and `/`. */
export function setName(name: string): SetName[] {
  // Every part keeps the space behind it, so that the parts together are the name.
  const parts = name.match(/\S+?(?:[-/](?=\p{L})|\s+|$)/gu) ?? [name];
  return [1, 2, 3].flatMap((count) => {
    if (count > parts.length) return [];
    const options = splits(parts, count).map((lines) => ({
      lines,
      width: Math.max(...lines.map((line) => line.trimEnd().length)) * LETTER_WIDTH,
    }));
    const narrowest = options.reduce((a, b) => (b.width < a.width ? b : a));
    return [narrowest];
  });
}

/** Every way to set `parts` in `count` lines. */
function splits(parts: readonly string[], count: number): string[][] {
  if (count === 1) return [[parts.join('')]];
  return Array.from({ length: parts.length - count + 1 }, (_, index) => index + 1).flatMap((first) =>
    splits(parts.slice(first), count - 1).map((rest) => [parts.slice(0, first).join(''), ...rest]),
  );
}
