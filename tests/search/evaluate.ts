/** How well a search answers queries whose right answers are known. */
import type { Network } from '../../src/model/network.ts';
import { rightOffers, type EvaluationQuery } from './queries.ts';

/** A search: language and query → ids of offers, best first. */
export type SearchEngine = (language: string, query: string) => readonly string[];

/** Figures over a set of queries. */
export interface Evaluation {
  queries: number;
  /** Mean share of the right offers that were found. */
  recall: number;
  /** Share of queries with a right offer among the first three. */
  firstThree: number;
  /** Queries that fall short, worst first. */
  misses: { query: EvaluationQuery; recall: number; found: number; firstRight: number }[];
}

/** Runs all queries. */
export function evaluate(network: Network, queries: readonly EvaluationQuery[], search: SearchEngine): Evaluation {
  let recallSum = 0;
  let firstThree = 0;
  const misses: Evaluation['misses'] = [];
  for (const query of queries) {
    const right = rightOffers(network, query.right);
    const found = search(query.language, query.q);
    const recall = found.filter((id) => right.has(id)).length / Math.max(1, right.size);
    const firstRight = found.findIndex((id) => right.has(id));
    recallSum += recall;
    if (firstRight >= 0 && firstRight < 3) firstThree++;
    if (recall < 1 || firstRight < 0 || firstRight > 2) misses.push({ query, recall, found: found.length, firstRight });
  }
  const count = Math.max(1, queries.length);
  return {
    queries: queries.length,
    recall: recallSum / count,
    firstThree: firstThree / count,
    misses: misses.sort((a, b) => a.recall - b.recall),
  };
}
