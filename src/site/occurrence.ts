/** Numbers what stands several times on a page, so that ids in its HTML are unique and the same in every build. */
const counts = new WeakMap<Request, Map<string, number>>();

/** How many times `key` was asked for on the page that answers `request`, from 1. */
export function nextOccurrence(request: Request, key: string): number {
  const ofPage = counts.get(request) ?? new Map<string, number>();
  counts.set(request, ofPage);
  const next = (ofPage.get(key) ?? 0) + 1;
  ofPage.set(key, next);
  return next;
}
