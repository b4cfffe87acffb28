/** A first visit costs what its budget allows: bytes as a server sends them (brotli), and requests. */
import { readFile } from 'node:fs/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { modulePath } from '../../src/model/questions/modules.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { readRealNetwork } from '../search/real-network.ts';

const baseUrl = inject('baseUrl');
const network = await readRealNetwork();
const budgets = JSON.parse(await readFile('tests/e2e/budgets.json', 'utf8')) as Record<string, { everything: number; requests: number }>;
const budget = budgets['module'] ?? { everything: 0, requests: 0 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Weight {
  address: string;
  bytes: number;
}

/** Everything that a new visitor's browser asks for, without its icon. */
async function weigh(path: string): Promise<Weight[]> {
  const page = await browser.newPage();
  const weights: Promise<Weight>[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('favicon'))
      weights.push(response.body().then((body) => ({ address: new URL(response.url()).pathname, bytes: brotliCompressSync(body).length })));
  });
  await page.goto(`${baseUrl}${path}`, { waitUntil: 'networkidle' });
  const all = await Promise.all(weights);
  await page.close();
  return all;
}

it.each(network.record.languages)(
  'the text of every module in $tag is within its budget',
  async ({ tag }) => {
    const tooHeavy: string[] = [];
    for (const id of network.modules.keys()) {
      const parts = await weigh(`${tag}/${modulePath(id)}/`);
      const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
      if (bytes <= budget.everything && parts.length <= budget.requests) continue;
      const heaviest = parts
        .sort((a, b) => b.bytes - a.bytes)
        .slice(0, 3)
        .map((part) => `${part.address} ${part.bytes}`);
      tooHeavy.push(
        `${tag}/${id}: ${bytes} of ${budget.everything} bytes in ${parts.length} of ${budget.requests} requests: ${heaviest.join(', ')} …`,
      );
    }
    expect(tooHeavy).toEqual([]);
  },
  180_000,
);
