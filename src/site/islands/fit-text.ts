/** The largest letters with which a text fits into its box. */

/** Smallest and largest size in pixels; a text that does not fit at the smallest is scrolled. */
const SIZES = { min: 20, max: 160 };

/** Sets the size of the letters of `text`, whose parent is the box, as large as it fits. */
export function fitText(text: HTMLElement): void {
  const box = text.parentElement;
  if (!box) return;
  let { min, max } = SIZES;
  while (max - min > 1) {
    const size = (min + max) / 2;
    text.style.fontSize = `${size}px`;
    const fits = text.offsetHeight <= box.clientHeight && text.scrollWidth <= box.clientWidth;
    if (fits) min = size;
    else max = size;
  }
  text.style.fontSize = `${min}px`;
}
