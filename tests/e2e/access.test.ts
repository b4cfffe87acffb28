/** Every kind of page can be used by everybody: with a screen reader, a keyboard, a narrow screen, without scripts, on paper. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser/launch-browser.ts';
import { readRealNetwork } from '../search/real-network.ts';
import { pageKinds } from './page-kinds.ts';
import { foreignNames, headingSteps } from './page-structure.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROW = { width: 320, height: 640 };
const PHONE = { width: 360, height: 740 };
const MISSING = 'missing/';
const baseUrl = inject('baseUrl');
const network = await readRealNetwork();
const { languages, sourceLanguage } = network.record;
const kinds = pageKinds(network);
const rightToLeft = languages.find(({ dir }) => dir === 'rtl');
const titles = [...network.offers.values()].map(({ title }) => title);

let browser: Browser;
let phone: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  phone = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
  page = await phone.newPage();
});
afterAll(() => browser.close());

/** Opens a page that has to be there: otherwise the page for missing ones would be looked at. */
async function open(path: string, on = page): Promise<void> {
  const response = await on.goto(`${baseUrl}${path}`);
  expect(response?.status(), path).toBe(path === MISSING ? 404 : 200);
}

describe.each([sourceLanguage, rightToLeft?.tag ?? sourceLanguage])('pages in %s', (language) => {
  it.each(kinds)('have nothing that axe finds: $kind', async ({ path }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(`${language}/${path}`);
    expect(await axeFindings((axe) => axe.withTags(RULES))).toEqual([]);
    // Only the colours differ in the dark. The page is loaded anew: a change of colours takes a moment.
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(`${language}/${path}`);
    expect(await axeFindings((axe) => axe.withRules(['color-contrast']))).toEqual([]);
  });
});

it.each(['', MISSING])('the page /%s, which belongs to no language, has nothing that axe finds', async (path) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await open(path);
  expect(await axeFindings((axe) => axe.withTags(RULES))).toEqual([]);
});

describe.each(languages)('pages in $tag', ({ tag, dir }) => {
  it('fit on a narrow screen, say their language and have their headings in order', async () => {
    await page.setViewportSize(NARROW);
    const found: string[] = [];
    for (const { kind, path } of kinds) {
      await open(`${tag}/${path}`);
      const { lang, direction, width } = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        direction: document.documentElement.dir,
        width: document.documentElement.scrollWidth,
      }));
      if (lang !== tag || direction !== dir) found.push(`${kind}: lang="${lang}" dir="${direction}"`);
      if (width > NARROW.width) found.push(`${kind}: ${width} px wide`);
      found.push(...(await page.evaluate(headingSteps)).map((step) => `${kind}: ${step}`));
    }
    await page.setViewportSize(PHONE);
    expect(found).toEqual([]);
  });

  it.skipIf(tag === sourceLanguage)('mark names of offers as being in the source language', async () => {
    const names: { text: string; lang: string | undefined; kind: string }[] = [];
    for (const { kind, path } of kinds.filter(({ written }) => !written)) {
      await open(`${tag}/${path}`);
      names.push(...(await page.evaluate(foreignNames, titles)).map((name) => ({ ...name, kind })));
    }
    expect(names.length).toBeGreaterThan(kinds.length);
    expect(names.filter(({ lang }) => lang !== sourceLanguage)).toEqual([]);
  });
});

describe('with the keyboard', () => {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? document.activeElement?.tagName);

  it.each(kinds.filter(({ kind }) => kind !== 'slip'))('the first stop leads to the text: $kind', async ({ path }) => {
    await open(`${sourceLanguage}/${path}`);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('#_top');
    expect(await page.locator('a[href="#_top"]').first().isVisible()).toBe(true);
  });

  it('menus open with Enter, lead into their links and close with Escape', async () => {
    await open(`${sourceLanguage}/`);
    for (const menu of ['languages', 'main']) {
      const summary = page.locator(`details.${menu} > summary`);
      await summary.focus();
      await page.keyboard.press('Enter');
      expect(await page.locator(`details.${menu}`).getAttribute('open')).not.toBeNull();
      await page.keyboard.press('Tab');
      expect(await page.evaluate((name) => document.activeElement?.closest(`details.${name} a`) !== null, menu)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator(`details.${menu}`).getAttribute('open')).toBeNull();
      expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it('regions are reached on the map, and one sees which', async () => {
    await open(`${sourceLanguage}/regionen/`);
    const shape = page.locator('main svg a path').first();
    const strokeWidth = () => shape.evaluate((path) => parseFloat(getComputedStyle(path).strokeWidth));
    const before = await strokeWidth();
    const reached = new Set<string>();
    for (let stop = 0; stop < 60 && reached.size < network.regions.size; stop++) {
      await page.keyboard.press('Tab');
      const href = await page.evaluate(() => document.activeElement?.closest('svg a')?.getAttribute('href'));
      if (href && reached.size === 0) await expect.poll(strokeWidth).toBeGreaterThan(before + 3);
      if (href) reached.add(href);
    }
    expect(reached.size).toBe(network.regions.size);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/regionen\/.+\//);
  });
});

describe('without scripts', () => {
  let plain: Page;
  beforeAll(async () => {
    plain = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
  });

  it.each(kinds)('everything is there: $kind', async ({ path }) => {
    await open(`${sourceLanguage}/${path}`);
    // What is made for a script only, and says so in its markup, is no part of the text.
    const headings = (await page.locator('main :is(h1, h2, h3):not([data-script] *):visible').allInnerTexts()).filter(
      (text) => text.trim() !== '',
    );
    await open(`${sourceLanguage}/${path}`, plain);
    const shown = await plain.locator('main :is(h1, h2, h3):visible').allInnerTexts();
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.filter((heading) => !shown.includes(heading))).toEqual([]);
  });

  it('the form of the start page leads to the directory, whose lists open', async () => {
    await open(`${sourceLanguage}/`, plain);
    await plain.locator('main form[role=search] input').fill('Jobcenter');
    await plain.locator('main form[role=search] button').click();
    await plain.waitForURL(/\/angebote\/\?q=Jobcenter$/);
    const group = plain.locator('main details.group').first();
    await group.locator('> summary').click();
    expect(await group.locator('a').first().isVisible()).toBe(true);
  });
});

it.each(kinds)('on paper there is no navigation: $kind', async ({ path }) => {
  await page.emulateMedia({ media: 'print' });
  await open(`${sourceLanguage}/${path}`);
  const shown = await page
    .locator('.site-header, .sidebar, nav.legal, .pagination-links, mobile-starlight-toc, .right-sidebar')
    .evaluateAll((parts) =>
      parts
        .filter((part) => part.checkVisibility({ visibilityProperty: true }))
        .map((part) => `${part.tagName}.${part.getAttribute('class') ?? ''}`),
    );
  await page.emulateMedia({ media: 'screen' });
  expect(shown).toEqual([]);
});

/** What axe finds with the rules chosen, a line each: rule, place, what it says. */
async function axeFindings(choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await choose(new AxeBuilder({ page }).options({ resultTypes: ['violations'] })).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
