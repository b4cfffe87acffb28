/** A browser with packs on it, as a reader uses it. */
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright';
import { expect } from 'vitest';
import sourceWords from '../../content/i18n/de.json' with { type: 'json' };
import { FIXTURE_BASE } from './built-fixture.ts';
import type { PackSite } from './pack-site.ts';
import { serveUnsteadily, type UnsteadyServer } from './unsteady-server.ts';

/** The word of the page of the packs that `key` names. */
export function packWord(key: string): string {
  return (sourceWords as Record<string, string>)[`offline.${key}`] ?? '';
}

/** A new device and the server of a site. */
export async function openPackDevice(browser: Browser, packs: PackSite, options: BrowserContextOptions = {}): Promise<PackDevice> {
  const server = await serveUnsteadily(packs.site, FIXTURE_BASE);
  const context = await browser.newContext(options);
  return new PackDevice(server, context, await context.newPage());
}

export class PackDevice {
  readonly server: UnsteadyServer;
  readonly context: BrowserContext;
  page: Page;

  constructor(server: UnsteadyServer, context: BrowserContext, page: Page) {
    this.server = server;
    this.context = context;
    this.page = page;
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.server.close();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.server.address + path);
  }

  /** Whether a page can be opened at all. */
  reachable(path: string): Promise<boolean> {
    return this.open(path).then(
      () => true,
      () => false,
    );
  }

  async openPacks(language = 'de'): Promise<void> {
    await this.open(`${language}/offline/`);
    await this.page.locator('[data-choice]').waitFor();
  }

  /** Chooses both languages and everything there is. */
  async choose(): Promise<void> {
    await this.openPacks();
    await this.page.locator('input[value="ar"]').check();
  }

  async load(): Promise<void> {
    await this.page.locator('[data-choice] button:not([type])').click();
  }

  async press(name: string): Promise<void> {
    await this.page.locator(`[data-${name}]`).click();
  }

  /** Waits until a download ends as `key` says. */
  async ends(key: string): Promise<void> {
    await this.page.locator('[data-running]').waitFor({ state: 'hidden' });
    await this.page.waitForFunction(([text]) => document.querySelector('[data-status]')?.textContent === text, [packWord(key)]);
  }

  async install(): Promise<void> {
    await this.choose();
    await this.load();
    await this.ends('done');
  }

  async cutNetwork(): Promise<void> {
    await this.context.setOffline(true);
    this.server.cut();
  }

  async mendNetwork(): Promise<void> {
    this.server.mend();
    await this.context.setOffline(false);
  }

  /** Opens a page from the device; what it could not get is an error. */
  async openWhole(path: string): Promise<void> {
    const failed: string[] = [];
    // What the last page still waited for is no failure of this one.
    const note = (request: Request) => void (request.failure()?.errorText === 'net::ERR_ABORTED' || failed.push(request.url()));
    this.page.on('requestfailed', note);
    await this.open(path);
    this.page.off('requestfailed', note);
    expect(
      failed.filter((url) => !url.endsWith('/offline/current.json')),
      path,
    ).toEqual([]);
    const links = this.page.locator('link[rel="stylesheet"]');
    const unstyled = await links.evaluateAll((all) => all.filter((link) => (link as HTMLLinkElement).sheet === null).length);
    expect(unstyled, path).toBe(0);
  }

  /** What lies on the device: caches with their number of files. */
  held(): Promise<Record<string, number>> {
    return this.page.evaluate(async () => {
      const counts: Record<string, number> = {};
      for (const name of await caches.keys()) counts[name] = (await (await caches.open(name)).keys()).length;
      return counts;
    });
  }

  /** How many service workers are registered. */
  workers(): Promise<number> {
    return this.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  }

  async isVisible(name: string): Promise<boolean> {
    return this.page.locator(`[data-${name}]`).isVisible();
  }

  /** Whether what is said has the focus. */
  async isSaidFocused(): Promise<boolean> {
    return this.page.locator('[data-status]').evaluate((element) => element === document.activeElement);
  }
}
