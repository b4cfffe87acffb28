/** The part of a page between the two lines `---`, as it is written. */
export interface FrontMatter {
  text: string;
  /** Offset of its first character in the page, in UTF-16 code units; it begins on line 2. */
  start: number;
}

/** The front matter at the beginning of a page; `undefined` where there is none. */
export function frontMatter(page: string): FrontMatter | undefined {
  const match = /^(---\r?\n)([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(page);
  return match ? { text: match[2] ?? '', start: match[1]?.length ?? 0 } : undefined;
}
