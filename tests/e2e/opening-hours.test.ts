import type { Browser, BrowserContextOptions } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { instantOf } from '../../src/exchange/appointment-file.ts';
import { linkNetwork } from '../../src/model/link-network.ts';
import { holidaysAround } from '../../src/model/questions/holidays.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

const baseUrl = inject('baseUrl');
const network = linkNetwork(await readContent('content'));
const { sourceLanguage, timezone } = network.record;
const offer = [...network.offers.values()].find(({ schedule }) => schedule !== undefined);

describe.skipIf(!offer)('the opening hours of an offer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const open = async (now: string | undefined, options: BrowserContextOptions = {}) => {
    const page = await browser.newPage(options);
    if (now !== undefined) await page.clock.setFixedTime(now);
    await page.goto(`${baseUrl}${sourceLanguage}/angebote/${offer?.id}/`);
    return page;
  };
  const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
  const [hours] = offer?.schedule ?? [];
  const weekday = names.indexOf(hours?.weekday ?? '');
  /** The minute of opening in an ordinary week in November; the device is elsewhere. */
  const opening = instantOf(`2026-11-${String(16 + weekday).padStart(2, '0')}`, hours?.opens ?? '', timezone);

  it('begin with today, and say until when it is open, by the clock of the place', async () => {
    const page = await open(opening.toISOString(), { timezoneId: 'Pacific/Auckland' });
    const first = page.locator('opening-hours tbody tr').first();
    expect(await first.getAttribute('data-weekday')).toBe(String(weekday));
    expect(await first.getAttribute('aria-current')).toBe('date');
    expect(await page.locator('[data-now]').textContent()).toContain(hours?.closes);
    expect(await page.locator('opening-hours [aria-current]').count()).toBe(1);
    await page.close();
  });

  it('say that a public holiday is one', async () => {
    const year = new Date().getUTCFullYear();
    const day = holidaysAround(network.holidays, `${year}-01-01`).at(-1);
    const page = await open(`${day?.date}T11:00:00Z`);
    expect(await page.locator('[data-now]').textContent()).toContain(day?.name[sourceLanguage]);
    await page.close();
  });

  it('are a plain table without scripts', async () => {
    const page = await open(undefined, { javaScriptEnabled: false });
    const days = await page
      .locator('opening-hours tbody tr')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-weekday'))));
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect(await page.locator('[data-now]').isVisible()).toBe(false);
    await page.close();
  });
});
