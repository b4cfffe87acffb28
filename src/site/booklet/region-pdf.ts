/** The booklets of the regions as files: each made once a build, whoever asks for it first. */
import { cachedPdf } from '../../documents/cached-pdf.ts';
import { pathTo } from '../addresses.ts';
import { loadNetwork } from '../network.ts';
import { today } from '../today.ts';
import type { Words } from '../words.ts';

import { regionBooklet } from './region-booklet.ts';

const made = new Map<string, Promise<Uint8Array>>();

/**
 * The booklet of a region as PDF.
 *
 * @param t the words of `language`
 * @throws {Error} where there is no such region
 */
export function regionPdf(id: string, language: string, t: Words): Promise<Uint8Array> {
  const key = `${language}/${id}`;
  const pdf = (import.meta.env.DEV ? undefined : made.get(key)) ?? make(id, language, t);
  made.set(key, pdf);
  return pdf;
}

async function make(id: string, language: string, t: Words): Promise<Uint8Array> {
  const network = await loadNetwork();
  const region = network.regions.get(id);
  if (!region) throw new Error(`No region ${id}`);
  const { siteUrl, timezone } = network.record;
  const pageUrl = new URL(pathTo(language, 'regionen', id), siteUrl).href;
  return cachedPdf(regionBooklet({ network, language, t, region, day: today(timezone), pageUrl }));
}
