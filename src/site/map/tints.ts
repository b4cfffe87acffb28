/** Colours a map so that no two neighbours look alike. */

/**
 * The number of a tint, from 0, for every area; `neighbours[n]` are the positions of the neighbours of area n. Areas with most
 * neighbours come first; each takes the tint that is used least among those its neighbours leave free.
 */
export function tintAreas(neighbours: readonly (readonly number[])[], tints: number): number[] {
  const order = neighbours.map((_, position) => position).sort((a, b) => (neighbours[b]?.length ?? 0) - (neighbours[a]?.length ?? 0));
  const chosen: number[] = [];
  const used: number[] = Array.from({ length: tints }, () => 0);
  for (const position of order) {
    const taken = new Set(neighbours[position]?.map((other) => chosen[other]));
    const free = used.map((_, tint) => tint).filter((tint) => !taken.has(tint));
    const tint = free.reduce((a, b) => ((used[b] ?? 0) < (used[a] ?? 0) ? b : a), free[0] ?? 0);
    chosen[position] = tint;
    used[tint] = (used[tint] ?? 0) + 1;
  }
  return chosen;
}
