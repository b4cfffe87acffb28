/** Which addresses a network has: the paths below a language, as the site makes them and as links may name them. */
import type { Network } from './network.ts';

/** All paths of a network, without language and without slashes at the ends; '' is the start page. */
export interface RoutePaths {
  /** Paths that records give; the same in every language. */
  records: ReadonlySet<string>;
  /** Paths of files to take along, with their extension; the same in every language. */
  files: ReadonlySet<string>;
  /** Language → paths of its pages under docs/. */
  pages: ReadonlyMap<string, ReadonlySet<string>>;
  /** Language whose page is shown where a language has no page of its own. */
  fallback: string;
}

/** Kinds of records that have pages of their own, with their ids. */
export type RoutedIds = Record<
  'offers' | 'offer-types' | 'topics' | 'regions' | 'checklists' | 'agreements' | 'situations' | 'modules' | 'cards',
  readonly string[]
>;

/** The paths of `network`, computed anew at every call. `ids`: the records that count, where they are not those of the network. */
export function routePaths(network: Network, ids: RoutedIds = routedIds(network)): RoutePaths {
  const pages = new Map<string, Set<string>>(network.record.languages.map(({ tag }) => [tag, new Set()]));
  for (const { language, slug } of network.pages) pages.get(language)?.add(slug);
  return { records: new Set(recordPaths(ids)), files: new Set(filePaths(ids)), pages, fallback: network.record.sourceLanguage };
}

/** Which language's page a reader of `language` sees at `path`, `record` for a page or file made from records, `undefined` where there is none. */
export function targetOf(
  paths: RoutePaths,
  language: string,
  path: string,
): { type: 'page'; language: string } | { type: 'record' } | undefined {
  for (const candidate of [language, paths.fallback])
    if (paths.pages.get(candidate)?.has(path)) return { type: 'page', language: candidate };
  return paths.records.has(path) || paths.files.has(path) ? { type: 'record' } : undefined;
}

/** `/de/handbuch/`, of a file `/de/curriculum.pdf`: the address of a path in a language, without the base of the site. */
export function addressOf(language: string, path: string): string {
  return path === '' ? `/${language}/` : `/${language}/${path}${/\.[a-z]+$/.test(path) ? '' : '/'}`;
}

function* recordPaths(ids: RoutedIds): Generator<string> {
  yield* ['', 'angebote', 'regionen', 'kriterien', 'glossar'];
  if (ids.situations.length > 0) yield 'wege';
  for (const id of ids.offers) yield* [`angebote/${id}`, `angebote/${id}/zettel`];
  for (const id of ids['offer-types']) yield `angebote/art/${id}`;
  for (const id of ids.topics) yield `angebote/thema/${id}`;
  for (const id of ids.regions) yield `regionen/${id}`;
  for (const id of ids.checklists) yield `kriterien/${id}`;
  if (ids.modules.length > 0) yield* ['lernstand', 'curriculum-planer', 'offline'];
  if (ids.cards.length > 0) yield 'gespraechskarten';
  const templates = ids.agreements.map((id) => `vorlagen/${id}`);
  if (templates.length > 0) yield* ['vorlagen', ...templates];
}

function* filePaths({ regions, modules }: RoutedIds): Generator<string> {
  for (const id of regions) yield `regionen/${id}.pdf`;
  const books = modules.map((id) => `curriculum/${id}`);
  for (const book of books.length > 0 ? [...books, 'curriculum'] : []) yield* [`${book}.pdf`, `${book}.epub`];
}

function routedIds({ offers, offerTypes, topics, regions, checklists, agreements, situations, modules, cards }: Network): RoutedIds {
  return {
    offers: [...offers.keys()],
    'offer-types': [...offerTypes.keys()],
    topics: [...topics.keys()],
    regions: [...regions.keys()],
    checklists: [...checklists.keys()],
    agreements: [...agreements.keys()],
    situations: [...situations.keys()],
    modules: [...modules.keys()],
    cards: [...cards.keys()],
  };
}
