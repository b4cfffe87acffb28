/** The conversation cards: searched, shown on the whole screen, turned, in two languages, from right to left, without scripts, on paper. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../browser/launch-browser.ts';
import { readRealNetwork } from '../search/real-network.ts';

const baseUrl = inject('baseUrl');
const network = await readRealNetwork();
const { languages, sourceLanguage } = network.record;
const rightToLeft = languages.find(({ dir }) => dir === 'rtl')?.tag ?? '';
const cards = [...network.cards.values()];
const lines = cards.flatMap((card) => card.lines);
const PHONE = { width: 360, height: 740 };

let browser: Browser;
let context: BrowserContext | undefined;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await context?.close();
  context = await browser.newContext({ viewport: PHONE });
  page = await context.newPage();
});

const open = (language: string, on = page) => on.goto(`${baseUrl}${language}/gespraechskarten/`);
const shown = () => page.locator('[data-line]:visible');
const show = (at: number) => shown().nth(at).locator('[data-show]').click();
const source = () => page.locator('[data-screen-source]').textContent();

describe('the list', () => {
  it('has every sentence in both languages, and links to its situations', async () => {
    await open(rightToLeft);
    expect(await page.locator('[data-source]').allInnerTexts()).toEqual(lines.map((line) => line[sourceLanguage]));
    expect(await page.locator('[data-second]').allInnerTexts()).toEqual(lines.map((line) => line[rightToLeft]));
    const last = cards.at(-1)?.id ?? '';
    await page.locator(`a[href="#${last}"]`).click();
    expect(await page.locator(`#${last}`).isVisible()).toBe(true);
    expect(new URL(page.url()).hash).toBe(`#${last}`);
  });

  it('is searched by a word of a sentence, by a situation and in both languages', async () => {
    await open(rightToLeft);
    const field = page.locator('#card-search');
    const [card] = cards;
    await field.fill(card?.title[rightToLeft] ?? '');
    expect(await shown().count()).toBe(card?.lines.length);
    await field.fill('lebenslauf DEUTSCH');
    const found = await shown().locator('[data-source]').allInnerTexts();
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((text) => /lebenslauf/i.test(text) && /deutsch/i.test(text))).toBe(true);
    expect(await page.locator('[data-found]').innerText()).toContain(String(found.length));
    await field.fill('xyzxyz');
    expect(await shown().count()).toBe(0);
    expect(await page.locator('[data-found]').innerText()).not.toBe('');
    await page.locator('form button[type=reset]').click();
    expect(await shown().count()).toBe(lines.length);
  });
});

describe('a sentence on the whole screen', () => {
  it('is as large as the screen allows and lies within it', async () => {
    await open(rightToLeft);
    await show(0);
    for (let at = 0; at < lines.length; at += 1) {
      const boxes = await page.locator('.half p').evaluateAll((texts) =>
        texts.map((text) => {
          const box = text.parentElement as HTMLElement;
          return {
            size: parseFloat(getComputedStyle(text).fontSize),
            fits: box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth,
          };
        }),
      );
      expect(
        boxes.map(({ fits }) => fits),
        lines[at]?.[sourceLanguage],
      ).toEqual([true, true]);
      expect(Math.min(...boxes.map(({ size }) => size)), lines[at]?.[sourceLanguage]).toBeGreaterThan(24);
      await page.keyboard.press('PageDown');
    }
  });

  it.each([
    { language: sourceLanguage, forth: 'ArrowRight', back: 'ArrowLeft' },
    { language: rightToLeft, forth: 'ArrowLeft', back: 'ArrowRight' },
  ])('is followed by the next one with keys and buttons in $language', async ({ language, forth, back }) => {
    await open(language);
    await show(1);
    expect(await source()).toBe(lines[1]?.[sourceLanguage]);
    await page.keyboard.press(forth);
    expect(await source()).toBe(lines[2]?.[sourceLanguage]);
    await page.keyboard.press(back);
    await page.keyboard.press(back);
    expect(await source()).toBe(lines[0]?.[sourceLanguage]);
    expect(await page.locator('[data-previous]').isDisabled()).toBe(true);
    await page.locator('[data-next]').click();
    expect(await source()).toBe(lines[1]?.[sourceLanguage]);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[data-screen]').isVisible()).toBe(false);
    const focused = await page.evaluate(() => document.activeElement?.closest('[data-line]')?.id);
    expect(focused).toBe(`${cards[0]?.id}-2`);
  });

  it('goes through what was found only', async () => {
    await open(sourceLanguage);
    await page.locator('#card-search').fill(cards[1]?.title[sourceLanguage] ?? '');
    await show(0);
    const seen = [await source()];
    while (!(await page.locator('[data-next]').isDisabled())) {
      await page.locator('[data-next]').click();
      seen.push(await source());
    }
    expect(seen).toEqual(cards[1]?.lines.map((line) => line[sourceLanguage]));
  });

  it('is turned towards the other person, and stays so', async () => {
    await open(rightToLeft);
    await show(0);
    const turn = page.locator('[data-turn]');
    expect(await turn.getAttribute('aria-pressed')).toBe('false');
    await turn.click();
    const rotation = () => page.locator('.half.second').evaluate((half) => getComputedStyle(half).rotate);
    expect(await rotation()).toBe('180deg');
    await page.reload();
    await page.locator('[data-turn][aria-pressed=true]').waitFor({ state: 'attached' });
    await show(0);
    expect(await rotation()).toBe('180deg');
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds: %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await open(rightToLeft);
    await show(0);
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
  });

  it('says so where the device has no voice for the language', async () => {
    await open(rightToLeft);
    await show(0);
    const voices = page.locator('dialog [data-voices] button');
    expect(await voices.count()).toBe(2);
    await voices.first().click();
    const message = page.locator('dialog [data-voice]');
    await message.filter({ hasText: /\S/ }).waitFor();
    expect(await message.isVisible()).toBe(true);
  });
});

describe("on the source language's page", () => {
  it('a second language is chosen, kept, searched and shown', async () => {
    await open(sourceLanguage);
    expect(await page.locator('[data-second]:visible').count()).toBe(0);
    await page.locator('#card-language').selectOption(rightToLeft);
    await page.locator(`[data-second][lang="${rightToLeft}"]:visible`).first().waitFor();
    await page.reload();
    await page.locator(`[data-second][lang="${rightToLeft}"]:visible`).first().waitFor();
    expect(await page.locator('#card-language').inputValue()).toBe(rightToLeft);
    expect(await page.locator('[data-second]').allInnerTexts()).toEqual(lines.map((line) => line[rightToLeft]));
    expect(await page.locator('[data-second]').first().getAttribute('dir')).toBe('rtl');
    await show(0);
    expect(await page.locator('[data-screen-second]').textContent()).toBe(lines[0]?.[rightToLeft]);
    await page.keyboard.press('Escape');
    await page.locator('#card-language').selectOption('');
    await page.locator('[data-second]:visible').first().waitFor({ state: 'hidden' });
  });

  it('a language that cannot be reached is said to be so', async () => {
    await open(sourceLanguage);
    await context?.setOffline(true);
    await page.locator('#card-language').selectOption(rightToLeft);
    await page.locator('[data-message]').filter({ hasText: /\S/ }).waitFor();
    expect(await page.locator('[data-second]:visible').count()).toBe(0);
    expect(await shown().count()).toBe(lines.length);
  });
});

describe('without scripts', () => {
  it('all cards are listed, with links to the pages in two languages, and no button that does nothing', async () => {
    const plain = await browser.newPage({ viewport: PHONE, javaScriptEnabled: false });
    await open(sourceLanguage, plain);
    expect(await plain.locator('[data-source]:visible').count()).toBe(lines.length);
    expect(await plain.locator('conversation-cards button:visible, conversation-cards input:visible').count()).toBe(0);
    await plain.locator(`conversation-cards a[lang="${rightToLeft}"]`).click();
    expect(await plain.locator('[data-second]:visible').count()).toBe(lines.length);
    await plain.close();
  });
});

it('are printed without controls, no card across two sheets', async () => {
  await open(rightToLeft);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('conversation-cards :is(button, input, nav):visible').count()).toBe(0);
  expect(
    await page
      .locator('[data-line]')
      .first()
      .evaluate((line) => getComputedStyle(line).breakInside),
  ).toBe('avoid');
});
