/** The Astro collections: Starlight's pages and words, and the records of the network through our reader. */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro/content/config';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { PageAdditionsSchema } from '../schemas/page.ts';
import type { ContentTree } from './content-tree.ts';
import { readContent } from './read-content.ts';

/** An entry of the collection `network`: a record, a page, or a file of areas. */
export type NetworkEntry =
  | { entry: 'record'; kind: string; id: string; file: string; data: Record<string, unknown> }
  | {
      entry: 'page';
      file: string;
      language: string;
      slug: string;
      frontmatter: Record<string, unknown>;
      text: string;
      blocks: { hash: string; line: number; type: string }[];
    }
  | { entry: 'area'; file: string; topology: unknown };

const MILLISECONDS_TO_SETTLE = 100;

/** Puts every record into Astro's store and keeps it up to date while the development server runs. */
export function networkLoader(): Loader {
  return {
    name: 'network',
    async load(context) {
      const root = join(fileURLToPath(context.config.srcDir), 'content');
      fill(context, await readContent(root));
      let timer: ReturnType<typeof setTimeout> | undefined;
      const reload = (path: string) => {
        const inside = relative(root, path);
        if (inside.startsWith('..') || inside.startsWith(`i18n${sep}`)) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          readContent(root).then(
            (tree) => fill(context, tree),
            (error: unknown) => context.logger.error(String(error)),
          );
        }, MILLISECONDS_TO_SETTLE);
      };
      context.watcher?.on('add', reload).on('change', reload).on('unlink', reload);
    },
  };
}

function fill({ store, logger, generateDigest }: LoaderContext, tree: ContentTree): void {
  const entries = [...entriesOf(tree)];
  const keys = new Set(entries.map(({ file }) => file));
  for (const key of store.keys()) if (!keys.has(key)) store.delete(key);
  for (const entry of entries) {
    const data = entry as unknown as Record<string, unknown>;
    store.set({ id: entry.file, data, digest: generateDigest(data) });
  }
  for (const { file, line, column, message } of tree.problems) logger.warn(`${file}:${line}:${column} ${message}`);
}

function* entriesOf(tree: ContentTree): Generator<NetworkEntry> {
  for (const records of Object.values(tree.records)) {
    for (const { kind, id, file, data } of records)
      yield { entry: 'record', kind, id, file, data: data as unknown as Record<string, unknown> };
  }
  for (const { file, language, slug, frontmatter, text, blocks } of tree.pages)
    yield { entry: 'page', file, language, slug, frontmatter: { ...frontmatter }, text, blocks };
  for (const { file, topology } of tree.areas) yield { entry: 'area', file, topology };
}

/** Astro reads front matter as YAML 1.1, in which a day without quotes is a `Date`; our reader and the schema take it as text. */
const TranslationOfAstro = z.preprocess(
  (value) =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([key, field]: [string, unknown]) => [
            key,
            field instanceof Date ? field.toISOString().slice(0, 10) : field,
          ]),
        )
      : value,
  PageAdditionsSchema.shape.translation,
);

export const collections = {
  docs: defineCollection({
    loader: docsLoader(),
    schema: docsSchema({ extend: PageAdditionsSchema.extend({ translation: TranslationOfAstro }) }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
  network: defineCollection({ loader: networkLoader() }),
};
