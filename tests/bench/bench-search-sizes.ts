/** How the directory's search grows with the number of offers: bytes, time, memory. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildIndex } from '../../src/search/build-index.ts';
import { openParts } from '../../src/search/search-parts.ts';
import { inSplitOrder, splitIndex, type SplitIndex } from '../../src/search/split-index.ts';
import { bundleSearch, type PageSearch } from '../browser/bundle-search.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { readQueries } from '../search/queries.ts';
import { readRealNetwork } from '../search/real-network.ts';
import type { Row } from './bench-content.ts';
import type { Table } from './bench-search.ts';
import { generateDirectory } from './generate-directory.ts';

const SIZES = [1000, 10_000, 100_000];
/** Size at which queries are timed in the browser. */
const TIMED = 10_000;
const SHOWN = 20;
/** Other programs take their share of the machine: the best of so many rounds is that of the search alone. */
const ROUNDS = 5;
const GOAL_KB: Record<number, number> = { 10_000: 60, 100_000: 150 };
/** Compressing many megabytes as well as possible takes minutes. */
const QUICKLY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Measures generated directories in the source language; `onStep` hears what is being measured. */
export async function benchSearchSizes(onStep: (what: string) => void): Promise<Table[]> {
  const network = await readRealNetwork();
  const { sourceLanguage } = network.record;
  const real = buildIndex(network, sourceLanguage);
  const queries = readQueries([sourceLanguage]).filter(({ heldOut }) => !heldOut);
  const rows: Row[] = [];
  let timed: Row[] = [];
  for (const size of SIZES) {
    onStep(`${size} offers`);
    const index = generateDirectory(real, size);
    const before = usedMegabytes();
    const start = performance.now();
    const split = splitIndex(inSplitOrder(index));
    const seconds = (performance.now() - start) / 1000;
    const megabytes = usedMegabytes() - before;
    const kilobytes = kilobytesOf(split);
    const first = async (query: string) => {
      const loaded = new Set<string>();
      const source = await openParts(
        split.head,
        (name) => (loaded.add(name), Promise.resolve(JSON.parse(split.parts.get(name) ?? 'null'))),
      );
      const { understanding, total, page } = await source.search({ query });
      await page(0, SHOWN);
      return {
        hits: total,
        parts: loaded.size,
        place: understanding.places.length > 0,
        kilobytes: kilobytes('head') + [...loaded].reduce((sum, name) => sum + kilobytes(name), 0),
      };
    };
    const answers = [];
    for (const { q } of queries) answers.push(await first(q));
    const whole = brotliCompressSync(JSON.stringify(index), QUICKLY).length / 1000;
    for (const [what, own] of [
      ['with a place', answers.filter(({ place }) => place)],
      ['without', answers.filter(({ place }) => !place)],
      ['all', answers],
    ] as const) {
      const all = own.map((answer) => answer.kilobytes);
      rows.push({
        offers: size,
        queries: `${own.length} ${what}`,
        'KB median': quantile(all, 0.5).toFixed(0),
        '90 %': quantile(all, 0.9).toFixed(0),
        most: quantile(all, 1).toFixed(0),
        goal: GOAL_KB[size] ?? '',
        'within it': GOAL_KB[size] ? `${all.filter((figure) => figure <= (GOAL_KB[size] ?? 0)).length}` : '',
        'parts median': quantile(
          own.map(({ parts }) => parts),
          0.5,
        ),
        'head KB': kilobytes('head').toFixed(0),
        'words KB': kilobytes('words').toFixed(0),
        'one file KB': whole.toFixed(0),
        'index s': seconds.toFixed(2),
        'MB kept': megabytes.toFixed(0),
      });
    }
    if (size === TIMED)
      timed = await timeInBrowser(
        split,
        queries.map(({ q }) => q),
      );
  }
  return [
    { title: 'Bytes to the first answer (head, words, offers, first page of hits; brotli), generated offers', rows },
    { title: `Milliseconds a query in Chromium at ${TIMED} offers (goal 20)`, rows: timed },
  ];
}

/** Every query once with nothing loaded but what was asked before, and once more with everything there; the best of some rounds. */
async function timeInBrowser({ head, parts }: SplitIndex, queries: readonly string[]): Promise<Row[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.evaluate(`${await bundleSearch()}; globalThis.directorySearch = directorySearch`);
    const runs = await page.evaluate(
      async ({ ownHead, ownParts, all, shown, rounds }) => {
        const { directorySearch } = globalThis as unknown as { directorySearch: PageSearch };
        const texts = new Map(ownParts);
        const opened: number[] = [];
        const first: number[][] = [];
        const again: number[][] = [];
        for (let round = 0; round < rounds; round++) {
          const start = performance.now();
          const { search } = await directorySearch.openParts(ownHead, (name) => Promise.resolve(JSON.parse(texts.get(name) ?? 'null')));
          opened.push(performance.now() - start);
          for (const figures of [first, again])
            for (const [position, query] of all.entries()) {
              const began = performance.now();
              await (await search({ query })).page(0, shown);
              (figures[position] ??= []).push(performance.now() - began);
            }
        }
        const best = (figures: number[][]) => figures.map((own) => Math.min(...own));
        return { opened: best([opened]), first: best(first), again: best(again) };
      },
      { ownHead: head, ownParts: [...parts], all: queries, shown: SHOWN, rounds: ROUNDS },
    );
    const row = (what: string, milliseconds: readonly number[]): Row => ({
      what,
      median: quantile(milliseconds, 0.5).toFixed(1),
      '90 %': quantile(milliseconds, 0.9).toFixed(1),
      most: quantile(milliseconds, 1).toFixed(1),
    });
    return [row('opening the index, once', runs.opened), row('first time, parts unpacked', runs.first), row('parts there', runs.again)];
  } finally {
    await browser.close();
  }
}

/** Compressed size of the head or a part; measured once each. Quickly, so that it is a little more than a site would send. */
function kilobytesOf({ head, parts }: SplitIndex): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    let size = known.get(name);
    if (size === undefined) {
      size = brotliCompressSync(name === 'head' ? JSON.stringify(head) : (parts.get(name) ?? ''), QUICKLY).length / 1000;
      known.set(name, size);
    }
    return size;
  };
}

/** Memory in use after what is unreachable was cleared away. */
function usedMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1e6;
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
