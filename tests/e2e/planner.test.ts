/** The planner of the curriculum: answers in, plan and dates out, kept on the device. */
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { holidaysOf } from '../../src/model/questions/holidays.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { readRealNetwork } from '../search/real-network.ts';

const baseUrl = inject('baseUrl');
const network = await readRealNetwork();
const { sourceLanguage, languages } = network.record;
const rightToLeft = languages.find(({ dir }) => dir === 'rtl')?.tag ?? '';
const modules = [...network.modules.values()];
/** A module that is no foundation and on which nothing builds, and one that has such a module before it. */
const wanted = modules.findLast(({ foundation }) => !foundation) ?? modules[0];
const HEAD = ['code', 'languages', 'hours', ...modules.flatMap(({ id }) => [id, `${id}.want`])];

let browser: Browser;
let context: BrowserContext | undefined;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  await context?.close();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});

const open = (language = sourceLanguage) => page.goto(`${baseUrl}${language}/curriculum-planer/`);
const row = (id: string) => page.locator(`tr[data-module="${id}"]`);
const planned = () =>
  page
    .locator('table[data-plan] tr[data-module]:not(.is-out)')
    .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-module') ?? ''));

/** Everybody knows everything and wants nothing, but the one module. */
const table = (people = 4) =>
  [
    HEAD.join(';'),
    ...Array.from({ length: people }, (_, at) =>
      [`p${at}`, 'ar de', '4,5', ...modules.flatMap(({ id }) => (id === wanted?.id ? ['0', '1'] : ['3', '0']))].join(';'),
    ),
  ].join('\r\n');

async function importFile(name: string, text: string, encoding: BufferEncoding = 'utf8'): Promise<void> {
  await page
    .locator('input[data-import]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, encoding) });
  await page.locator('[data-imported]').filter({ hasText: /\d/ }).waitFor();
}

async function download(button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-${button}]`).click()]);
  return readFile(await file.path(), 'utf8');
}

/** Cells of a file with semicolons, read by nothing that wrote it; no cell of the plan has a line break. */
const cellsOf = (text: string) =>
  text
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...`${line};`.matchAll(/("(?:[^"]|"")*"|[^;]*);/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, '').replaceAll('""', '"')),
    );

describe('answers', () => {
  it('from a table become a plan that says why', async () => {
    await open();
    await importFile('umfrage.csv', table());
    const need = await row(wanted?.id ?? '')
      .locator('[data-numbers]')
      .innerText();
    expect(need).toMatch(/4 .* 4 .*0 .* 3/);
    expect(
      await row(wanted?.id ?? '')
        .locator('[data-need]')
        .innerText(),
    ).toMatch(/100\s*%/);
    const out = modules.filter(
      ({ id, foundation }) => !foundation && id !== wanted?.id && !wanted?.prerequisites.some((one) => one.id === id),
    );
    const shown = await planned();
    expect(shown).toEqual(expect.arrayContaining(modules.filter(({ foundation }) => foundation).map(({ id }) => id)));
    expect(shown).toContain(wanted?.id);
    expect(shown.filter((id) => out.some((one) => one.id === id))).toEqual([]);
    for (const { id } of wanted?.prerequisites ?? []) expect(shown.indexOf(id)).toBeLessThan(shown.indexOf(wanted?.id ?? ''));
    await page.reload();
    await page.locator('tr.is-out').first().waitFor();
    expect(await planned()).toEqual(shown);
    expect(await page.locator('[data-answers] li').count()).toBe(4);
  });

  it('that are wrong are named with their row and column, the others are taken', async () => {
    await open();
    const text = `${table(2)}\r\nLöwe;ar;4;7${';'.repeat(HEAD.length - 4)}\r\n`;
    await importFile('umfrage.csv', text, 'latin1');
    expect(await page.locator('[data-answers] li').count()).toBe(2);
    const problems = await page.locator('[data-problems] li').allInnerTexts();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('4');
    expect(problems[0]).toContain(modules[0]?.id);
    expect(problems[0]).toContain('7');
  });

  it('are entered, changed and deleted by hand, and come back as a file', async () => {
    await open();
    await page.locator('[data-enter] summary').click();
    await page.locator('[name=code]').fill('Löwe 7');
    await page.locator('[name=languages]').fill('ar de');
    await page.locator(`[name="${wanted?.id}.knows"]`).selectOption('1');
    await page.locator('form[data-answer] .button').click();
    expect(await page.locator('[data-answers] bdi').allTextContents()).toEqual(['Löwe 7']);
    const saved = await download('save');
    await page.locator('[data-list] > summary').click();
    await page.locator('[data-answers] [data-edit]').click();
    expect(await page.locator('[name=languages]').inputValue()).toBe('ar de');
    await page.locator('[data-answers] [data-delete]').click();
    expect(await page.locator('[data-answers] li').count()).toBe(0);
    await importFile('needs-survey.json', saved);
    expect(await page.locator('[data-answers] bdi').allTextContents()).toEqual(['Löwe 7']);
  });

  it('have a table to fill in, whose head is the one that is read', async () => {
    await open();
    expect(cellsOf(await download('template'))).toEqual([HEAD]);
  });
});

describe('the plan', () => {
  it('is changed by hand, kept, and put back', async () => {
    await open();
    const before = await planned();
    expect(before.length).toBe(modules.length);
    const [first = '', second = ''] = before;
    await row(second).locator('[data-up]').click();
    expect(await planned()).toEqual([second, first, ...before.slice(2)]);
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-module'))).toBe(second);
    await row(before[2] ?? '')
      .locator('[data-include]')
      .uncheck();
    await row(first).locator('[data-amount]').fill('7');
    await row(first).locator('[data-amount]').blur();
    const changed = await planned();
    expect(changed).not.toContain(before[2]);
    await page.reload();
    await page.locator('tr.is-out').first().waitFor();
    expect(await planned()).toEqual(changed);
    expect(await row(first).locator('[data-amount]').inputValue()).toBe('7');
    await page.locator('[data-reset]').click();
    expect(await planned()).toEqual(before);
  });

  it('stays within the units that are chosen, and warns where that cannot be', async () => {
    await open();
    await page.locator('[name=budget]').fill('20');
    await page.locator('[name=budget]').blur();
    const units = await page
      .locator('[data-amount]:enabled')
      .evaluateAll((fields) => fields.map((field) => Number((field as HTMLInputElement).value)));
    expect(units.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(20);
    await row((await planned())[0] ?? '')
      .locator('[data-amount]')
      .fill('40');
    await row((await planned())[0] ?? '')
      .locator('[data-amount]')
      .blur();
    expect(await page.locator('[data-sum].is-over').isVisible()).toBe(true);
  });

  it('is handed out as a table', async () => {
    await open();
    await importFile('umfrage.csv', table());
    const [head, ...rows] = cellsOf(await download('csv'));
    expect(head).toHaveLength(9);
    expect(rows).toHaveLength(modules.length);
    const own = rows.find((cells) => cells[1] === wanted?.title[sourceLanguage]);
    expect(own?.slice(2, 8)).toEqual([String(wanted?.units), String(wanted?.units), '4', '4', '0', '100']);
  });
});

describe('the dates', () => {
  it('skip public holidays and are read by another program', async () => {
    await open();
    const [holiday] = holidaysOf(network.holidays, 2027).filter(({ date }) => new Date(date).getUTCDay() === 1);
    await page.locator('[name=start]').fill('2027-01-05');
    await page.locator('[name=weekday]').selectOption('0');
    await page.locator('[name=time]').fill('18:30');
    await page.locator('[name=unitsPerMeeting]').fill('2');
    await page.locator('[name=unitsPerMeeting]').blur();
    const days = await page
      .locator('[data-meetings] tbody tr')
      .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-date') ?? ''));
    expect(days[0]).toBe('2027-01-11');
    expect(days).not.toContain(holiday?.date);
    expect(await page.locator('[data-skipped]').innerText()).toContain(holiday?.name[sourceLanguage]);
    const events = new ICAL.Component(ICAL.parse(await download('ics')) as unknown[])
      .getAllSubcomponents('vevent')
      .map((part) => new ICAL.Event(part));
    const local = new Intl.DateTimeFormat('sv-SE', { timeZone: network.record.timezone, dateStyle: 'short', timeStyle: 'short' });
    expect(events.map(({ startDate }) => local.format(startDate.toJSDate()))).toEqual(days.map((day) => `${day} 18:30`));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    expect(events.every(({ duration }) => duration.toSeconds() > 0)).toBe(true);
  });
});

describe('for everybody', () => {
  it.each([sourceLanguage, rightToLeft])(
    'axe finds nothing once answers and problems are shown, nothing is wider than a phone: %s',
    async (language) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await open(language);
      await importFile('umfrage.csv', `${table()}\r\nx;;;9`);
      for (const details of await page.locator('curriculum-planner details > summary').all()) await details.click();
      const { violations } = await new AxeBuilder({ page }).include('curriculum-planner').analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  it('without scripts there are the rule and every module with its units', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${baseUrl}${sourceLanguage}/curriculum-planer/`);
    expect(await plain.locator('.rule li:visible').count()).toBe(6);
    expect(await plain.locator('[data-plan] .units span:visible').allInnerTexts()).toEqual(modules.map(({ units }) => String(units)));
    expect(await plain.locator('curriculum-planner :is(button, input, select):visible').count()).toBe(0);
    await plain.close();
  });
});
