/** The linked network, for pages. */
import { getCollection } from 'astro:content';
import { linkNetwork } from '../model/link-network.ts';
import type { Network, NetworkSource } from '../model/network.ts';
import type { NetworkEntry } from '../reader/collections.ts';
import { KINDS } from '../schemas/kinds.ts';

let linked: Promise<Network> | undefined;

/** The network of this site. Linked once a build; in development anew for each page, so that changes show. */
export function loadNetwork(): Promise<Network> {
  if (import.meta.env.DEV) return link();
  return (linked ??= link());
}

async function link(): Promise<Network> {
  const records: Record<string, unknown[]> = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []]));
  const pages: unknown[] = [];
  const areas: unknown[] = [];
  for (const { data } of await getCollection('network')) {
    const entry = data as unknown as NetworkEntry;
    if (entry.entry === 'record') records[entry.kind]?.push(entry);
    else if (entry.entry === 'page') pages.push(entry);
    else areas.push(entry);
  }
  return linkNetwork({ records, pages, areas } as unknown as NetworkSource);
}
