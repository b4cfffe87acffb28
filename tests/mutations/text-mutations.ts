/** Ways in which pages, texts of templates, interface words and whole files go wrong. */
import { parseDocument, type Node } from 'yaml';
import type { Code } from '../../src/checks/codes.ts';
import type { ContentPage, ContentTree } from '../../src/reader/content-tree.ts';
import { frontMatter } from '../../src/reader/front-matter.ts';
import { definitionOf } from '../../src/schemas/definition.ts';
import type { YamlPart } from './sites.ts';
import type { Mutation } from './yaml-mutations.ts';

const CODE = [
  '{1 + 1}',
  '{/* note */}',
  "import x from './x.js';",
  'export const x = 1;',
  '<script>alert(1)</script>',
  '<div>Text</div>',
  '<Aside onclick="alert(1)">Text</Aside>',
  '<Aside {...props}>Text</Aside>',
  '<Aside title={1 + 1}>Text</Aside>',
  '<Unbekannt />',
];

const LINKS = [
  '[Text](/de/gibt-es-nicht/)',
  '[Text](#gibt-es-nicht)',
  '[Text](/de/handbuch/#gibt-es-nicht)',
  '[Text](javascript:alert(1))',
  '[Text](http://)',
  '![Bild](./gibt-es-nicht.png)',
];

/** Name of a class of mutations → all its mutations in the tree. */
export function textMutations(tree: ContentTree, parts: readonly YamlPart[], sourceLanguage: string): Record<string, Mutation[]> {
  return {
    'page given code': tree.pages.flatMap((page) =>
      CODE.flatMap((code) => inserted(page, code, ['mdx-code', 'mdx-component', 'mdx-syntax'])),
    ),
    'page given a dead link': tree.pages.flatMap((page) =>
      LINKS.flatMap((link) => inserted(page, link, ['link-broken', 'link-anchor', 'image-missing'])),
    ),
    'placeholder of a template lost': tree.agreementTexts.flatMap(({ file, agreement, language, text }) =>
      [...text.matchAll(/\{\{\w+\}\}/g)].map(({ 0: placeholder, index }) => ({
        ...whole('text', file, `lose ${placeholder}`, text.slice(0, index) + text.slice(index + placeholder.length), [
          'agreement-field',
          'translation-placeholder',
        ]),
        // In the source text it is a field of the template that is not used.
        ...(language === sourceLanguage && { reportedIn: `agreements/${agreement}/agreement.yaml` }),
      })),
    ),
    'placeholder of a word lost': tree.words.flatMap(({ file, language, text, words, locate }) =>
      language === sourceLanguage
        ? []
        : Object.entries(words).flatMap(([key, word]) => {
            const placeholder = /\{\{(?!count\b)\w+\}\}/.exec(word)?.[0];
            const written = JSON.stringify(word);
            return placeholder && text.includes(written)
              ? [
                  {
                    ...whole(
                      'word',
                      file,
                      `lose ${placeholder} in ${key}`,
                      text.replace(written, () => JSON.stringify(word.replace(placeholder, ''))),
                      ['translation-placeholder'],
                    ),
                    line: () => locate([key]).line,
                  },
                ]
              : [];
          }),
    ),
    'file truncated': [...parts.flatMap(truncatedYaml), ...truncatedTexts(tree)],
  };
}

/** A paragraph before a block of the page. */
function inserted({ file, text, blocks }: ContentPage, paragraph: string, codes: readonly Code[]): Mutation[] {
  return blocks.map(({ line }) => ({
    file,
    field: paragraph,
    what: `insert ${paragraph} at line ${line} of ${file}`,
    text: () =>
      text
        .split('\n')
        .toSpliced(line - 1, 0, paragraph, '')
        .join('\n'),
    line: () => line,
    codes,
  }));
}

/** Cuts before the last key that is required: a file cut later may be whole. */
function truncatedYaml({ file, kind, schema, before, yaml }: YamlPart): Mutation[] {
  if (kind === 'page') return [];
  const { shape = {} } = definitionOf(schema);
  const items = (parseDocument(yaml).contents as { items?: { key: Node & { value: string } }[] } | null)?.items ?? [];
  const required = items.filter(({ key }) => shape[key.value]?.safeParse(undefined).success === false);
  const last = required.at(-1)?.key.range?.[0] ?? 0;
  return cuts(file, kind, `${before}${yaml}`, last);
}

function truncatedTexts(tree: ContentTree): Mutation[] {
  return [
    ...tree.pages.flatMap(({ file, text }) => cuts(file, 'page', text, text.indexOf('\n---', frontMatter(text)?.start ?? 0))),
    ...tree.words.flatMap(({ file, text }) => cuts(file, 'words', text, text.trimEnd().length - 1)),
    ...tree.agreementTexts.flatMap(({ file, text }) => cuts(file, 'text', text, text.lastIndexOf('{{'))),
  ];
}

/** Some cuts between the beginning and `last`, spread evenly. */
function cuts(file: string, kind: string, text: string, last: number): Mutation[] {
  const offsets = new Set([0, 0.1, 0.25, 0.5, 0.75, 1].map((part) => Math.floor(last * part)));
  return last <= 0 ? [] : [...offsets].map((offset) => whole(kind, file, `cut at ${offset}`, text.slice(0, offset)));
}

function whole(kind: string, file: string, what: string, text: string, codes?: readonly Code[]): Mutation {
  return { file, field: `${kind}: ${what.replace(/\d+/g, '')}`, what: `${what} in ${file}`, text: () => text, ...(codes && { codes }) };
}
