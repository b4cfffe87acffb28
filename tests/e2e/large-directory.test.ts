/** A directory of thousands of offers: the page finds through parts over HTTP what the whole index finds in Node. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/build-index.ts';
import { prepareIndex, type PreparedIndex } from '../../src/search/prepare-index.ts';
import { searchOffers, type SearchRequest } from '../../src/search/search-offers.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { inSplitOrder } from '../../src/search/split-index.ts';
import { indexFiles } from '../../src/site/index-files.ts';
import { generateDirectory } from '../bench/generate-directory.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { readQueries } from '../search/queries.ts';
import { readRealNetwork } from '../search/real-network.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';

const OFFERS = 5000;
const SHOWN_AT_ONCE = 20;

describe('a large directory', () => {
  let folder: string;
  let server: FolderServer;
  let browser: Browser;
  let index: SearchIndex;
  let prepared: PreparedIndex;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'large-directory-'));
    index = inSplitOrder(generateDirectory(buildIndex(await readRealNetwork(), 'de'), OFFERS));
    prepared = prepareIndex(index);
    const { first, parts } = indexFiles('de', index);
    for (const { name, text } of [first, ...parts]) {
      const file = join(folder, 'suche', name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    // The page of the built site, with the large index instead of its own.
    const page = await readFile('dist/de/angebote/index.html', 'utf8');
    await mkdir(join(folder, 'de/angebote'), { recursive: true });
    await writeFile(join(folder, 'de/angebote/index.html'), page.replaceAll(/\/suche\/de\.[^"]+\.json/g, `/suche/${first.name}`));
    await symlink(resolve('dist/_astro'), join(folder, '_astro'));
    for (const file of ['404.html', 'favicon.svg']) await cp(join('dist', file), join(folder, file));
    server = await serveFolder(folder);
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (query: string, fetched: string[] = []): Promise<Page> => {
    const page = await browser.newPage();
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${server.address}de/angebote/${query}`);
    await page.locator('[data-status]:not(:empty)').waitFor();
    return page;
  };
  const hits = (page: Page) =>
    page.locator('[data-results] [data-offer]').evaluateAll((all) => all.map((hit) => hit.getAttribute('data-offer') ?? ''));
  const titles = (page: Page) => page.locator('[data-results] [data-offer] a').allTextContents();
  const count = async (page: Page) => Number(await page.locator('offer-search [data-result-count]').getAttribute('data-result-count'));
  const inNode = (request: SearchRequest) => searchOffers(prepared, request).hits.map(({ offer }) => offer);

  it('shows the same hits for queries of every kind, and more of them on demand', async () => {
    const known = readQueries(['de']).filter(({ heldOut }) => !heldOut);
    const queries = known.filter(({ kind }, position) => known.findIndex((other) => other.kind === kind) === position).map(({ q }) => q);
    expect(queries.length).toBeGreaterThan(5);
    const page = await open('?q=a');
    for (const query of queries) {
      await page.goto(`${server.address}de/angebote/?${new URLSearchParams({ q: query }).toString()}`);
      await page.locator('offer-search [data-result-count]').waitFor();
      const right = inNode({ query });
      expect(await count(page), query).toBe(right.length);
      expect(await hits(page), query).toEqual(right.slice(0, SHOWN_AT_ONCE).map(({ id }) => id));
      expect(await titles(page), query).toEqual(right.slice(0, SHOWN_AT_ONCE).map(({ title }) => title));
      if (right.length <= SHOWN_AT_ONCE) continue;
      await page.locator('[data-more]').click();
      await expect.poll(() => hits(page), { message: query }).toEqual(right.slice(0, 2 * SHOWN_AT_ONCE).map(({ id }) => id));
    }
    await page.close();
  });

  it('fetches few files for an answer', async () => {
    const fetched: string[] = [];
    const page = await open('?q=Jobcenter', fetched);
    const files = fetched.filter((url) => url.includes('/suche/de.'));
    expect(files.filter((url) => /\/(?:head|words)\.json$/.test(url))).toHaveLength(2);
    expect(files.some((url) => /\/(?:type|area)\//.test(url))).toBe(false);
    expect(files.length).toBeLessThan(30);
    await page.close();
  });

  it('narrows by filters whose numbers are true, with and without a place', async () => {
    const region = index.regions[3]?.id ?? '';
    for (const query of ['Beratung', 'Beratung Dortmund']) {
      const page = await open(`?${new URLSearchParams({ q: query }).toString()}`);
      await page.locator('.filters > summary').click();
      const value = page.locator('[data-facet="spoken"] li:visible').first();
      const tag = (await value.locator('input').getAttribute('value')) ?? '';
      const promised = Number(await value.locator('[data-count]').innerText());
      expect(promised).toBe(inNode({ query, selection: { spoken: [tag] } }).length);
      await value.locator('input').check();
      await expect.poll(() => count(page)).toBe(promised);
      expect(await hits(page)).toEqual(
        inNode({ query, selection: { spoken: [tag] } })
          .slice(0, SHOWN_AT_ONCE)
          .map(({ id }) => id),
      );
      await page.close();
    }
    const page = await open(`?region=${region}`);
    expect(await count(page)).toBe(inNode({ query: '', selection: { region: [region] } }).length);
    await page.close();
  });

  it('suggests places, and shows what helps everywhere for a postcode of elsewhere', async () => {
    const page = await open('?plz=01067&q=Beratung');
    expect(await count(page)).toBe(0);
    const others = await page
      .locator('[data-alternatives] [data-offer]')
      .evaluateAll((all) => all.map((hit) => hit.getAttribute('data-offer')));
    expect(others).toEqual(
      inNode({ query: 'Beratung', nationwide: true })
        .slice(0, SHOWN_AT_ONCE)
        .map(({ id }) => id),
    );
    expect(others.length).toBeGreaterThan(0);
    await page.locator('input[name="plz"]').fill('Dort');
    await page.locator('#search-places option').first().waitFor({ state: 'attached' });
    await page.close();
  });

  it('falls back to the lists with a sentence where a part is missing, and works once it is there', async () => {
    const page = await browser.newPage();
    await page.route('**/sums/*.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${server.address}de/angebote/?q=Jobcenter`);
    await page.locator('[data-status]:not(:empty)').waitFor();
    expect(await page.locator('offer-search [data-result-count]').count()).toBe(0);
    expect(await page.locator('[data-browse] [data-offer]').count()).toBeGreaterThan(0);
    await page.unroute('**/sums/*.json');
    await page.locator('input[name="q"]').press('Enter');
    await expect.poll(() => hits(page)).toHaveLength(SHOWN_AT_ONCE);
    await page.close();
  });
});
