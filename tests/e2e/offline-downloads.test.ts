/** Downloads of modules: broken off, stopped, without room, while the site is renewed. Nothing half is ever shown as whole. */
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sumOf } from '../../src/device/packs/manifest.ts';
import { formatBytes } from '../../src/site/file-size.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { stylesOf } from './renewed-site.ts';
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

describe('a download', () => {
  it('says before what is loaded: what comes over the network, and what it takes on the device', async () => {
    await device.openPacks();
    await device.page.locator('input[value="ar"]').check();
    const { transfer, stored } = sumOf(packs.manifest.files);
    const text = (await device.page.locator('[data-sum]').textContent())?.replaceAll(/\s/g, ' ');
    const size = (bytes: number) => formatBytes(bytes, 'de').replaceAll(/\s/g, ' ');
    expect(text).toBe(packWord('sum').replace('{{transfer}}', size(transfer)).replace('{{stored}}', size(stored)));
    await device.press('none');
    expect(await device.page.locator('[data-sum]').textContent()).toBe(packWord('sumNothing'));
    expect(await device.page.locator('[data-choice] button:not([type])').isDisabled()).toBe(true);
  });

  it('that broke off shows nothing half, and is taken up where it was', async () => {
    await device.choose();
    device.server.cut(8, PACK_FILES);
    await device.load();
    await device.ends('lost');
    await device.context.setOffline(true);
    expect(await device.reachable('de/curriculum/')).toBe(false);
    await device.mendNetwork();
    await device.openPacks();
    expect(await device.isVisible('pending')).toBe(true);
    expect(await device.isVisible('nothing')).toBe(true);
    const [before] = Object.values(await device.held());
    expect(before).toBeGreaterThan(5);
    device.server.forget();
    await device.press('resume');
    await device.ends('done');
    // What this page itself loaded comes from the browser's memory: only what was missing is asked for.
    expect(device.server.answered.filter((path) => PACK_FILES.test(path) && !path.endsWith('/offline/current.json')).length).toBe(
      packs.manifest.files.length - (before ?? 0) - icons(),
    );
    expect(Object.values(await device.held())).toEqual([packs.manifest.files.length]);
    await device.cutNetwork();
    await device.openWhole('ar/curriculum/vertiefung/zweisprachig/');
  });

  it('that broke off can be given up', async () => {
    await device.choose();
    device.server.cut(8, PACK_FILES);
    await device.load();
    await device.ends('lost');
    device.server.mend();
    await device.press('discard');
    await device.page.getByText(packWord('discarded')).waitFor();
    expect(await device.held()).toEqual({});
    expect(await device.workers()).toBe(0);
    expect(await device.isVisible('pending')).toBe(false);
  });

  it('whose window was closed is taken up by the next one', async () => {
    await device.choose();
    device.server.interrupt(10, PACK_FILES, () => device.page.close());
    await device.load();
    await device.page.waitForEvent('close').catch(() => undefined);
    device.page = await device.context.newPage();
    await device.openPacks();
    expect(await device.isVisible('pending')).toBe(true);
    expect(await device.isVisible('nothing')).toBe(true);
    await device.press('resume');
    await device.ends('done');
  });

  it('can be stopped', async () => {
    await device.choose();
    device.server.interrupt(10, PACK_FILES, () => device.press('stop'));
    await device.load();
    await device.ends('stopped');
    expect(await device.isVisible('pending')).toBe(true);
    expect(await device.isSaidFocused()).toBe(true);
    await device.press('resume');
    await device.ends('done');
  });

  it('does not run twice at once', async () => {
    const other = await device.context.newPage();
    let second = '';
    await device.choose();
    // Not while a file comes that the other window needs too: the browser lets one wait for the other.
    device.server.interrupt(0, /\/vertiefung\//, async () => {
      await other.goto(`${device.server.address}de/offline/`);
      await other.locator('[data-choice]').waitFor();
      await other.locator('[data-choice] button:not([type])').click();
      await other.getByText(packWord('busy')).waitFor();
      second = (await other.locator('[data-status]').textContent()) ?? '';
    });
    await device.load();
    await device.ends('done');
    expect(second).toBe(packWord('busy'));
  });

  it('for which the device has no room says so and leaves nothing behind', async () => {
    await device.openPacks();
    const session = await device.context.newCDPSession(device.page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(device.server.address).origin, quotaSize: 400_000 });
    await device.page.locator('input[value="ar"]').check();
    await device.load();
    await device.ends('full');
    expect(await device.held()).toEqual({});
    expect(await device.workers()).toBe(0);
    expect(await device.isVisible('pending')).toBe(false);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(device.server.address).origin });
    await device.load();
    await device.ends('done');
  });

  it('in whose middle the site is renewed gives one version, not two', async () => {
    await device.choose();
    device.server.interrupt(15, PACK_FILES, () => device.server.serve(packs.renewed));
    await device.load();
    await device.ends('done');
    await device.cutNetwork();
    await expectOneVersion('renewed');
  });
});

describe('a new version', () => {
  it('is offered, loads only what is new, and takes the place of the old one', async () => {
    await device.install();
    await device.server.serve(packs.renewed);
    await device.openPacks();
    expect(await device.isVisible('update')).toBe(true);
    device.server.forget();
    await device.press('renew');
    await device.ends('done');
    expect(await device.isVisible('current')).toBe(true);
    expect(device.server.answered.filter((path) => PACK_FILES.test(path)).length).toBe(newInRenewed());
    expect(Object.values(await device.held())).toEqual([packs.manifest.files.length]);
    await device.cutNetwork();
    await expectOneVersion('renewed');
  });

  it.each([
    ['at the list', 0, /\/offline\/manifest/],
    ['at the first file', 0, PACK_FILES],
    ['in the middle', 8, PACK_FILES],
    ['at the last file', undefined, PACK_FILES],
  ])('that broke off %s leaves the old one whole', async (_place, after, counts) => {
    await device.install();
    await device.server.serve(packs.renewed);
    await device.openPacks();
    device.server.cut(after ?? newInRenewed() - 1, counts);
    await device.press('renew');
    await device.ends('lost');
    await device.context.setOffline(true);
    await expectOneVersion('');
    await device.mendNetwork();
    await device.openPacks();
    await device.page.locator(after === 0 && counts !== PACK_FILES ? '[data-renew]' : '[data-resume]').click();
    await device.ends('done');
    await device.cutNetwork();
    await expectOneVersion('renewed');
  });

  it('for which the device has no room leaves the old one whole', async () => {
    await device.install();
    await device.server.serve(packs.renewed);
    await device.openPacks();
    const session = await device.context.newCDPSession(device.page);
    const { usage = 0 } = await device.page.evaluate(() => navigator.storage.estimate());
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(device.server.address).origin, quotaSize: usage + 200_000 });
    await device.press('renew');
    await device.ends('full');
    expect(Object.values(await device.held())).toEqual([packs.manifest.files.length]);
    await device.cutNetwork();
    await expectOneVersion('');
  });
});

/** How many files the renewed site has that the first one has not. */
function newInRenewed(): number {
  return packs.manifest.files.filter(({ path }) => path.endsWith('/')).length + stylesOf(packs.manifest).length;
}

/** Every page of the packs is of one version, and its styles are of the same. */
async function expectOneVersion(mark: string): Promise<void> {
  for (const path of ['de/curriculum/', 'de/curriculum/grundlagen/', 'ar/curriculum/vertiefung/', 'ar/glossar/']) {
    await device.openWhole(path);
    expect((await device.page.title()).endsWith(' renewed'), path).toBe(mark === 'renewed');
    const sheets = await device.page.evaluate(() => [...document.styleSheets].flatMap(({ href }) => href ?? []));
    expect(sheets.length, path).toBeGreaterThan(0);
    expect([...new Set(sheets.map((href) => href.endsWith('-renewed.css')))], path).toEqual([mark === 'renewed']);
  }
}

/** Files that lie at the root of the site, which `PACK_FILES` does not count. */
function icons(): number {
  return packs.manifest.files.filter(({ path }) => !path.includes('/')).length;
}
