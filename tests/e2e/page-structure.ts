/** What is asked of a page in the browser; these functions are sent there, so they use nothing outside themselves. */

/** Mistakes in the order of the visible headings: no h1 or several, a level left out. */
export function headingSteps(): string[] {
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, h5, h6)')].filter((heading) =>
    heading.checkVisibility(),
  );
  const found = headings.filter(({ tagName }) => tagName === 'H1').length === 1 ? [] : ['not one h1'];
  let level = 0;
  for (const heading of headings) {
    const next = Number(heading.tagName.slice(1));
    if (next > level + 1) found.push(`h${next} after h${level}: ${heading.innerText}`);
    level = next;
  }
  return found;
}

/** Where one of `names` stands as a text of its own in the page, and the language that is said of it. */
export function foreignNames(names: string[]): { text: string; lang: string | undefined }[] {
  const wanted = new Set(names);
  const found: { text: string; lang: string | undefined }[] = [];
  const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    if (wanted.has(text)) found.push({ text, lang: node.parentElement?.closest<HTMLElement>('[lang]')?.lang });
  }
  return found;
}
