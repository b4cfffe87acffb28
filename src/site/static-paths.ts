/** Paths of the pages that are made from records: one a language and record. */
import type { GetStaticPathsResult } from 'astro';
import type { Network } from '../model/network.ts';
import { loadNetwork } from './network.ts';

/** One path a language. */
export async function languagePaths(): Promise<GetStaticPathsResult> {
  const network = await loadNetwork();
  return network.record.languages.map(({ tag }) => ({ params: { lang: tag } }));
}

/** One path a language and id; `param` is the name of the id in the route's pattern. */
export async function recordPaths(param: string, ids: (network: Network) => Iterable<string>): Promise<GetStaticPathsResult> {
  const network = await loadNetwork();
  return network.record.languages.flatMap(({ tag }) => [...ids(network)].map((id) => ({ params: { lang: tag, [param]: id } })));
}
