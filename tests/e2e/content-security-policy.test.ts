import { glob } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ROUTES } from '../../src/site/routes.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

const baseUrl = inject('baseUrl');
const pages = (await Array.fromAsync(glob('**/index.html', { cwd: 'dist' })))
  .map((file) => file.replaceAll('\\', '/').slice(0, -'index.html'.length))
  .sort();
const isInjected = (path: string) => ROUTES.some(({ pattern }) => matches(pattern, path));
/** One built page of each kind: of every injected route, and of the pages to read one with and one without side navigation. */
const KINDS = [
  ...ROUTES.flatMap(({ pattern }) => pages.find((path) => matches(pattern, path)) ?? []),
  ...pages.filter((path) => !isInjected(path)).slice(0, 2),
  'an-address-that-does-not-exist/',
];

function matches(pattern: string, path: string): boolean {
  const expression = pattern.replace(/\[\w+\]/g, '[^/]+').replace(/\/?$/, '/');
  return new RegExp(`^${expression}$`).test(`/${path}`);
}

describe('the content security policy', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** A new page that notes everything the policy refuses. */
  async function openPage(path: string): Promise<{ page: Page; refused: string[] }> {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
    });
    await page.goto(`${baseUrl}${path}`, { waitUntil: 'networkidle' });
    return { page, refused };
  }

  it.each(KINDS)('is in /%s and refuses nothing of it', async (path) => {
    const { page, refused } = await openPage(path);
    expect(await page.locator('head > meta[http-equiv="content-security-policy"]').count()).toBe(1);
    await page.locator('a[href]').last().hover();
    await page.waitForLoadState('networkidle');
    expect(refused).toEqual([]);
    await page.close();
  });

  it('refuses a script that the build did not write', async () => {
    const { page, refused } = await openPage('');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.strange = true';
      document.head.append(script);
      return 'strange' in globalThis;
    });
    expect(ran).toBe(false);
    expect(refused).toHaveLength(1);
    await page.close();
  });

  it('lets the site search open and find', async () => {
    // A page in the source language: pages that are only shown in its place are not in the index.
    const { page, refused } = await openPage(pages.find((path) => path.startsWith('de/handbuch/') && !isInjected(path)) ?? '');
    const title = await page.locator('h1').innerText();
    await page.locator('site-search [data-open]').click();
    await page.locator('site-search dialog input').fill(title);
    await page.locator('site-search [data-group="pages"] li').first().waitFor();
    expect(refused).toEqual([]);
    await page.close();
  });
});
