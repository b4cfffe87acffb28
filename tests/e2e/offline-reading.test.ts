/** Modules on the device: everything is read and practised with the network cut, listed, and removed. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import sourceWords from '../../content/i18n/de.json' with { type: 'json' };
import { launchBrowser } from '../browser/launch-browser.ts';
import { openPackDevice, packWord, type PackDevice } from './pack-device.ts';
import { openPackSite, PACK_FILES, type PackSite } from './pack-site.ts';

let packs: PackSite;
let browser: Browser;
let device: PackDevice;

beforeAll(async () => {
  packs = await openPackSite();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await packs.remove();
});
beforeEach(async () => {
  device = await openPackDevice(browser, packs);
});
afterEach(() => device.close());

describe('with the network cut', () => {
  it('everything of the packs is read, in both languages', async () => {
    await device.install();
    expect(Object.values(await device.held())).toEqual([packs.manifest.files.length]);
    await device.cutNetwork();
    const pages = packs.manifest.files.map(({ path }) => path).filter((path) => path.endsWith('/'));
    expect(pages.length).toBeGreaterThan(15);
    for (const path of pages) {
      await device.openWhole(path);
      expect(await device.page.title()).toBe(await packs.titleOf(path));
    }
    // Found without the slash and with a query too, as links of others may have it.
    await device.openWhole('de/curriculum?from=mail');
    expect(await device.page.title()).toBe(await packs.titleOf('de/curriculum/'));
  });

  it('questions are answered, and the answer is kept', async () => {
    await device.install();
    await device.cutNetwork();
    await device.openWhole('de/curriculum/grundlagen/ueben/');
    const question = device.page.locator('form[data-question]').first();
    await question.locator('[data-answer][data-right] input').first().check();
    await question.locator('button:visible').click();
    await question.locator('[data-result="right"]').first().waitFor();
    await device.page.waitForFunction(() => /\d{4}/.test(document.querySelector('form[data-question] [role="status"]')?.textContent ?? ''));
    await device.openWhole('de/lernstand/');
    const row = device.page.locator('tr[data-module="grundlagen"] [data-right]');
    await device.page.waitForFunction(() => document.querySelector('tr[data-module="grundlagen"] [data-right]')?.textContent !== '–');
    expect(await row.textContent()).toMatch(/^1 /);
  });

  it('two languages stand beside each other, and a term leads to its explanation', async () => {
    await device.install();
    await device.cutNetwork();
    await device.openWhole('ar/curriculum/grundlagen/zweisprachig/');
    expect(await device.page.locator('[data-pairs] [lang="de"]').count()).toBeGreaterThan(1);
    await device.openWhole('ar/curriculum/grundlagen/');
    const href = await device.page.locator('main a[href*="/glossar/#"]').first().getAttribute('href');
    await device.openWhole(`ar/glossar/#${href?.split('#')[1]}`);
    expect(await device.page.locator(':target').count()).toBe(1);
  });

  it('a page that is not on the device says so and what is', async () => {
    await device.install();
    await device.cutNetwork();
    await device.openWhole('ar/angebote/');
    expect(device.page.url()).toBe(`${device.server.address}ar/angebote/`);
    expect(await device.isVisible('missing')).toBe(true);
    expect(await device.page.locator('html').getAttribute('lang')).toBe('ar');
    await device.page.locator('.packs a').first().click();
    await device.page.waitForURL(/\/curriculum\/grundlagen\/$/);
    await device.openWhole('');
    expect(await device.isVisible('missing')).toBe(true);
  });

  it.each(['fails', 'hangs'] as const)('a server that %s is no better than none', async (kind) => {
    await device.install();
    device.server.trouble(kind);
    await device.openWhole('de/curriculum/grundlagen/');
    expect(await device.page.title()).toBe(await packs.titleOf('de/curriculum/grundlagen/'));
  });
});

describe('whoever has no packs', () => {
  it('has no worker, and gets nothing without network', async () => {
    await device.open('de/curriculum/grundlagen/');
    await device.page.waitForLoadState('networkidle');
    await device.openPacks();
    expect(await device.workers()).toBe(0);
    expect(device.server.answered.filter((path) => path.includes('worker'))).toEqual([]);
    await device.cutNetwork();
    expect(await device.reachable('de/curriculum/grundlagen/')).toBe(false);
  });

  it('is there again after removing the last one', async () => {
    await device.install();
    expect(await device.workers()).toBe(1);
    await device.press('remove-all');
    await device.page.locator('dialog [value="remove"]').click();
    await device.page.getByText(packWord('removedAll')).waitFor();
    expect(await device.held()).toEqual({});
    expect(await device.workers()).toBe(0);
    expect(await device.isVisible('nothing')).toBe(true);
  });
});

describe('what is on the device', () => {
  it('is listed with its date, and each module can be removed', async () => {
    await device.install();
    const rows = device.page.locator('.packs li');
    expect(await rows.count()).toBe(4);
    const today = await device.page.evaluate(() => new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(new Date()));
    expect(await rows.first().locator('[data-about]').textContent()).toContain(today);
    const before = await device.page.locator('[data-used]').textContent();
    const [files = 0] = Object.values(await device.held());
    await rows.first().locator('button').click();
    await device.page.waitForFunction(() => document.querySelectorAll('.packs li').length === 3);
    expect(await device.page.locator('[data-used]').textContent()).not.toBe(before);
    expect(Object.values(await device.held())[0]).toBeLessThan(files - 3);
    await device.cutNetwork();
    await device.openWhole('ar/curriculum/grundlagen/');
    await device.openWhole('de/curriculum/vertiefung/');
    await device.openWhole('de/curriculum/grundlagen/');
    expect(await device.isVisible('missing')).toBe(true);
  });

  it('grows by a module without loading the others again', async () => {
    await device.openPacks();
    await device.page.locator('input[value="vertiefung"]').uncheck();
    await device.load();
    await device.ends('done');
    await device.page.locator('input[value="vertiefung"]').check();
    device.server.forget();
    await device.load();
    await device.ends('done');
    expect(device.server.answered.filter((path) => path.includes('/curriculum/')).every((path) => path.includes('/vertiefung/'))).toBe(
      true,
    );
    await device.cutNetwork();
    await device.openWhole('de/curriculum/grundlagen/');
    await device.openWhole('de/curriculum/vertiefung/');
  });

  it('is not shown where a part of it was lost, until that is loaded again', async () => {
    await device.install();
    await device.open('de/curriculum/grundlagen/');
    const style = await device.page.evaluate(() => [...document.styleSheets].find(({ href }) => href)?.href ?? '');
    expect(style).toMatch(/\.css$/);
    await device.page.evaluate(async (address) => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
    }, style);
    await device.cutNetwork();
    await device.openWhole('de/curriculum/grundlagen/');
    expect(await device.isVisible('missing')).toBe(true);
    await device.page.locator('[data-incomplete]').waitFor();
    await device.mendNetwork();
    await device.openPacks();
    device.server.forget();
    await device.press('repair');
    await device.ends('done');
    expect(device.server.answered.filter((path) => PACK_FILES.test(path)).length).toBeLessThan(4);
    await device.cutNetwork();
    await device.openWhole('de/curriculum/grundlagen/');
  });

  it('is wiped with everything else', async () => {
    await device.install();
    await device.open('de/lernstand/');
    await device.press('wipe');
    await device.page.locator('dialog [value="wipe"]').click();
    await device.page.getByText(sourceWords['device.wiped']).waitFor();
    expect(await device.held()).toEqual({});
    await device.cutNetwork();
    expect(await device.reachable('de/curriculum/grundlagen/')).toBe(false);
  });
});

describe('the page of the packs', () => {
  it.each(['de', 'ar'].flatMap((language) => (['light', 'dark'] as const).map((colorScheme) => ({ language, colorScheme }))))(
    'has nothing that axe finds and fits a phone: $language, $colorScheme',
    async ({ language, colorScheme }) => {
      await device.close();
      device = await openPackDevice(browser, packs, { viewport: { width: 360, height: 740 }, colorScheme, reducedMotion: 'reduce' });
      await device.openPacks(language);
      await expectAccessible();
      device.server.cut(12, PACK_FILES);
      await device.load();
      await device.page.locator('[data-pending]').waitFor();
      await expectAccessible();
      device.server.mend();
      await device.press('resume');
      await device.page.locator('.packs li').first().waitFor();
      await expectAccessible();
    },
  );

  it('works with the keyboard alone', async () => {
    await device.openPacks();
    await device.page.locator('input[value="ar"]').focus();
    await device.page.keyboard.press('Space');
    for (let stop = 0; stop < 20; stop++) {
      await device.page.keyboard.press('Tab');
      if (await device.page.evaluate(() => document.activeElement?.matches('[data-choice] button:not([type])'))) break;
    }
    await device.page.keyboard.press('Enter');
    await device.ends('done');
    expect(await device.isSaidFocused()).toBe(true);
  });

  it('explains itself without scripts', async () => {
    await device.close();
    device = await openPackDevice(browser, packs, { javaScriptEnabled: false });
    await device.open('de/offline/');
    expect(await device.page.locator('noscript p').isVisible()).toBe(true);
    expect(await device.page.locator('offline-packs :is(button, input):visible').count()).toBe(0);
  });
});

async function expectAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page: device.page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await device.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}
