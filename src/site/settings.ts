/** What Astro and Starlight need to know before anything is built, read from the content. Runs in Node. */
import { resolve } from 'node:path';
import { readContent } from '../reader/read-content.ts';
import type { NetworkRecord } from '../schemas/network.ts';

/** Settings of a site. */
export interface SiteSettings {
  network: NetworkRecord;
  /** Interface words: language → key → text. */
  words: Record<string, Record<string, string>>;
  /** Folders of docs/ that have at least one page in the source language. */
  sections: string[];
}

/**
 * Reads `network.yaml`, the interface words and the names of the pages below `<folder>/content`.
 *
 * @throws {Error} where `network.yaml` is missing or broken, with the first thing that is wrong
 */
export async function readSettings(folder: string): Promise<SiteSettings> {
  const tree = await readContent(resolve(folder, 'content'), {
    select: (file) => file === 'network.yaml' || file.startsWith('i18n/') || file.startsWith('docs/'),
  });
  const network = tree.records.network[0]?.data;
  if (!network) {
    const [problem] = tree.problems;
    throw new Error(
      problem
        ? `${problem.file}:${problem.line}:${problem.column} ${problem.message}. ${problem.fix}`
        : `${folder}/content/network.yaml is missing.`,
    );
  }
  const ofSource = tree.pages.filter(({ language }) => language === network.sourceLanguage);
  return {
    network,
    words: Object.fromEntries(tree.words.map(({ language, words }) => [language, words])),
    sections: [...new Set(ofSource.flatMap(({ file }) => file.split('/').slice(2, -1).slice(0, 1)))],
  };
}

/** Titles of a key of the interface words in all languages, as Starlight's sidebar wants them. */
export function translationsOf(settings: SiteSettings, key: string): { label: string; translations: Record<string, string> } {
  const { network, words } = settings;
  return {
    label: words[network.sourceLanguage]?.[key] ?? key,
    translations: Object.fromEntries(network.languages.flatMap(({ tag }) => (words[tag]?.[key] ? [[tag, words[tag][key]]] : []))),
  };
}
