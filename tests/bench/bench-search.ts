/** All engines over the same offers with the same queries. */
import { buildIndex } from '../../src/search/build-index.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { rightOffers, readNonsense, readQueries, type EvaluationQuery } from '../search/queries.ts';
import { languagesOf, readRealNetwork } from '../search/real-network.ts';
import type { Row } from './bench-content.ts';
import { documentsOf, type SearchDocument } from './search-documents.ts';
import { fuse, miniSearchEnriched, miniSearchPlain, ours, type Engine, type EngineMaker } from './search-engines.ts';
import { startPagefind } from './search-pagefind.ts';

/** A heading and the lines below it. */
export interface Table {
  title: string;
  rows: Row[];
}

const IN_NODE: Record<string, EngineMaker> = {
  ours,
  'MiniSearch, enriched': miniSearchEnriched,
  'MiniSearch, plain': miniSearchPlain,
  Fuse: fuse,
};
const FIRST = 3;

/** One answered query. */
interface Answer {
  query: EvaluationQuery;
  recall: number;
  firstThree: boolean;
  /** Share of the right offers among those found; undefined where nothing was found. */
  precision: number | undefined;
}

/** Measures every engine; `onStep` hears what is being measured. */
export async function benchSearch(onStep: (what: string) => void): Promise<Table[]> {
  const network = await readRealNetwork();
  const languages = languagesOf(network);
  const indexes = new Map<string, SearchIndex>(languages.map((language) => [language, buildIndex(network, language)]));
  const documents = new Map<string, SearchDocument[]>([...indexes].map(([language, index]) => [language, documentsOf(network, index)]));
  const queries = readQueries(languages).map((query) => ({ query, right: rightOffers(network, query.right) }));
  const answers = new Map<string, Answer[]>();
  const summary: Row[] = [];

  const run = async (name: string, engines: ReadonlyMap<string, Engine>) => {
    onStep(name);
    const search = (language: string, text: string) => engines.get(language)?.search(text) ?? Promise.resolve([]);
    const own: Answer[] = [];
    for (const { query, right } of queries) {
      const found = await search(query.language, query.q);
      const hit = found.filter((id) => right.has(id)).length;
      own.push({
        query,
        recall: hit / Math.max(1, right.size),
        firstThree: found.slice(0, FIRST).some((id) => right.has(id)),
        precision: found.length > 0 ? hit / found.length : undefined,
      });
    }
    answers.set(name, own);
    let nonsense = 0;
    const all = readNonsense();
    for (const { lang, q } of all) if ((await search(lang, q)).length > 0) nonsense++;
    const bytes = [...engines.values()].map((engine) => engine.bytes);
    summary.push({
      engine: name,
      'nonsense that finds something': `${nonsense} of ${all.length}`,
      'KB to the first answer, smallest language': (Math.min(...bytes) / 1000).toFixed(0),
      largest: (Math.max(...bytes) / 1000).toFixed(0),
    });
  };

  for (const [name, make] of Object.entries(IN_NODE)) {
    const engines = new Map<string, Engine>();
    for (const [language, index] of indexes) engines.set(language, await make(index, documents.get(language) ?? []));
    await run(name, engines);
  }
  const pagefind = await startPagefind(documents);
  try {
    await run('Pagefind, default', pagefind.engines);
  } finally {
    await pagefind.close();
  }
  return [...tablesOf(answers, true), ...tablesOf(answers, false), { title: 'Nonsense and bytes (brotli)', rows: summary }];
}

function tablesOf(answers: ReadonlyMap<string, readonly Answer[]>, heldOut: boolean): Table[] {
  const which = heldOut ? 'held-out queries' : 'queries known while tuning';
  const table = (title: string, figure: (own: readonly Answer[]) => number): Table => {
    const rows = [...answers].map(([engine, all]) => {
      const own = all.filter(({ query }) => query.heldOut === heldOut);
      const kinds = [...new Set(own.map(({ query }) => query.kind))];
      const ofKind = (kind: string) => percent(figure(own.filter(({ query }) => query.kind === kind)));
      return { engine, all: percent(figure(own)), ...Object.fromEntries(kinds.map((kind) => [kind, ofKind(kind)])) };
    });
    return { title: `${title}, ${[...answers.values()][0]?.filter(({ query }) => query.heldOut === heldOut).length ?? 0} ${which}`, rows };
  };
  return [
    table('Right offers found, %', (own) => mean(own.map(({ recall }) => recall))),
    table(`A right offer among the first ${FIRST}, %`, (own) => mean(own.map(({ firstThree }) => (firstThree ? 1 : 0)))),
    table('Right ones among those found, %', (own) => mean(own.flatMap(({ precision }) => precision ?? []))),
  ];
}

const mean = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length);
const percent = (share: number): string => (share * 100).toFixed(1);
