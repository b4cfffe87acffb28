import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { linkNetwork } from '../../src/model/link-network.ts';
import type { Offer } from '../../src/model/network.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { darkModules, paintedModules } from '../fixtures/qr-modules.ts';

const baseUrl = inject('baseUrl');
const network = linkNetwork(await readContent('content'));
const { languages, sourceLanguage, siteUrl } = network.record;
const rightToLeft = languages.find(({ dir }) => dir === 'rtl')?.tag ?? '';

/** Offers that fill the sheet most, each in another way. */
const extremes = [
  ...new Set([
    mostBy(({ topics, bring, type }) => topics.length + (bring ?? type.bring).length),
    mostBy(({ title }) => title.length),
    mostBy(({ places }) => places.length),
    mostBy(({ schedule }) => schedule?.length ?? 0),
    mostBy(({ languages: spoken }) => spoken?.length ?? 0),
  ]),
];
const [fullest] = extremes;

function mostBy(count: (offer: Offer) => number): string {
  const [first] = [...network.offers.values()].sort((a, b) => count(b) - count(a));
  return first?.id ?? '';
}

describe('the slip of an offer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function openSlip(language: string, id: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage(options);
    await page.goto(`${baseUrl}${language}/angebote/${id}/zettel/`);
    return page;
  }
  const words = async (language: string) => JSON.parse(await readFile(`content/i18n/${language}.json`, 'utf8')) as Record<string, string>;

  it('is reached from the page of the offer, and leads back', async () => {
    const page = await browser.newPage();
    await page.goto(`${baseUrl}${sourceLanguage}/angebote/${fullest}/`);
    await page.locator('offer-actions a').click();
    expect(page.url()).toBe(`${baseUrl}${sourceLanguage}/angebote/${fullest}/zettel/`);
    await page.locator('.controls a').click();
    expect(page.url()).toBe(`${baseUrl}${sourceLanguage}/angebote/${fullest}/`);
    await page.close();
  });

  it('is in one language for readers of the source language', async () => {
    const page = await openSlip(sourceLanguage, fullest ?? '');
    const pairs = page.locator('article .pair');
    expect(await pairs.count()).toBeGreaterThan(5);
    for (const parts of await pairs.evaluateAll((all) => all.map(({ children }) => children.length))) expect(parts).toBe(1);
    await page.close();
  });

  it('has both languages side by side, the one from right to left on the right', async () => {
    const page = await openSlip(rightToLeft, fullest ?? '', { viewport: { width: 1024, height: 900 } });
    const own = await words(rightToLeft);
    const source = await words(sourceLanguage);
    const pair = page.locator('article h1 .pair > span');
    expect(await pair.allTextContents()).toEqual([source['slip.title'], own['slip.title']]);
    expect(await pair.last().getAttribute('lang')).toBe(rightToLeft);
    const [left, right] = await pair.evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
    expect(left).toBeLessThan(right ?? 0);
    // The counter reads which language is spoken, the reader what the sentence says.
    const [sentence, translation] = await page.locator('.sentence p .pair > span').allTextContents();
    const name = network.languages.get(rightToLeft)?.name ?? {};
    expect(sentence).toBe(source['slip.sentence']?.replace('{{language}}', name[sourceLanguage] ?? ''));
    expect(translation).toBe(own['slip.sentence']?.replace('{{language}}', name[rightToLeft] ?? ''));
    await page.close();
  });

  it.each(languages.map(({ tag }) => tag))('is one printed page in %s, empty and filled in', async (language) => {
    for (const id of extremes) {
      const page = await openSlip(language, id);
      expect(await pagesOf(page), id).toBe(1);
      for (const field of await page.locator('article :is(input:not([type="checkbox"], [type="date"], [type="time"]), textarea)').all())
        await field.fill('Wort '.repeat(Number(await field.getAttribute('maxlength')) / 5));
      for (const box of await page.locator('article [type="checkbox"]').all()) await box.check();
      await page.locator('[name="date"]').fill('2026-12-30');
      await page.locator('[name="time"]').fill('14:30');
      expect(await pagesOf(page), id).toBe(1);
      await page.close();
    }
  });

  it('shows a code that is the address printed beside it', async () => {
    const page = await openSlip(rightToLeft, fullest ?? '');
    const address = (await page.locator('article .address').textContent())?.trim() ?? '';
    expect(address.startsWith(siteUrl)).toBe(true);
    expect(address.endsWith(`/${rightToLeft}/angebote/${fullest}/`)).toBe(true);
    const code = page.locator('article svg.qr');
    expect(await code.getAttribute('aria-label')).toContain(address);
    const { count, dark } = darkModules(address);
    expect(await code.getAttribute('viewBox')).toBe(`0 0 ${count + 8} ${count + 8}`);
    expect(paintedModules((await code.locator('path').getAttribute('d')) ?? '', 4)).toEqual(dark);
    await page.close();
  });

  it('writes the date out in both languages', async () => {
    const page = await openSlip(rightToLeft, fullest ?? '');
    await page.locator('[name="date"]').fill('2026-12-01');
    await page.locator('[name="time"]').fill('09:05');
    const written = await page.locator('[data-moment]').allTextContents();
    expect(written).toHaveLength(2);
    for (const text of written) expect(text).toMatch(/2026.*09:05/);
    expect(written[0]).not.toBe(written[1]);
    await page.close();
  });

  it('makes a calendar file of date and time, and asks for them first', async () => {
    const page = await openSlip(sourceLanguage, fullest ?? '');
    const button = page.locator('[data-calendar]');
    await button.click();
    expect(await page.locator('[role="status"]').textContent()).toBe((await words(sourceLanguage))['slip.calendarMissing']);
    expect(await page.locator('[name="date"]').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.locator('[name="date"]').fill('2026-12-01');
    await page.locator('[name="time"]').fill('09:05');
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(download.suggestedFilename()).toBe(`${fullest}.ics`);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(text).toMatch(/\r\nDTSTART:20261201T\d{4}00Z\r\n/);
    await page.close();
  });

  it('works without scripts: no button that does nothing', async () => {
    const page = await openSlip(rightToLeft, fullest ?? '', { javaScriptEnabled: false });
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.locator('[name="question"]').fill('x');
    expect(await pagesOf(page)).toBe(1);
    await page.close();
  });

  it('is not for search engines', async () => {
    const page = await openSlip(sourceLanguage, fullest ?? '');
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('[data-pagefind-body]').count()).toBe(0);
    await page.close();
  });

  it.each([sourceLanguage, rightToLeft].flatMap((language) => (['light', 'dark'] as const).map((theme) => ({ language, theme }))))(
    'has nothing that axe finds: $language, $theme',
    async ({ language, theme }) => {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: theme });
      const page = await context.newPage();
      for (const path of [`${fullest}/zettel/`, `${fullest}/`]) {
        await page.goto(`${baseUrl}${language}/angebote/${path}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      }
      await context.close();
    },
  );
});

/** Pages that the browser prints. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
