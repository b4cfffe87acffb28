/** Parts of a page for those who do not search: taken out while a search shows its answer. */

/** Finds all `[data-browse]`; returns what puts them in or takes them out, each at its place. */
export function createBrowseParts(): (show: boolean) => void {
  const parts = [...document.querySelectorAll('[data-browse]')].map((part) => ({ part, mark: document.createComment('') }));
  return (show) => {
    for (const { part, mark } of parts) {
      if (show && mark.isConnected) mark.replaceWith(part);
      else if (!show && part.isConnected) part.replaceWith(mark);
    }
  };
}
