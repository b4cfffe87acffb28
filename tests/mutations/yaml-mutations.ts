/** Ways in which the YAML of a record or page goes wrong, each at a value chosen by what the schema says about it. */
import { isMap, isScalar, parseDocument, type Document, type Pair, type Scalar } from 'yaml';
import type { Code } from '../../src/checks/codes.ts';
import { definitionOf } from '../../src/schemas/definition.ts';
import { keyLists } from '../../src/schemas/key-lists.ts';
import { valuesAt } from '../../src/schemas/roles.ts';
import { documentOf, lineOf, sitesOf, withYaml, type Site, type YamlPart } from './sites.ts';

/** A changed file and the finding that has to follow. */
export interface Mutation {
  file: string;
  /** File in which it is reported, where that is not the changed one. */
  reportedIn?: string;
  /** What was changed where, for the message of a test that fails. */
  what: string;
  /** Fields of the same name are one field of the schema. */
  field: string;
  /** The new content of the file; computed late, since most are never needed. */
  text: () => string;
  /** Line on which it has to be reported; `undefined` where any line of the file will do. */
  line?: () => number;
  /** Codes that report it; any where left out. */
  codes?: readonly Code[];
}

/** Name of a class of mutations → all its mutations in the parts. */
export function yamlMutations(parts: readonly YamlPart[], sourceLanguage: string): Record<string, Mutation[]> {
  const sites = parts.flatMap(sitesOf).filter(({ path }) => path.length > 0);
  const named = sites.filter(({ entry }) => !entry);
  return {
    'required field dropped': named
      .filter(({ optional }) => !optional)
      .map((site) => edited('drop', site, (document) => document.deleteIn(site.path), { at: site.path.slice(0, -1), codes: ['schema'] })),
    'source language dropped': sites
      .filter(({ role }) => role?.role === 'localized')
      .flatMap((site) => sourceDropped(site, sourceLanguage)),
    'key renamed': named.map((site) => renamed(site, ['schema-unknown-key'])),
    'language renamed': sites
      .filter(({ role }) => role?.role === 'localized')
      .flatMap(({ value, ...site }) =>
        Object.keys(value as object).map((tag) => renamed({ ...site, value, path: [...site.path, tag] }, ['language-unknown'])),
      ),
    'key unknown': parts
      .flatMap(sitesOf)
      .filter(({ schema, value }) => definitionOf(schema).shape !== undefined && typeof value === 'object')
      .map((site) =>
        edited('add', site, (document) => document.setIn([...site.path, 'gibtesnicht'], 1), {
          at: [...site.path, 'gibtesnicht'],
          key: true,
          codes: ['schema-unknown-key'],
        }),
      ),
    'type changed': sites.map((site) =>
      edited('retype', site, (document) => document.setIn(site.path, isGroup(site) ? 'falsch' : document.createNode({ falsch: 1 })), {
        at: site.path,
        codes: ['schema'],
      }),
    ),
    'reference broken': sites
      .filter(({ role }) => role?.role === 'reference')
      .map((site) => replaced(site, unknownId(String(site.value)), ['reference-unknown', 'language-unknown'])),
    'id doubled': parts.flatMap(idsDoubled),
    'date impossible': sites
      .filter(({ role }) => role?.role === 'date')
      .map((site) => replaced(site, impossible(String(site.value)), ['schema'])),
    'dates backwards': parts.flatMap(sitesOf).flatMap(backwards),
    'scheme of an address changed': sites
      .filter(({ role }) => role?.role === 'url')
      .map((site) => replaced(site, String(site.value).replace(/^https?/, 'javascript'), ['schema'])),
    'digits unquoted': sites.flatMap(unquoted),
    'placeholder lost': sites.filter(({ role }) => role?.role === 'localized').flatMap((site) => placeholderLost(site, sourceLanguage)),
  };
}

/** A mutation by an edit of the parsed document. */
function edited(
  verb: string,
  { part, path, field }: Pick<Site, 'part' | 'path' | 'field'>,
  edit: (document: Document) => unknown,
  { at, key = false, codes }: { at?: readonly (string | number)[]; key?: boolean; codes?: readonly Code[] },
): Mutation {
  const yaml = () => {
    const document = parseDocument(part.yaml);
    edit(document);
    return document.toString({ lineWidth: 0 });
  };
  return {
    file: part.file,
    field,
    what: `${verb} ${path.join('.')} of ${part.file}`,
    text: () => withYaml(part, yaml()),
    ...(at && { line: () => lineOf(part, yaml(), at, key ? 'key' : 'value') }),
    ...(codes && { codes }),
  };
}

const replaced = (site: Site, value: unknown, codes: readonly Code[]): Mutation =>
  edited(`write ${JSON.stringify(value)} at`, site, (document) => document.setIn(site.path, value), { at: site.path, codes });

function renamed(site: Site, codes: readonly Code[]): Mutation {
  const name = `${String(site.path.at(-1))}x`;
  const rename = (document: Document) => {
    const parent = document.getIn(site.path.slice(0, -1), true) ?? document.contents;
    const pair = isMap(parent) ? (parent.items as Pair<Scalar>[]).find((item) => item.key.value === site.path.at(-1)) : undefined;
    if (pair) pair.key.value = name;
  };
  return edited('rename', site, rename, { at: [...site.path.slice(0, -1), name], key: true, codes });
}

function sourceDropped(site: Site, sourceLanguage: string): Mutation[] {
  if (!Object.hasOwn(site.value as object, sourceLanguage)) return [];
  return [
    edited(`drop ${sourceLanguage} of`, site, (document) => document.deleteIn([...site.path, sourceLanguage]), {
      at: site.path,
      codes: ['source-language-missing'],
    }),
  ];
}

const isGroup = ({ value }: Site) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An id of the same form that no record has. */
const unknownId = (id: string) => (/^\d+$/.test(id) ? id.slice(0, 2).padEnd(id.length, '9') : `${id}-gibt-es-nicht`);

function impossible(date: string): string {
  if (/^\d{4}(?:-\d{2})?$/.test(date)) return `${date.slice(0, 4)}-13`;
  return date.replace(/^(\d{4})-\d{2}-\d{2}/, '$1-02-30');
}

/** Entries of a list get the id of the entry before them. */
function idsDoubled(part: YamlPart): Mutation[] {
  return keyLists(part.schema).flatMap(({ path, key }) =>
    [...valuesAt(part.value, path)].flatMap(({ value: list, path: exact }) =>
      (list as unknown[]).slice(1).map((_, index) => {
        const [from, to] = [index, index + 1].map((position) => [...exact, position, ...(key === undefined ? [] : [key])]) as [
          (string | number)[],
          (string | number)[],
        ];
        const site = { part, path: to, field: `${part.kind}.${[...path, '*', key ?? ''].join('.')}` };
        return edited('double', site, (document) => document.setIn(to, document.getIn(from)), {
          at: to,
          codes: ['reference-repeated', 'schema'],
        });
      }),
    ),
  );
}

const ORDERED = [
  ['validFrom', 'validUntil'],
  ['start', 'end'],
  ['opens', 'closes'],
  ['min', 'max'],
  ['ageMin', 'ageMax'],
] as const;

/** What has a beginning and an end is turned round. */
function backwards(site: Site): Mutation[] {
  if (!isGroup(site)) return [];
  const value = site.value as Record<string, unknown>;
  return ORDERED.filter(([first, last]) => value[first] !== undefined && value[last] !== undefined && value[first] !== value[last]).map(
    ([first, last]) =>
      edited(
        `swap ${first} and ${last} of`,
        { ...site, field: `${site.field}.${first}` },
        (document) => {
          document.setIn([...site.path, first], value[last]);
          document.setIn([...site.path, last], value[first]);
        },
        { codes: ['dates-backwards', 'schema'] },
      ),
  );
}

/** Texts of digits lose their quotation marks. */
function unquoted(site: Site): Mutation[] {
  if (typeof site.value !== 'string' || !/^\d+(?:\.\d+)?$/.test(site.value)) return [];
  const node = documentOf(site.part).getIn(site.path, true);
  const [start, end] = (isScalar(node) && node.range) || [0, 0];
  const yaml = () => site.part.yaml.slice(0, start) + String(site.value) + site.part.yaml.slice(end);
  return [
    {
      file: site.part.file,
      field: site.field,
      what: `unquote ${site.path.join('.')} of ${site.part.file}`,
      text: () => withYaml(site.part, yaml()),
      line: () => lineOf(site.part, yaml(), site.path),
      codes: ['schema'],
    },
  ];
}

function placeholderLost(site: Site, sourceLanguage: string): Mutation[] {
  return Object.entries(site.value as Record<string, string>).flatMap(([language, text]) =>
    language === sourceLanguage || !/\{\{\w+\}\}/.test(text)
      ? []
      : [replaced({ ...site, path: [...site.path, language] }, text.replace(/\{\{\w+\}\}/, ''), ['translation-placeholder'])],
  );
}
