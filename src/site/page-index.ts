/** The index of the pages to read (Pagefind), with words that the pages themselves do not show. */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { readContent } from '../reader/read-content.ts';
import type { ContentTree } from '../reader/content-tree.ts';
import { lowerWords, pageWords, type NameGroup } from './page-words.ts';

/** Languages whose words are written together. */
const COMPOUNDING = new Set(['de']);
/** Interfaces of Pagefind that this site does not use. */
const UNUSED = /(?:^|\/)pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

interface IndexedPage {
  file: string;
  language: string;
  html: string;
  title: string;
  text: string;
}

/**
 * The integration that indexes every page with `data-pagefind-body` when the build is done. It replaces Starlight's own, which can
 * neither add words nor leave Pagefind's interfaces out.
 *
 * @param folder folder that holds content/
 */
export function pageIndex(folder: string): AstroIntegration {
  return {
    name: 'page-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const pages = await readPages(out);
        const tree = await readContent(resolve(folder, 'content'), {
          select: (file) => /^(?:network\.yaml|terms\/|topics\/|offer-types\/)/.test(file),
        });
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
        const known = new Map<string, Set<string>>();
        for (const { language, text } of pages) {
          const words = known.get(language) ?? new Set();
          known.set(language, words);
          if (COMPOUNDING.has(language)) for (const word of lowerWords(text)) words.add(word);
        }
        for (const { file, language, html, title, text } of pages) {
          const words = [
            ...pageWords(text, termNames(tree, language), known.get(language) ?? new Set()),
            ...pageWords(title, conceptNames(tree, language), new Set()),
          ];
          const { errors } = await index.addHTMLFile({ sourcePath: file, content: withWords(html, words) });
          if (errors.length > 0) throw new Error(`${file}: ${errors.join(', ')}`);
        }
        const { files } = await index.getFiles();
        for (const { path, content } of files) {
          if (UNUSED.test(path)) continue;
          const target = join(out, 'pagefind', path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        await close();
        logger.info(`${pages.length} pages are searched.`);
      },
    },
  };
}

async function readPages(folder: string): Promise<IndexedPage[]> {
  const files = (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).map((file) => file.replaceAll('\\', '/')).sort();
  const pages: IndexedPage[] = [];
  for (const file of files) {
    const html = await readFile(join(folder, file), 'utf8');
    const language = /<html lang="([^"]+)"/.exec(html)?.[1];
    const body = /<main\b[^>]*\bdata-pagefind-body\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
    if (language !== undefined && body !== undefined) {
      const title = textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
      pages.push({ file, language, html, title, text: textOf(body) });
    }
  }
  return pages;
}

/** Text of markup, near enough to find words in it. */
function textOf(html: string): string {
  return html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>|&#?\w+;/g, ' ');
}

/**
 * Languages whose names are added to a page: pages in the source language are searched by readers of every language, others by those of
 * their own.
 */
function namedLanguages({ records }: ContentTree, language: string): { sourceLanguage: string; tags: string[] } {
  const { sourceLanguage, languages } = records.network[0]?.data ?? { sourceLanguage: language, languages: [] };
  return { sourceLanguage, tags: language === sourceLanguage ? languages.map(({ tag }) => tag) : [language, sourceLanguage] };
}

/** Office words that a page in `language` may speak of. */
function termNames(tree: ContentTree, language: string): NameGroup[] {
  const { tags } = namedLanguages(tree, language);
  return tree.records.terms.map(({ data: { term, abbreviation, translations } }): NameGroup => {
    const own = [term.replace(/\s*\(.*\)/, ''), ...(abbreviation === undefined ? [] : [abbreviation])];
    const translation = translations[language]?.text;
    return { names: translation === undefined ? own : [...own, translation], more: tags.flatMap((tag) => translations[tag]?.text ?? []) };
  });
}

/** Types and topics of offers that a page in `language` may have as its title. */
function conceptNames(tree: ContentTree, language: string): NameGroup[] {
  const { sourceLanguage, tags } = namedLanguages(tree, language);
  return [...tree.records.topics, ...tree.records['offer-types']].map(({ data }): NameGroup => ({
    names: [data.title[language] ?? '', data.title[sourceLanguage] ?? ''],
    more: tags.flatMap((tag) => [...(data.synonyms[tag] ?? []), ...(data.officeWords[tag] ?? [])]),
  }));
}

/** Metadata is searched, and never part of an excerpt. */
function withWords(html: string, words: readonly string[]): string {
  if (words.length === 0) return html;
  return html.replace('</head>', `<meta data-pagefind-meta="words[content]" content="${words.join(' ')}"></head>`);
}
