/** The same index gives the same hits in the browser as in Node, and the page shows them. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { prepareIndex } from '../../src/search/prepare-index.ts';
import { searchOffers } from '../../src/search/search-offers.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { bundleSearch, type PageSearch } from '../browser/bundle-search.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { readQueries, type EvaluationQuery } from '../search/queries.ts';
import { languagesOf, readRealNetwork } from '../search/real-network.ts';

const QUERIES_A_LANGUAGE = 5;
/** Hits that the page shows before "more" is pressed. */
const SHOWN_AT_ONCE = 20;
const baseUrl = inject('baseUrl');
const languages = languagesOf(await readRealNetwork());

/** Queries of a language, of as many kinds as possible. */
function someQueries(language: string): EvaluationQuery[] {
  const queries = readQueries([language]).filter(({ heldOut }) => !heldOut);
  const firstOfKind = queries.filter(({ kind }, position) => queries.findIndex((other) => other.kind === kind) === position);
  return [...new Set([...firstOfKind, ...queries])].slice(0, QUERIES_A_LANGUAGE);
}

describe.each(languages)('the search in %s', (language) => {
  let browser: Browser;
  let page: Page;
  let index: SearchIndex;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(`${baseUrl}${language}/angebote/`);
    const address = await page.locator('offer-search').getAttribute('data-index');
    index = (await (await fetch(new URL(address ?? '', page.url()))).json()) as SearchIndex;
  });
  afterAll(() => browser.close());

  it('finds the same in the browser as in Node, in the same order', async () => {
    const queries = someQueries(language).map(({ q }) => q);
    expect(queries).toHaveLength(QUERIES_A_LANGUAGE);
    const prepared = prepareIndex(index);
    const inNode = queries.map((query) => searchOffers(prepared, { query }).hits.map(({ offer, fit }) => `${offer.id} ${fit}`));
    await page.evaluate(`${await bundleSearch()}; globalThis.directorySearch = directorySearch`);
    const inBrowser = await page.evaluate(
      async ({ all, address }) => {
        const { directorySearch } = globalThis as unknown as { directorySearch: PageSearch };
        const loaded = directorySearch.prepareIndex((await (await fetch(address)).json()) as SearchIndex);
        return all.map((query) => directorySearch.searchOffers(loaded, { query }).hits.map(({ offer, fit }) => `${offer.id} ${fit}`));
      },
      { all: queries, address: (await page.locator('offer-search').getAttribute('data-index')) ?? '' },
    );
    expect(inBrowser).toEqual(inNode);
    expect(inNode.flat().length).toBeGreaterThan(0);
  });

  it('shows on the page what Node finds', async () => {
    const [query] = someQueries(language);
    const found = searchOffers(prepareIndex(index), { query: query?.q ?? '' }).hits.map(({ offer }) => offer.id);
    await page.goto(`${baseUrl}${language}/angebote/?${new URLSearchParams({ q: query?.q ?? '' }).toString()}`);
    await page.locator('[data-result-count]').waitFor();
    expect(await page.locator('[data-result-count]').getAttribute('data-result-count')).toBe(String(found.length));
    expect(
      await page.locator('[data-results] [data-offer]').evaluateAll((items) => items.map((item) => item.getAttribute('data-offer'))),
    ).toEqual(found.slice(0, SHOWN_AT_ONCE));
  });
});
