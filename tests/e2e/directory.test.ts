import { readFileSync, readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { prepareIndex } from '../../src/search/prepare-index.ts';
import { searchOffers } from '../../src/search/search-offers.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

const baseUrl = inject('baseUrl');
const PHONE = { viewport: { width: 360, height: 740 } };
const WIDE = { viewport: { width: 1280, height: 800 } };

/** The index of a language as it was built. */
function indexOf(language: string): SearchIndex {
  const file = readdirSync('dist/suche').find((name) => name.startsWith(`${language}.`));
  return JSON.parse(readFileSync(`dist/suche/${file}`, 'utf8')) as SearchIndex;
}

/** Ids of types and topics of an offer: `type/…`, `topic/…`. */
function conceptsOf({ offers, concepts }: SearchIndex, id: string | undefined): string[] {
  return (offers.find((offer) => offer.id === id)?.concepts ?? []).flatMap((position) => concepts[position]?.id ?? []);
}

describe('the directory', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** Opens the directory with a search and waits for its answer. */
  async function search(language: string, query: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage(options);
    await page.goto(`${baseUrl}${language}/angebote/${query}`);
    if (query !== '') await page.locator('[data-status]:not(:empty)').waitFor();
    return page;
  }
  const hits = (page: Page) =>
    page.locator('[data-results] [data-offer]').evaluateAll((all) => all.map((hit) => hit.getAttribute('data-offer') ?? ''));
  const count = async (page: Page) => Number(await page.locator('offer-search [data-result-count]').getAttribute('data-result-count'));
  const ask = (text: string) => `?${new URLSearchParams({ q: text }).toString()}`;

  it.each([
    ['tr', 'denklik', 'topic/anerkennung'],
    ['de', 'denklik', 'topic/anerkennung'],
    ['ar', 'معادلة الشهادة', 'topic/anerkennung'],
    ['de', 'Arbeitsamt Dortmund', 'agentur-fuer-arbeit-dortmund'],
    ['de', 'dusseldorf jobcenter', 'jobcenter-duesseldorf'],
    ['de', '33602', 'agentur-fuer-arbeit-bielefeld'],
    ['de', 'Sprachkurs abends', 'topic/deutsch-lernen'],
  ])('finds the right offers first in %s for "%s"', async (language, query, expected) => {
    const page = await search(language, ask(query));
    const found = await hits(page);
    const index = indexOf(language);
    if (expected.includes('/')) expect(conceptsOf(index, found[0])).toContain(expected);
    else expect(found[0]).toBe(expected);
    const own = searchOffers(prepareIndex(index), { query });
    const answer =
      own.understanding.words.length + own.understanding.places.length > 0 ? own : searchOffers(prepareIndex(indexOf('all')), { query });
    expect(await count(page)).toBe(answer.hits.length);
    expect(found).toEqual(answer.hits.slice(0, found.length).map(({ offer }) => offer.id));
    await page.close();
  });

  it('suggests places by name, never by digits, and finds what serves them', async () => {
    const page = await search('de', '');
    const suggestions = () =>
      page.locator('#search-places option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    await page.locator('input[name="plz"]').pressSequentially('dusse');
    await page.locator('#search-places option').first().waitFor({ state: 'attached' });
    expect(await suggestions()).toContain('Düsseldorf');
    await page.locator('input[name="plz"]').fill('4021');
    await page.waitForFunction(() => document.querySelectorAll('#search-places option').length === 0);
    await page.locator('input[name="plz"]').fill('Düsseldorf');
    await page.locator('input[name="q"]').fill('Jobcenter');
    await page.locator('input[name="q"]').press('Enter');
    await page.locator('[data-offer="jobcenter-duesseldorf"]').waitFor();
    expect((await hits(page))[0]).toBe('jobcenter-duesseldorf');
    expect(new URL(page.url()).search).toBe('?q=Jobcenter&plz=D%C3%BCsseldorf');
    await page.close();
  });

  it('narrows by filters whose numbers are true, and takes them away one by one', async () => {
    const page = await search('de', ask('Beratung Dortmund'));
    const before = await count(page);
    await page.locator('.filters > summary').click();
    const value = page.locator('[data-facet="type"] li:visible').first();
    const promised = Number(await value.locator('[data-count]').innerText());
    await value.locator('input').check();
    await page.locator('[data-chosen] button').waitFor();
    await expect.poll(() => count(page)).toBe(promised);
    expect(promised).toBeLessThan(before);
    expect(await page.locator('[data-chosen-count]').innerText()).toBe('1');
    await page.locator('[data-chosen] button').press('Enter');
    await expect.poll(() => count(page)).toBe(before);
    expect(await page.locator('[data-status]').evaluate((status) => status === document.activeElement)).toBe(true);
    await page.close();
  });

  it('goes back to the search before, and from an offer to the same place in the list', async () => {
    const page = await search('de', ask('Beratung'), PHONE);
    await page.locator('[data-more]').click();
    const shown = (await hits(page)).length;
    expect(shown).toBeGreaterThan(20);
    const link = page.locator('[data-results] [data-offer] a').nth(25);
    await link.scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => Math.round(scrollY));
    expect(top).toBeGreaterThan(500);
    await link.click();
    await page.waitForURL(/angebote\/[^?]+\/$/);
    await page.goBack();
    await page
      .locator('[data-results] [data-offer]')
      .nth(shown - 1)
      .waitFor();
    await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(40);
    await page.locator('input[name="q"]').fill('Jobcenter');
    await page.locator('input[name="q"]').press('Enter');
    await page.waitForURL(/q=Jobcenter/);
    await page.goBack();
    expect(await page.locator('input[name="q"]').inputValue()).toBe('Beratung');
    await page.close();
  });

  describe('the map', () => {
    const region = (page: Page, id: string) => page.locator(`[data-map] [data-region="${id}"]`);
    const numberOf = async (page: Page, id: string) =>
      Number((await region(page, id).locator('.number').textContent())?.replace(/\D/g, ''));
    /** Hits of a region by the index: its own, and those that serve the whole Land. */
    const hitsIn = (query: string, id: string) => searchOffers(prepareIndex(indexOf('de')), { query, selection: { region: [id] } }).hits;

    it.each(['de', 'ar'])('stands beside the hits on wide screens, in %s too, and says how many lie in each region', async (language) => {
      const page = await search(language, ask('Jobcenter'), WIDE);
      await region(page, 'muensterland').waitFor();
      const [map, list] = [await page.locator('[data-drawing]').boundingBox(), await page.locator('[data-results]').boundingBox()];
      if (!map || !list) throw new Error('Map or list is not shown.');
      expect(language === 'ar' ? map.x + map.width <= list.x : list.x + list.width <= map.x).toBe(true);
      expect(map.y).toBeLessThan(800);
      const { regions } = indexOf('de');
      expect(await page.locator('[data-map] [data-region]').count()).toBe(regions.length);
      if (language === 'de')
        for (const { id } of regions)
          expect(await numberOf(page, id), id).toBe(hitsIn('Jobcenter', id).filter(({ offer }) => offer.reach === 'part').length);
      await page.close();
    });

    it('chooses a region by a click or by the keyboard, and lets it go again', async () => {
      const page = await search('de', ask('Beratung'), WIDE);
      await region(page, 'muensterland').waitFor();
      const before = await count(page);
      await region(page, 'muensterland').click();
      await page.waitForURL(/region=muensterland/);
      await expect.poll(() => count(page)).toBe(hitsIn('Beratung', 'muensterland').length);
      await expect.poll(() => region(page, 'muensterland').getAttribute('aria-pressed')).toBe('true');
      expect(await region(page, 'muensterland').locator('.chosen').textContent()).toBe('✓');
      expect(await page.locator('input[name="region"][value="muensterland"]').isChecked()).toBe(true);
      // One stop for the Tab key; arrows go on.
      expect(await page.locator('[data-map] [data-region][tabindex="0"]').count()).toBe(1);
      expect(await region(page, 'muensterland').evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(() => count(page)).toBe(before);
      expect(new URL(page.url()).search).toBe('?q=Beratung');
      await page.keyboard.press('ArrowRight');
      const next = await page.evaluate(() => (document.activeElement as SVGElement | null)?.dataset['region'] ?? '');
      expect(next).not.toBe('muensterland');
      await page.keyboard.press('Space');
      await page.waitForURL(new RegExp(`region=${next}`));
      expect(await region(page, next).getAttribute('aria-label')).toMatch(/.: \d+$/);
      await page.close();
    });

    it('marks a town with a pin inside its region, and a district by its border', async () => {
      const page = await search('de', '?q=Jobcenter&plz=48143', WIDE);
      const pin = page.locator('[data-map] .marks > path');
      await pin.waitFor();
      const inside = await pin.evaluate((path) => {
        const { e, f } = (path as SVGPathElement).transform.baseVal.getItem(0).matrix;
        const [point, shape] = [path.ownerDocument.querySelector('svg:has(> .marks)'), '[data-region="muensterland"] > path'];
        return (point?.querySelector(shape) as SVGPathElement).isPointInFill(new DOMPoint(e, f));
      });
      expect(inside).toBe(true);
      await page.locator('input[name="plz"]').fill('Kreis Unna');
      await page.locator('input[name="plz"]').press('Enter');
      await page.locator('[data-map] [data-district="05978"][data-here]').waitFor({ state: 'attached' });
      expect(await pin.count()).toBe(0);
      await page.close();
    });

    it('opens on demand on narrow screens, and is not fetched before', async () => {
      const page = await browser.newPage(PHONE);
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await page.goto(`${baseUrl}de/angebote/?q=Jobcenter`);
      await page.locator('[data-results] [data-offer]').first().waitFor();
      expect(fetched.filter((url) => url.endsWith('.svg') && url.includes('/suche/'))).toEqual([]);
      await page.locator('[data-map] > summary').click();
      await region(page, 'muensterland').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.close();
    });

    it('stays away where its drawing is missing; the list is there all the same', async () => {
      const page = await browser.newPage(WIDE);
      await page.route('**/suche/*.svg', (route) => route.fulfill({ status: 404, body: '' }));
      await page.goto(`${baseUrl}de/angebote/?q=Jobcenter`);
      await page.locator('[data-results] [data-offer]').first().waitFor();
      await page.locator('[data-map]').waitFor({ state: 'hidden' });
      expect((await hits(page)).length).toBeGreaterThan(0);
      await page.close();
    });
  });

  it('has all offers for the public as lists without scripts', async () => {
    const page = await search('de', '', { javaScriptEnabled: false });
    expect(await page.locator('offer-search').isVisible()).toBe(false);
    expect(await page.locator('[data-browse] [data-offer]').count()).toBe(indexOf('de').offers.length);
    await page.close();
  });

  describe('with bad input', () => {
    it.each([
      ['10,000 letters', 'a'.repeat(10_000)],
      ['only emoji', '😀🙈'],
      ['a null byte', '%00'],
      ['letters of no word', 'xqzwvk'],
    ])('finds nothing for %s and says so', async (_, query) => {
      const page = await search('de', ask(query), PHONE);
      expect(await count(page)).toBe(0);
      expect(await hits(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.close();
    });

    it.each([
      ['a null byte in the address', '?q=%00'],
      ['broken letters in the address', '?q=%ff%fe'],
      ['10,000 letters as a place', `?q=Jobcenter&plz=${'a'.repeat(10_000)}`],
      ['emoji as a place', '?q=Jobcenter&plz=%F0%9F%98%80'],
      ['an empty filter', '?q=Jobcenter&region='],
    ])('answers in the page for %s', async (_, query) => {
      const page = await search('de', query, PHONE);
      const answered = Number.isInteger(await count(page));
      expect(answered).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.close();
    });

    it('says that a place is not known, and searches without it', async () => {
      const page = await search('de', '?q=Jobcenter&plz=Xqzwvkstadt');
      expect(await page.locator('[data-notes]').innerText()).toContain('Xqzwvkstadt');
      expect(await count(page)).toBe(searchOffers(prepareIndex(indexOf('de')), { query: 'Jobcenter' }).hits.length);
      await page.close();
    });

    it('shows markup as text', async () => {
      const page = await search('de', ask('<script>globalThis.strange = true</script><img src=x onerror="strange = 1">'));
      expect(await page.evaluate(() => 'strange' in globalThis)).toBe(false);
      expect(await page.locator('offer-search img, offer-search script').count()).toBe(0);
      await page.close();
    });

    it('is not led astray by marks of direction', async () => {
      const page = await search('de', ask('\u202eAnerkennung\u202c'));
      const plain = await search('de', ask('Anerkennung'));
      expect(await hits(page)).toEqual(await hits(plain));
      expect(await count(plain)).toBeGreaterThan(0);
      await page.close();
      await plain.close();
    });

    it('shows unknown filters of the address, so that they can be taken away', async () => {
      const page = await search('de', `${ask('Jobcenter Dortmund')}&type=no-such-type&region=%3Cb%3E`);
      expect(await count(page)).toBe(0);
      expect(await page.locator('[data-chosen] button').allInnerTexts()).toEqual(['<b>', 'no-such-type']);
      await page.locator('[data-without="facets"]').click();
      await page.locator('[data-offer="jobcenter-dortmund"]').first().waitFor();
      expect(new URL(page.url()).search).toBe('?q=Jobcenter+Dortmund');
      await page.close();
    });

    it.each([['?q=01067'], ['?plz=01067&q=Beratung']])(
      'says of %s that the postcode lies elsewhere, and shows what helps everywhere',
      async (query) => {
        const page = await search('de', query);
        expect(await page.locator('[data-status]').innerText()).toContain('01067');
        expect(await count(page)).toBe(0);
        const others = await page
          .locator('[data-alternatives] [data-offer]')
          .evaluateAll((all) => all.map((hit) => hit.getAttribute('data-offer')));
        expect(others.length).toBeGreaterThan(0);
        for (const id of others) expect(indexOf('de').offers.find((offer) => offer.id === id)?.reach).toBe('nationwide');
        await page.close();
      },
    );

    it.each([
      ['missing', { status: 404, body: '' }],
      ['of another version', { status: 200, contentType: 'application/json', body: '{"version":999}' }],
      ['broken', { status: 200, contentType: 'application/json', body: '{"version":' }],
    ])('falls back to the lists with a sentence where the index is %s', async (_, answer) => {
      const page = await browser.newPage();
      await page.route('**/suche/*.json', (route) => route.fulfill(answer));
      await page.goto(`${baseUrl}de/angebote/?q=Jobcenter`);
      await page.locator('[data-status]:not(:empty)').waitFor();
      expect(await page.locator('[data-browse] [data-offer]').count()).toBe(indexOf('de').offers.length);
      const sentence = await page.locator('template[data-phrases]').evaluate((template) => {
        return (template as HTMLTemplateElement).content.querySelector('[data-key="broken"]')?.textContent;
      });
      expect(await page.locator('[data-status]').innerText()).toBe(sentence);
      await page.close();
    });
  });

  describe('the search in the head', () => {
    const results = (page: Page, group: string) => page.locator(`site-search [data-group="${group}"] li`);

    /** Opens the window by its key and waits for the answer. */
    async function ask(language: string, query: string): Promise<Page> {
      const page = await browser.newPage();
      await page.goto(`${baseUrl}${language}/`);
      await page.keyboard.press('Control+k');
      await page.locator('site-search dialog input').fill(query);
      await page.locator('site-search [data-said]:not(:empty)').waitFor();
      return page;
    }

    it('finds offers first, then pages, and leads to all offers', async () => {
      const page = await ask('de', 'Jobcenter');
      expect(await results(page, 'offers').count()).toBe(6);
      expect(await results(page, 'offers').first().getAttribute('data-offer')).toMatch(/^jobcenter-/);
      expect(await results(page, 'pages').first().locator('a').innerText()).toBe('Jobcenter');
      expect(await page.locator('site-search [data-group="source-pages"]').count()).toBe(0);
      expect(await page.locator('site-search [data-all]').getAttribute('href')).toMatch(/\/de\/angebote\/\?q=Jobcenter$/);
      await page.close();
    });

    it('shows German pages as such in another language, found by words of that language too', async () => {
      const page = await ask('tr', 'denklik');
      expect(await results(page, 'pages').count()).toBeGreaterThan(0);
      for (const link of await results(page, 'pages').locator('a').all()) expect(await link.getAttribute('href')).toContain('/tr/');
      expect(await results(page, 'source-pages').count()).toBeGreaterThan(0);
      for (const link of await results(page, 'source-pages').locator('a').all()) expect(await link.getAttribute('href')).toContain('/de/');
      expect(await page.locator('site-search [data-group="source-pages"] ul').getAttribute('lang')).toBe('de');
      expect(await page.locator('html').getAttribute('lang')).toBe('tr');
      await page.close();
    });

    it('is used with the keyboard alone', async () => {
      const page = await ask('de', 'Jobcenter');
      await page.keyboard.press('ArrowDown');
      const focused = () =>
        page.evaluate(() => document.activeElement?.closest('[data-offer]')?.getAttribute('data-offer') ?? document.activeElement?.tagName);
      expect(await focused()).toBe(await results(page, 'offers').first().getAttribute('data-offer'));
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe('INPUT');
      await page.keyboard.press('Escape');
      expect(await page.locator('site-search dialog').isVisible()).toBe(false);
      await page.close();
    });

    it('is a link to the directory without scripts', async () => {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(`${baseUrl}de/`);
      await page.locator('site-search [data-open]').click();
      expect(new URL(page.url()).pathname).toMatch(/\/de\/angebote\/$/);
      await page.close();
    });

    it.each(['light', 'dark'] as const)('has no finding of axe, %s', async (colorScheme) => {
      const context = await browser.newContext({ colorScheme });
      const page = await context.newPage();
      await page.goto(`${baseUrl}ar/`);
      await page.locator('site-search [data-open]').click();
      await page.locator('site-search dialog input').fill('Jobcenter');
      await results(page, 'offers').first().waitFor();
      const { violations } = await new AxeBuilder({ page }).include('site-search').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await context.close();
    });
  });

  it('leads by questions to offers, without scripts', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${baseUrl}de/wege/`);
    const situation = page.locator('section:has(> h2)').first();
    const depth = await situation.evaluate((section) => {
      let details = section.querySelector('details');
      let steps = 0;
      for (; details; details = details.querySelector('details')) {
        details.open = true;
        steps++;
      }
      return steps;
    });
    expect(depth).toBeGreaterThanOrEqual(2);
    expect(await situation.locator('a.button').first().isVisible()).toBe(true);
    await page.close();
  });

  it('finds offers at the end of every way', async () => {
    const page = await browser.newPage();
    await page.goto(`${baseUrl}de/wege/`);
    const ends = await page.locator('main a.button').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(ends.length).toBeGreaterThan(10);
    for (const address of new Set(ends)) {
      await page.goto(address);
      await page.locator('[data-results] [data-offer]').first().waitFor();
      expect(await count(page)).toBeGreaterThan(0);
    }
    await page.close();
  });

  it.each([
    ['de', 'light'],
    ['de', 'dark'],
    ['ar', 'light'],
    ['ar', 'dark'],
  ] as const)('has no finding of axe in %s, %s, with hits and filters shown', async (language, colorScheme) => {
    const context = await browser.newContext({ colorScheme, ...WIDE });
    const page = await context.newPage();
    await page.goto(`${baseUrl}${language}/angebote/?q=Beratung+Dortmund&type=migrationsberatung`);
    await page.locator('[data-results] [data-offer]').first().waitFor();
    await page.locator('[data-map] [data-region]').first().waitFor();
    await page.locator('.filters > summary').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    await context.close();
  });
});
