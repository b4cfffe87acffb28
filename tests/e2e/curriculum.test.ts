/** A module is found, read in two languages, practised, marked as read, and what was learned stays on the device. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { linkNetwork } from '../../src/model/link-network.ts';
import { modulePath, translationsOfModule } from '../../src/model/questions/modules.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { launchBrowser } from '../browser/launch-browser.ts';

const baseUrl = inject('baseUrl');
const network = linkNetwork(await readContent('content'));
const { sourceLanguage, languages } = network.record;
const [module] = network.modules.values();
if (!module) throw new Error('There is no module.');
const translations = translationsOfModule(network, module.id);
const rightToLeft = languages.find(({ tag, dir }) => dir === 'rtl' && translations.includes(tag))?.tag ?? '';
const words = async (language: string) => JSON.parse(await readFile(`content/i18n/${language}.json`, 'utf8')) as Record<string, string>;

let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  context = await browser.newContext({ acceptDownloads: true });
  page = await context.newPage();
});
afterEach(() => context.close());
afterAll(() => browser.close());

const open = (language: string, ...view: string[]) => page.goto(`${baseUrl}${language}/${modulePath(module.id, ...view)}/`);
const first = module.quiz[0];

describe('the list of modules', () => {
  it('names every module once, in order, and leads to it', async () => {
    await page.goto(`${baseUrl}${sourceLanguage}/curriculum/`);
    const items = page.locator('learning-marks li');
    expect(await items.evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset['module']))).toEqual([
      ...network.modules.keys(),
    ]);
    await items.first().getByRole('link').click();
    expect(page.url()).toBe(`${baseUrl}${sourceLanguage}/${modulePath(module.id)}/`);
  });
});

describe('reading in two languages', () => {
  it.each(translations)('puts every block of %s beside its source', async (language) => {
    await open(language, 'zweisprachig');
    const pairs = await page
      .locator('[data-pairs] .pair')
      .evaluateAll((all) =>
        all.map(({ children }) => [...children].map((side) => ({ lang: (side as HTMLElement).lang, text: side.textContent.trim() }))),
      );
    const source = network.pages.find((candidate) => candidate.language === sourceLanguage && candidate.slug === modulePath(module.id));
    expect(pairs).toHaveLength(source?.blocks.length ?? 0);
    for (const sides of pairs) {
      expect(sides.map(({ lang }) => lang)).toEqual([language, sourceLanguage]);
      for (const { text } of sides) expect(text).not.toBe('');
    }
  });

  it('stands side by side on a wide screen, each in its direction, and one below the other on a phone', async () => {
    const places = () =>
      page
        .locator('[data-pairs] .pair')
        .first()
        .evaluate(({ children }) =>
          [...children].map((side) => {
            const { x, y } = side.getBoundingClientRect();
            return { x: Math.round(x), y: Math.round(y), direction: getComputedStyle(side).direction };
          }),
        );
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(rightToLeft, 'zweisprachig');
    const [own, source] = await places();
    expect(own?.direction).toBe('rtl');
    expect(source?.direction).toBe('ltr');
    expect(own?.y).toBe(source?.y);
    expect(own?.x).toBeGreaterThan(source?.x ?? 0);
    await page.setViewportSize({ width: 360, height: 740 });
    const [above, below] = await places();
    expect(below?.y).toBeGreaterThan(above?.y ?? 0);
  });

  it('speaks in the language of each side: terms of the source are explained in the source language', async () => {
    await open(rightToLeft, 'zweisprachig');
    const [term] = module.terms;
    for (const language of [rightToLeft, sourceLanguage]) {
      const box = page.locator(`[data-pairs] [lang="${language}"] [id^="term-${term?.id ?? ''}-"]`).first();
      expect(await box.textContent()).toContain(term?.explanation[language] ?? '?');
    }
  });

  it('is kept: the list of modules leads to both languages until one is chosen again', async () => {
    await open(rightToLeft, 'zweisprachig');
    const linkOf = async () => {
      await page.goto(`${baseUrl}${rightToLeft}/curriculum/`);
      return page.locator('learning-marks a').first();
    };
    await expect.poll(async () => (await linkOf()).getAttribute('href')).toMatch(/\/zweisprachig\/$/);
    await open(rightToLeft, 'zweisprachig');
    await page.locator('a[data-one]').click();
    await page.waitForURL(`${baseUrl}${rightToLeft}/${modulePath(module.id)}/`);
    await expect.poll(async () => (await linkOf()).getAttribute('href')).toMatch(new RegExp(`/${module.id}/$`));
  });

  it('offers the source language all languages that have the text', async () => {
    await open(sourceLanguage, 'zweisprachig');
    expect(await page.locator('main a[hreflang]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hreflang))).toEqual(
      translations,
    );
  });
});

describe('a term in the text', () => {
  it('opens its explanation by key and by tap, and closes again', async () => {
    await open(rightToLeft);
    const button = page.locator('.sl-markdown-content dfn button').first();
    await button.focus();
    await page.keyboard.press('Enter');
    const box = page.locator('.explanation:popover-open');
    expect(await box.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await box.count()).toBe(0);
    await button.click();
    expect(await box.locator('a').getAttribute('href')).toMatch(/\/glossar\/#/);
  });
});

describe('questions', () => {
  const form = () => page.locator(`form[data-question="${first?.id ?? ''}"]`);
  const answers = (right: boolean) => first?.answers.flatMap((answer, index) => (answer.right === right ? [index] : [])) ?? [];
  const choose = async (positions: readonly number[]) => {
    for (const position of positions) await form().locator('input').nth(position).check();
  };

  it('say why at every answer, and are kept', async () => {
    const own = await words(rightToLeft);
    await open(rightToLeft, 'ueben');
    expect(await form().locator('.why').first().isVisible()).toBe(false);
    await choose(answers(true));
    await form().locator('button:not([type="reset"])').click();
    await expect.poll(() => form().locator('[role="status"]').textContent()).toContain(own['practice.right']);
    for (const why of await form().locator('.why').all()) expect(await why.isVisible()).toBe(true);
    await page.goto(`${baseUrl}${rightToLeft}/lernstand/`);
    const row = page.locator(`tr[data-module="${module.id}"]`);
    await expect.poll(() => row.locator('[data-right]').textContent()).toMatch(new RegExp(`\\b1\\b.*\\b${module.quiz.length}\\b`));
  });

  it('come again when they were answered wrong', async () => {
    await page.clock.install({ time: new Date('2026-03-01T09:00:00') });
    await open(sourceLanguage, 'ueben');
    await choose(answers(false).slice(0, 1));
    await form().locator('button:not([type="reset"])').click();
    await expect.poll(() => form().locator('[role="status"]').textContent()).toContain('2. März 2026');
    await page.clock.setFixedTime(new Date('2026-03-02T09:00:00'));
    await page.reload();
    await page.locator('[data-only-due]').click();
    expect(await page.locator('form[data-question]:visible').count()).toBe(1);
    expect(await form().isVisible()).toBe(true);
  });

  it('ask for an answer first, and can be tried again', async () => {
    await open(sourceLanguage, 'ueben');
    const own = await words(sourceLanguage);
    await form().locator('button:not([type="reset"])').click();
    expect(await form().locator('[role="status"]').textContent()).toBe(own['practice.choose']);
    await choose(answers(false).slice(0, 1));
    await form().locator('button:not([type="reset"])').click();
    await form().locator('button[type="reset"]').click();
    expect(await form().locator('input:checked').count()).toBe(0);
    expect(await form().locator('.why').first().isVisible()).toBe(false);
  });

  it('work by keyboard alone and have nothing that axe finds when they were answered', async () => {
    await open(rightToLeft, 'ueben');
    await form().locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await expect.poll(() => form().getAttribute('class')).toContain('is-checked');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });

  it('show their solutions without JavaScript', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${baseUrl}${sourceLanguage}/${modulePath(module.id, 'ueben')}/`);
    const question = plain.locator(`form[data-question="${first?.id ?? ''}"]`);
    expect(await question.locator('.why').first().isVisible()).toBe(false);
    await question.locator('summary').click();
    for (const why of await question.locator('.why').all()) expect(await why.isVisible()).toBe(true);
    await plain.close();
  });
});

describe('what was learned', () => {
  const markRead = async (on = page) => {
    await on.goto(`${baseUrl}${sourceLanguage}/${modulePath(module.id)}/`);
    await on.locator('module-read button').click();
    await expect.poll(() => on.locator('module-read button').getAttribute('aria-pressed')).toBe('true');
  };

  it('is taken to another device as a file', async () => {
    await markRead();
    await page.goto(`${baseUrl}${sourceLanguage}/lernstand/`);
    const waiting = page.waitForEvent('download');
    await page.locator('[data-export]').click();
    const file = await (await waiting).path();
    const other = await browser.newPage();
    await other.goto(`${baseUrl}${rightToLeft}/lernstand/`);
    const read = other.locator(`tr[data-module="${module.id}"] [data-read]`);
    expect(await read.textContent()).toBe('–');
    await other.locator('input[type="file"]').setInputFiles(file);
    await expect.poll(() => read.textContent()).not.toBe('–');
    await other.close();
  });

  it('stays as it is when a file cannot be read', async () => {
    const own = await words(sourceLanguage);
    await markRead();
    await page.goto(`${baseUrl}${sourceLanguage}/lernstand/`);
    for (const [text, key] of [
      ['no file of ours', 'device.notJson'],
      ['{"format":"lotsenwerk-device","version":99,"records":[]}', 'device.newerVersion'],
    ] as const) {
      await page.locator('input[type="file"]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      await expect.poll(() => page.locator('device-file [role="status"]').textContent()).toBe(own[key]);
    }
    expect(await page.locator(`tr[data-module="${module.id}"] [data-read]`).textContent()).not.toBe('–');
  });

  it('is wiped only after a question', async () => {
    await markRead();
    await page.goto(`${baseUrl}${sourceLanguage}/lernstand/`);
    const read = page.locator(`tr[data-module="${module.id}"] [data-read]`);
    await expect.poll(() => read.textContent()).not.toBe('–');
    await page.locator('[data-wipe]').click();
    await page.locator('dialog button[value="keep"]').click();
    expect(await read.textContent()).not.toBe('–');
    await page.locator('[data-wipe]').click();
    await page.locator('dialog button[value="wipe"]').click();
    await expect.poll(() => read.textContent()).toBe('–');
  });

  it('is counted from two tabs at once', async () => {
    const other = await context.newPage();
    const answer = async (on: Page, position: number) => {
      await on.goto(`${baseUrl}${sourceLanguage}/${modulePath(module.id, 'ueben')}/`);
      const question = on.locator('form[data-question]').nth(position);
      await question.locator('input').first().check();
      await question.locator('button:not([type="reset"])').click();
      await expect.poll(() => question.locator('[role="status"]').textContent()).toMatch(/\d/);
    };
    await Promise.all([answer(page, 0), answer(other, 1)]);
    const kept = await page.evaluate(
      (id) =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('lotsenwerk');
          opening.onsuccess = () => {
            const reading = opening.result.transaction('records').objectStore('records').get(['learning', id]);
            reading.onsuccess = () => resolve(Object.keys((reading.result as { data: { questions: object } }).data.questions).length);
          };
        }),
      module.id,
    );
    expect(kept).toBe(2);
    await other.close();
  });
});

describe('help for a module', () => {
  it('leads into the region that was chosen once', async () => {
    const [region] = network.regions.keys();
    await open(sourceLanguage);
    await page.locator('own-region select').selectOption(region ?? '');
    await page.locator('own-region[data-kept]').waitFor();
    await page.reload();
    await expect.poll(() => page.locator('own-region a').first().getAttribute('href')).toContain(`region=${region ?? ''}`);
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${baseUrl}${sourceLanguage}/${modulePath(module.id)}/`);
    expect(await plain.locator('own-region a').first().getAttribute('href')).toContain('/angebote/art/');
    await plain.close();
  });
});

describe('reading aloud', () => {
  it('reads paragraph by paragraph where the device has a voice, and says so where it has none', async () => {
    const own = await words(rightToLeft);
    // Chromium without a desktop has no voices: what the page does then is what a phone without this language does.
    await open(rightToLeft);
    const control = page.locator('read-aloud');
    if (!(await control.isVisible())) {
      expect(await page.evaluate(() => 'speechSynthesis' in globalThis)).toBe(false);
      return;
    }
    await control.locator('[data-play]').click();
    await expect.poll(() => control.locator('[role="status"]').textContent(), { timeout: 30_000 }).toContain(own['listen.getVoice']);
    expect(await page.locator('.is-read-aloud').count()).toBe(0);
  });
});
