import { glob } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser/launch-browser.ts';

const baseUrl = inject('baseUrl');
const PHONE = { viewport: { width: 360, height: 740 } };
const languages = (await Array.fromAsync(glob('*/index.html', { cwd: 'dist' })))
  .map((file) => file.replaceAll('\\', '/').split('/')[0] ?? '')
  .sort();

describe('the frame of the pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function openPage(path: string, options: BrowserContextOptions = PHONE): Promise<Page> {
    const page = await browser.newPage(options);
    await page.goto(`${baseUrl}${path}`);
    return page;
  }

  it.each(languages)('fits on a narrow screen in %s, nothing on top of another', async (language) => {
    const page = await openPage(`${language}/`, { viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const boxes = await page.locator('.site-header').evaluate((header) =>
      [...header.querySelectorAll('.brand, .search a, summary')]
        .map((element) => element.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map(({ left, right }) => ({ left, right }))
        .sort((a, b) => a.left - b.left),
    );
    expect(boxes.length).toBeGreaterThan(2);
    for (const [index, { right }] of boxes.entries()) expect(right).toBeLessThanOrEqual((boxes[index + 1]?.left ?? 320) + 0.5);
    await page.close();
  });

  it('has menus that open without scripts', async () => {
    const page = await openPage(`${languages[0] ?? ''}/`, { ...PHONE, javaScriptEnabled: false });
    for (const menu of ['languages', 'main']) {
      await page.locator(`details.${menu} > summary`).click();
      expect(await page.locator(`details.${menu} a`).first().isVisible()).toBe(true);
    }
    await page.close();
  });

  it('closes a menu on Escape, with the focus back on its button, and on a click elsewhere', async () => {
    const page = await openPage(`${languages[0] ?? ''}/`);
    const menu = page.locator('details.languages');
    await menu.locator('summary').press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    expect(await menu.locator('summary').evaluate((summary) => summary === document.activeElement)).toBe(true);
    await menu.locator('summary').click();
    expect(await menu.getAttribute('open')).not.toBeNull();
    // In the margin beside the text, where nothing is.
    await page.mouse.click(2, 735);
    expect(await menu.getAttribute('open')).toBeNull();
    await page.close();
  });

  it('follows the colours of the system without scripts', async () => {
    const background = async (colorScheme: 'light' | 'dark') => {
      const page = await openPage(`${languages[0] ?? ''}/`, { ...PHONE, colorScheme, javaScriptEnabled: false });
      const color = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
      await page.close();
      return color;
    };
    expect(await background('light')).toBe('rgb(253, 250, 245)');
    expect(await background('dark')).toBe('rgb(21, 25, 27)');
  });

  it('is not printed', async () => {
    const page = await openPage(`${languages[0] ?? ''}/`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.site-header').isVisible()).toBe(false);
    expect(await page.locator('nav.legal').isVisible()).toBe(false);
    await page.close();
  });
});
