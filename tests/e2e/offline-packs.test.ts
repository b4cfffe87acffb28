/** Modules on the device: everything is read and practised with the network cut, and no download leaves half of something behind. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runNpm } from '../../scripts/bootstrap/run-npm.mjs';
import { sumOf, type PackManifest } from '../../src/device/packs/manifest.ts';
import { formatBytes } from '../../src/site/file-size.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { assembleNetwork } from '../fixtures/assemble.ts';
import { manifestOf, renewSite } from './renewed-site.ts';
import { serveUnsteadily, type UnsteadyServer } from './unsteady-server.ts';

const BASE = '/lotsen/';
/** Files of packs, not the lists of them. */
const FILES = /\/(?:_astro|de|ar)\//;

let folder: string;
let site: string;
let renewed: string;
let manifest: PackManifest;
let server: UnsteadyServer;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let words: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offline-packs-'));
  site = join(folder, 'site');
  renewed = join(folder, 'renewed');
  const network = await assembleNetwork(resolve('.test-network/offline-packs'));
  const code = await runNpm(['run', '--silent', 'build', '--', '--network', network, '--base', BASE, '--out', site], { output: 'stderr' });
  expect(code).toBe(0);
  manifest = await manifestOf(site);
  const style = manifest.files.find(({ path }) => /^_astro\/print.*\.css$/.test(path))?.path ?? '';
  await renewSite(site, renewed, BASE, style, 'renewed');
  words = JSON.parse(await readFile('content/i18n/de.json', 'utf8')) as Record<string, string>;
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  server = await serveUnsteadily(site, BASE);
  await newDevice();
});
afterEach(async () => {
  await context.close();
  await server.close();
});

async function newDevice(options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext(options);
  page = await context.newPage();
}

const said = () => page.locator('[data-status]');
const word = (key: string) => words[`offline.${key}`] ?? '';
const open = (path: string) => page.goto(server.address + path);
const titleOf = async (path: string) => /<title>(.*?)<\/title>/.exec(await readFile(join(site, path, 'index.html'), 'utf8'))?.[1] ?? '';

async function openPacks(language = 'de'): Promise<void> {
  await open(`${language}/offline/`);
  await page.locator('[data-choice]').waitFor();
}

/** Chooses both languages and everything there is. */
async function choose(): Promise<void> {
  await openPacks();
  await page.locator('input[value="ar"]').check();
}

const load = () => page.locator('[data-choice] button:not([type])').click();

/** Waits until a download ends as `key` says. */
async function ends(key: string): Promise<void> {
  await page.locator('[data-running]').waitFor({ state: 'hidden' });
  await page.waitForFunction(([text]) => document.querySelector('[data-status]')?.textContent === text, [word(key)]);
}

async function install(): Promise<void> {
  await choose();
  await load();
  await ends('done');
}

async function cutNetwork(): Promise<void> {
  await context.setOffline(true);
  server.cut();
}

async function mendNetwork(): Promise<void> {
  server.mend();
  await context.setOffline(false);
}

/** Opens a page with the network cut; what it could not get is an error. */
async function openWhole(path: string): Promise<void> {
  const failed: string[] = [];
  // What the last page still waited for is no failure of this one.
  const note = (request: Request) => void (request.failure()?.errorText === 'net::ERR_ABORTED' || failed.push(request.url()));
  page.on('requestfailed', note);
  await open(path);
  page.off('requestfailed', note);
  expect(
    failed.filter((url) => !url.endsWith('/offline/current.json')),
    path,
  ).toEqual([]);
  const styles = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(({ sheet }) => sheet === null).map(({ href }) => href),
  );
  expect(styles, path).toEqual([]);
}

/** What lies on the device: caches with their number of files. */
const held = () =>
  page.evaluate(async () =>
    Object.fromEntries(
      await Promise.all((await caches.keys()).map(async (name) => [name, (await (await caches.open(name)).keys()).length] as const)),
    ),
  ) as Promise<Record<string, number>>;
const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
const reachable = (path: string) =>
  open(path).then(
    () => true,
    () => false,
  );

describe('with the network cut', () => {
  it('everything of the packs is read, in both languages', async () => {
    await install();
    expect(Object.values(await held())).toEqual([manifest.files.length]);
    await cutNetwork();
    const pages = manifest.files.map(({ path }) => path).filter((path) => path.endsWith('/'));
    expect(pages.length).toBeGreaterThan(15);
    for (const path of pages) {
      await openWhole(path);
      expect(await page.title()).toBe(decode(await titleOf(path)));
    }
    // Found without the slash and with a query too, as links of others may have it.
    await openWhole('de/curriculum?from=mail');
    expect(await page.title()).toBe(decode(await titleOf('de/curriculum/')));
  });

  it('questions are answered, and the answer is kept', async () => {
    await install();
    await cutNetwork();
    await openWhole('de/curriculum/grundlagen/ueben/');
    const question = page.locator('form[data-question]').first();
    await question.locator('[data-answer][data-right] input').first().check();
    await question.locator('button:visible').click();
    await question.locator('[data-result="right"]').first().waitFor();
    await page.waitForFunction(() => /\d{4}/.test(document.querySelector('form[data-question] [role="status"]')?.textContent ?? ''));
    await openWhole('de/lernstand/');
    const row = page.locator('tr[data-module="grundlagen"] [data-right]');
    await page.waitForFunction(() => document.querySelector('tr[data-module="grundlagen"] [data-right]')?.textContent !== '–');
    expect(await row.textContent()).toMatch(/^1 /);
  });

  it('two languages stand beside each other, and a term leads to its explanation', async () => {
    await install();
    await cutNetwork();
    await openWhole('ar/curriculum/grundlagen/zweisprachig/');
    expect(await page.locator('[data-pairs] [lang="de"]').count()).toBeGreaterThan(1);
    await openWhole('ar/curriculum/grundlagen/');
    const href = await page.locator('main a[href*="/glossar/#"]').first().getAttribute('href');
    await openWhole(`ar/glossar/#${href?.split('#')[1]}`);
    expect(await page.locator(':target').count()).toBe(1);
  });

  it('a page that is not on the device says so and what is', async () => {
    await install();
    await cutNetwork();
    await openWhole('ar/angebote/');
    expect(page.url()).toBe(`${server.address}ar/angebote/`);
    expect(await page.locator('[data-missing]').isVisible()).toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    await page.locator('.packs a').first().click();
    await page.waitForURL(/\/curriculum\/grundlagen\/$/);
    await openWhole('');
    expect(await page.locator('[data-missing]').isVisible()).toBe(true);
  });

  it.each(['fails', 'hangs'] as const)('a server that %s is no better than none', async (kind) => {
    await install();
    server.trouble(kind);
    await openWhole('de/curriculum/grundlagen/');
    expect(await page.title()).toBe(decode(await titleOf('de/curriculum/grundlagen/')));
  });
});

describe('whoever has no packs', () => {
  it('has no worker, and gets nothing without network', async () => {
    await open('de/curriculum/grundlagen/');
    await page.waitForLoadState('networkidle');
    await openPacks();
    expect(await workers()).toBe(0);
    expect(server.answered.filter((path) => path.includes('worker'))).toEqual([]);
    await cutNetwork();
    expect(await reachable('de/curriculum/grundlagen/')).toBe(false);
  });

  it('is there again after removing the last one', async () => {
    await install();
    expect(await workers()).toBe(1);
    await page.locator('[data-remove-all]').click();
    await page.locator('dialog [value="remove"]').click();
    await page.getByText(word('removedAll')).waitFor();
    expect(await held()).toEqual({});
    expect(await workers()).toBe(0);
    expect(await page.locator('[data-nothing]').isVisible()).toBe(true);
  });
});

describe('a download', () => {
  it('says before what is loaded: what comes over the network, and what it takes on the device', async () => {
    await openPacks();
    await page.locator('input[value="ar"]').check();
    const { transfer, stored } = sumOf(manifest.files);
    const text = (await page.locator('[data-sum]').textContent())?.replaceAll(/\s/g, ' ');
    const size = (bytes: number) => formatBytes(bytes, 'de').replaceAll(/\s/g, ' ');
    expect(text).toBe(word('sum').replace('{{transfer}}', size(transfer)).replace('{{stored}}', size(stored)));
    await page.locator('[data-none]').click();
    expect(await page.locator('[data-sum]').textContent()).toBe(word('sumNothing'));
    expect(await page.locator('[data-choice] button:not([type])').isDisabled()).toBe(true);
  });

  it('that broke off shows nothing half, and is taken up where it was', async () => {
    await choose();
    server.cut(8, FILES);
    await load();
    await ends('lost');
    await context.setOffline(true);
    expect(await reachable('de/curriculum/')).toBe(false);
    await mendNetwork();
    await openPacks();
    expect(await page.locator('[data-pending]').isVisible()).toBe(true);
    expect(await page.locator('[data-nothing]').isVisible()).toBe(true);
    const [before] = Object.values(await held());
    expect(before).toBeGreaterThan(5);
    server.forget();
    await page.locator('[data-resume]').click();
    await ends('done');
    // What this page itself loaded comes from the browser's memory: only what was missing is asked for.
    expect(server.answered.filter((path) => FILES.test(path) && !path.endsWith('/offline/current.json')).length).toBe(
      manifest.files.length - (before ?? 0) - icons(),
    );
    expect(Object.values(await held())).toEqual([manifest.files.length]);
    await cutNetwork();
    await openWhole('ar/curriculum/vertiefung/zweisprachig/');
  });

  it('that broke off can be given up', async () => {
    await choose();
    server.cut(8, FILES);
    await load();
    await ends('lost');
    server.mend();
    await page.locator('[data-discard]').click();
    await page.getByText(word('discarded')).waitFor();
    expect(await held()).toEqual({});
    expect(await workers()).toBe(0);
    expect(await page.locator('[data-pending]').isVisible()).toBe(false);
  });

  it('can be stopped', async () => {
    await choose();
    server.interrupt(10, FILES, () => page.locator('[data-stop]').click());
    await load();
    await ends('stopped');
    expect(await page.locator('[data-pending]').isVisible()).toBe(true);
    expect(await said().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.locator('[data-resume]').click();
    await ends('done');
  });

  it('does not run twice at once', async () => {
    const other = await context.newPage();
    let second = '';
    await choose();
    server.interrupt(10, FILES, async () => {
      await other.goto(`${server.address}de/offline/`);
      await other.locator('[data-choice]').waitFor();
      await other.locator('[data-choice] button:not([type])').click();
      await other.getByText(word('busy')).waitFor();
      second = (await other.locator('[data-status]').textContent()) ?? '';
    });
    await load();
    await ends('done');
    expect(second).toBe(word('busy'));
  });

  it('for which the device has no room says so and leaves nothing behind', async () => {
    await openPacks();
    const session = await context.newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.address).origin, quotaSize: 400_000 });
    await page.locator('input[value="ar"]').check();
    await load();
    await ends('full');
    expect(await held()).toEqual({});
    expect(await workers()).toBe(0);
    expect(await page.locator('[data-pending]').isVisible()).toBe(false);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.address).origin });
    await load();
    await ends('done');
  });

  it('in whose middle the site is renewed gives one version, not two', async () => {
    await choose();
    server.interrupt(15, FILES, () => server.serve(renewed));
    await load();
    await ends('done');
    await cutNetwork();
    await expectOneVersion('renewed');
  });
});

describe('a new version', () => {
  it('is offered, loads only what is new, and takes the place of the old one', async () => {
    await install();
    await server.serve(renewed);
    await openPacks();
    expect(await page.locator('[data-update]').isVisible()).toBe(true);
    server.forget();
    await page.locator('[data-renew]').click();
    await ends('done');
    expect(await page.locator('[data-current]').isVisible()).toBe(true);
    const pages = manifest.files.filter(({ path }) => path.endsWith('/')).length;
    expect(server.answered.filter((path) => FILES.test(path)).length).toBe(pages + 1);
    expect(Object.values(await held())).toEqual([manifest.files.length]);
    await cutNetwork();
    await expectOneVersion('renewed');
  });

  it('that broke off leaves the old one whole', async () => {
    await install();
    await server.serve(renewed);
    await openPacks();
    server.cut(8, FILES);
    await page.locator('[data-renew]').click();
    await ends('lost');
    await context.setOffline(true);
    await expectOneVersion('');
    await mendNetwork();
    await openPacks();
    await page.locator('[data-resume]').click();
    await ends('done');
    await cutNetwork();
    await expectOneVersion('renewed');
  });

  it('for which the device has no room leaves the old one whole', async () => {
    await install();
    await server.serve(renewed);
    await openPacks();
    const session = await context.newCDPSession(page);
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(server.address).origin, quotaSize: usage + 200_000 });
    await page.locator('[data-renew]').click();
    await ends('full');
    expect(Object.values(await held())).toEqual([manifest.files.length]);
    await cutNetwork();
    await expectOneVersion('');
  });
});

describe('what is on the device', () => {
  it('is listed with its date, and each module can be removed', async () => {
    await install();
    const rows = page.locator('.packs li');
    expect(await rows.count()).toBe(4);
    const today = await page.evaluate(() => new Intl.DateTimeFormat('de', { dateStyle: 'long' }).format(new Date()));
    expect(await rows.first().locator('[data-about]').textContent()).toContain(today);
    const before = await page.locator('[data-used]').textContent();
    const [files = 0] = Object.values(await held());
    await rows.first().locator('button').click();
    await page.waitForFunction(() => document.querySelectorAll('.packs li').length === 3);
    expect(await page.locator('[data-used]').textContent()).not.toBe(before);
    expect(Object.values(await held())[0]).toBeLessThan(files - 3);
    await cutNetwork();
    await openWhole('ar/curriculum/grundlagen/');
    await openWhole('de/curriculum/vertiefung/');
    await openWhole('de/curriculum/grundlagen/');
    expect(await page.locator('[data-missing]').isVisible()).toBe(true);
  });

  it('grows by a module without loading the others again', async () => {
    await openPacks();
    await page.locator('input[value="vertiefung"]').uncheck();
    await load();
    await ends('done');
    await page.locator('input[value="vertiefung"]').check();
    server.forget();
    await load();
    await ends('done');
    expect(server.answered.filter((path) => path.includes('/curriculum/')).every((path) => path.includes('/vertiefung/'))).toBe(true);
    await cutNetwork();
    await openWhole('de/curriculum/grundlagen/');
    await openWhole('de/curriculum/vertiefung/');
  });

  it('is not shown where a part of it was lost, until that is loaded again', async () => {
    await install();
    const style = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const lost = (await cache.keys()).find(({ url }) => url.includes('/print'));
      if (lost) await cache.delete(lost);
      return lost?.url;
    });
    expect(style).toMatch(/\.css$/);
    await cutNetwork();
    expect(await reachable('de/curriculum/grundlagen/')).toBe(false);
    await mendNetwork();
    await openPacks();
    server.forget();
    await page.locator('[data-repair]').click();
    await ends('done');
    expect(server.answered.filter((path) => FILES.test(path)).length).toBeLessThan(4);
    await cutNetwork();
    await openWhole('de/curriculum/grundlagen/');
  });

  it('is wiped with everything else', async () => {
    await install();
    await open('de/lernstand/');
    await page.locator('[data-wipe]').click();
    await page.locator('dialog [value="wipe"]').click();
    await page.getByText(words['device.wiped'] ?? '').waitFor();
    expect(await held()).toEqual({});
    await cutNetwork();
    expect(await reachable('de/curriculum/grundlagen/')).toBe(false);
  });
});

describe('the page of the packs', () => {
  it.each(['de', 'ar'].flatMap((language) => (['light', 'dark'] as const).map((colorScheme) => ({ language, colorScheme }))))(
    'has nothing that axe finds and fits a phone: $language, $colorScheme',
    async ({ language, colorScheme }) => {
      await context.close();
      await newDevice({ viewport: { width: 360, height: 740 }, colorScheme, reducedMotion: 'reduce' });
      await openPacks(language);
      await expectAccessible();
      server.cut(12, FILES);
      await load();
      await page.locator('[data-pending]').waitFor();
      await expectAccessible();
      server.mend();
      await page.locator('[data-resume]').click();
      await page.locator('.packs li').first().waitFor();
      await expectAccessible();
    },
  );

  it('works with the keyboard alone', async () => {
    await openPacks();
    await page.locator('input[value="ar"]').focus();
    await page.keyboard.press('Space');
    for (let stop = 0; stop < 20; stop++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('[data-choice] button:not([type])'))) break;
    }
    await page.keyboard.press('Enter');
    await ends('done');
    expect(await said().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('explains itself without scripts', async () => {
    await context.close();
    await newDevice({ javaScriptEnabled: false });
    await open('de/offline/');
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('offline-packs :is(button, input):visible').count()).toBe(0);
  });
});

/** Every page of the packs is of one version, and its styles are of the same. */
async function expectOneVersion(mark: string): Promise<void> {
  for (const path of ['de/curriculum/', 'de/curriculum/grundlagen/', 'ar/curriculum/vertiefung/', 'ar/glossar/']) {
    await openWhole(path);
    expect((await page.title()).endsWith(' renewed'), path).toBe(mark === 'renewed');
    const sheets = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? ''));
    expect(sheets.filter((href) => href.endsWith('-renewed.css')).length, path).toBe(mark === 'renewed' ? 1 : 0);
  }
}

async function expectAccessible(): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

/** Files that lie at the root of the site, which `FILES` does not count. */
function icons(): number {
  return manifest.files.filter(({ path }) => !path.includes('/')).length;
}

function decode(title: string): string {
  return title.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
}
