/** Interface words in another language than the page's: what a counter reads stays in the source language on a page in another. */
import { getCollection } from 'astro:content';
import { loadNetwork } from './network.ts';
import { lookUp } from './look-up-words.ts';
import type { Words } from './words.ts';

let read: Promise<ReadonlyMap<string, Record<string, unknown>>> | undefined;

/** The words of `language` (a tag of the network); a word that it does not have is in the source language. */
export async function wordsIn(language: string): Promise<Words> {
  const { sourceLanguage } = (await loadNetwork()).record;
  const files = await readWords();
  return lookUp([language, sourceLanguage].map((tag) => ({ language: tag, words: files.get(tag) ?? {} })));
}

function readWords(): Promise<ReadonlyMap<string, Record<string, unknown>>> {
  const load = async () => new Map((await getCollection('i18n')).map(({ id, data }) => [id, data as Record<string, unknown>]));
  if (import.meta.env.DEV) return load();
  return (read ??= load());
}
