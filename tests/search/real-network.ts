/** The content of this network, and its directory as the search of one language sees it. */
import { fileURLToPath } from 'node:url';
import { linkNetwork } from '../../src/model/link-network.ts';
import type { Network } from '../../src/model/network.ts';
import { readContent } from '../../src/reader/read-content.ts';

/** Reads and links `content/`. */
export async function readRealNetwork(): Promise<Network> {
  return linkNetwork(await readContent(fileURLToPath(new URL('../../content', import.meta.url))));
}

/** Languages of the interface, the source language first. */
export const languagesOf = (network: Network): string[] => network.record.languages.map(({ tag }) => tag);
