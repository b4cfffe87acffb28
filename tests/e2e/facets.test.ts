/** Every filter of the directory, on the network of the fixture, which has data for each of them. */
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runNpm } from '../../scripts/bootstrap/run-npm.mjs';
import { FACETS, facetValues, type FacetName } from '../../src/search/facets.ts';
import { prepareIndex, type PreparedIndex } from '../../src/search/prepare-index.ts';
import { searchOffers } from '../../src/search/search-offers.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { assembleNetwork } from '../fixtures/assemble.ts';
import { serveFolder, type FolderServer } from './serve-folder.ts';

/** A Monday on which an offer of the fixture is open, and the same moment as the search knows it. */
const MONDAY = new Date('2026-03-09T10:00:00+01:00');
const NOW = { weekday: 0, minutes: 600, holiday: false };

/** The index in German of a built site. */
function indexIn(site: string): SearchIndex {
  const file = readdirSync(join(site, 'suche')).find((name) => name.startsWith('de.')) ?? '';
  return JSON.parse(readFileSync(join(site, 'suche', file), 'utf8')) as SearchIndex;
}

describe('the filters of the directory', () => {
  let folder: string;
  let server: FolderServer;
  let browser: Browser;
  let prepared: PreparedIndex;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'facets-'));
    const network = await assembleNetwork(resolve('.test-network/facets'));
    const site = join(folder, 'site');
    expect(await runNpm(['run', '--silent', 'build', '--', '--network', network, '--out', site], { output: 'stderr' })).toBe(0);
    prepared = prepareIndex(indexIn(site));
    server = await serveFolder(site);
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const found = (facet: FacetName, value: string) =>
    searchOffers(prepared, { query: '', selection: { [facet]: [value] }, now: NOW })
      .hits.map(({ offer }) => offer.id)
      .sort();

  it.each(FACETS)('narrow by "%s": every value shows what its number promises', async (facet) => {
    const page = await browser.newPage();
    await page.clock.setFixedTime(MONDAY);
    await page.goto(`${server.address}de/angebote/`);
    await page.locator('.filters > summary').click();
    const group = page.locator(`[data-facet="${facet}"]`);
    await group.locator('li:visible [data-count]:not(:empty)').first().waitFor();
    const values = await group.locator('li:visible').evaluateAll((items) =>
      items.map((item) => ({
        value: item.querySelector('input')?.value ?? '',
        count: Number(item.querySelector('[data-count]')?.textContent),
      })),
    );
    expect(values.length).toBeGreaterThan(0);
    for (const { value, count } of values) {
      const right = found(facet, value);
      expect(count, value).toBe(right.length);
      expect(count, value).toBeGreaterThan(0);
      await page.goto(`${server.address}de/angebote/?${new URLSearchParams({ [facet]: value }).toString()}`);
      await page.locator('[data-results] [data-offer]').first().waitFor();
      const shown = await page
        .locator('[data-results] [data-offer]')
        .evaluateAll((hits) => hits.map((hit) => hit.getAttribute('data-offer')));
      expect(shown.sort(), value).toEqual(right);
      expect(await page.locator(`input[name="${facet}"][value="${value}"]`).isChecked()).toBe(true);
    }
    await page.close();
  });

  it.each([
    ['at night', '2026-03-09T03:00:00+01:00'],
    ['on a public holiday', '2026-03-02T10:00:00+01:00'],
  ])('count nothing as open %s', async (_, moment) => {
    const page = await browser.newPage();
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(`${server.address}de/angebote/`);
    await page.locator('.filters > summary').click();
    await page.locator('[data-facet="type"] li:visible [data-count]:not(:empty)').first().waitFor();
    expect(await page.locator('[data-facet="open"]').isVisible()).toBe(false);
    await page.close();
  });

  it('are only those for which an offer has data', async () => {
    const index = indexIn('dist');
    const withData = FACETS.filter((facet) =>
      facet === 'open'
        ? index.offers.some(({ schedule }) => schedule.length > 0)
        : index.offers.some((offer) => facetValues(index, offer, facet).length > 0),
    );
    const page = await browser.newPage();
    await page.goto(`${inject('baseUrl')}de/angebote/`);
    const shown = await page.locator('[data-facet]').evaluateAll((groups) => groups.map((group) => group.getAttribute('data-facet') ?? ''));
    expect(shown.sort()).toEqual([...withData].sort());
    await page.close();
  });
});
