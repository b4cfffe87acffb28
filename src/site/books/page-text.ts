/** The text of a page of docs/ as part of a book. */
import type { Root } from 'mdast';
import type { Block, Level } from '../../documents/blocks.ts';
import { plain } from '../../documents/inline.ts';
import { pageBlocks } from '../../documents/page-blocks.ts';
import { pair } from '../../documents/side-by-side.ts';
import type { SourcePage } from '../../model/network.ts';
import { pairBlocks } from '../../model/questions/paired-blocks.ts';
import { readText } from '../../reader/mdx-document.ts';
import { voiceIn, voicesOf, type Book, type Voice } from './book.ts';
import { linkInBook } from './link-in-book.ts';
import { pageComponents } from './page-components.ts';

/**
 * The text of the page at `slug` in the languages of the book. Where the book's language has no such page it is given in the source
 * language, and the book says so.
 *
 * @param level level in the book of the page's headings of the second level
 * @throws {Error} where not even the source language has the page, or something in it has no form in a document
 */
export function pageText(book: Book, slug: string, level: Level): Block[] {
  const { sourceLanguage } = book.network.record;
  const voices = voicesOf(book);
  const own = pageIn(book, book.language, slug);
  if (own) {
    const other = voices && pageIn(book, voices[1].language, slug);
    const blocks = toBlocks(voiceIn(book, book.language), own, level);
    if (!voices || !other) return blocks.flat();
    const others = toBlocks(voices[1], other, level);
    // The hashes of a translation name the blocks of the source, whichever of the two the book is in.
    const translated = own.language === sourceLanguage ? other : own;
    return pairBlocks(translated === own ? other : own, translated).flatMap(({ source, translation, changed }): Block[] => {
      const [here, there] = translated === own ? [translation, source] : [source, translation];
      const older = changed ? [{ kind: 'paragraph', size: 'small', content: plain(voices[0].t('module.sourceNewer')) } as const] : [];
      return [...pair(at(blocks, here), at(others, there), voices), ...older];
    });
  }
  const source = pageIn(book, sourceLanguage, slug);
  if (!source) throw new Error(`The book has a chapter "${slug}", and no such page.`);
  const { t } = voiceIn(book, book.language);
  const voice = voiceIn(book, sourceLanguage);
  return [
    { kind: 'note', content: [plain(t('book.untranslated'))] },
    { kind: 'passage', language: voice.language, dir: voice.dir, blocks: toBlocks(voice, source, level).flat() },
  ];
}

/** The page at `slug` in a language. */
export function pageIn({ network }: Book, language: string, slug: string): SourcePage | undefined {
  return network.pages.find((page) => page.language === language && page.slug === slug);
}

/** Whether the text of a page in the book's language comes from a machine and nobody has looked at it. */
export function isMachine(book: Book, slugs: readonly string[]): boolean {
  const status = book.network.record.languages.find(({ tag }) => tag === book.language)?.status;
  const translations = slugs.flatMap((slug) => pageIn(book, book.language, slug)?.frontmatter.translation ?? []);
  return status === 'machine' || translations.some(({ by, reviewed }) => by === 'machine' && reviewed === undefined);
}

function toBlocks(voice: Voice, page: SourcePage, level: Level): Block[][] {
  return pageBlocks(treeOf(page), {
    file: page.file,
    level,
    link: (url) => linkInBook(voice, page.slug, url),
    components: pageComponents(voice, page.slug),
  });
}

const trees = new WeakMap<SourcePage, Root>();

/** The parse tree of a page; every page is in four books. */
function treeOf(page: SourcePage): Root {
  let tree = trees.get(page);
  if (!tree) {
    const { tree: parsed, error } = readText(page.text, 'mdx');
    if (error) throw new Error(`${page.file}:${error.position.line}:${error.position.column} ${error.message}`);
    trees.set(page, (tree = parsed));
  }
  return tree;
}

function at(blocks: readonly Block[][], position: number | undefined): readonly Block[] {
  return position === undefined ? [] : (blocks[position] ?? []);
}
