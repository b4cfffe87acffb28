/** What of a text is read aloud. */

const PARAGRAPHS = 'p, li, h2, h3, h4, dt, dd, caption, th, td, blockquote';
/** What the eye sees beside a sentence and the ear does not need: boxes, marks, links to sources. */
const SILENT = '[popover], small, button[data-say], .sl-anchor-link, [aria-hidden="true"], script, style';

/** The smallest pieces of a text that are read at once, in order; nothing hidden. */
export function paragraphsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(PARAGRAPHS)].filter(
    (element) =>
      !element.querySelector(PARAGRAPHS) &&
      !element.closest('[hidden], [popover], nav, form, read-aloud') &&
      element.checkVisibility() &&
      spokenText(element) !== '',
  );
}

/** The words of an element without what is only seen. */
export function spokenText(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll(SILENT)) part.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
