/** What the packs of the built site weigh. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { POINTER_PATH } from '../../src/device/packs/fetch-manifest.ts';
import { filesOf, packId, sumOf } from '../../src/device/packs/manifest.ts';
import { readRealNetwork } from '../search/real-network.ts';
import budgets from './budgets.json' with { type: 'json' };
import { manifestOf } from './renewed-site.ts';

/** Compressed bytes. */
const budget = budgets['curriculum offline in two languages'].everything;
const { sourceLanguage, languages } = (await readRealNetwork()).record;

describe.runIf(existsSync(`dist/${POINTER_PATH}`))('the whole curriculum', async () => {
  const manifest = existsSync(`dist/${POINTER_PATH}`) ? await manifestOf('dist') : { version: '', files: [], packs: [] };
  const others = languages.map(({ tag }) => tag).filter((tag) => tag !== sourceLanguage);

  it.each(others)(`stays within its budget in ${sourceLanguage} and %s`, (language) => {
    const packs = manifest.packs.filter((pack) => [sourceLanguage, language].includes(pack.language));
    const { transfer, stored } = sumOf(filesOf(manifest, packs.map(packId)));
    process.stdout.write(
      `  ${sourceLanguage} + ${language}: ${packs.length} packs, ${transfer} bytes compressed, ${stored} on the device\n`,
    );
    expect(packs.length).toBeGreaterThan(2);
    expect(transfer).toBeLessThanOrEqual(budget);
  });

  it('is listed with files that are there', async () => {
    const missing = manifest.files.filter(({ path }) => !existsSync(`dist/${path}${path.endsWith('/') ? 'index.html' : ''}`));
    expect(missing).toEqual([]);
    const { length } = await readFile('dist/offline-worker.js');
    expect(length).toBeLessThan(12_000);
  });
});
