// @ts-check
/** Finds a Chromium for the tests, and installs one where there is none. Plain JavaScript: `npm test` needs it on Node 20. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const HELP = 'No browser for the tests: install Chromium or Chrome, or name one in CHROMIUM_PATH (on Debian: apt-get install chromium).';

/**
 * The browser that is on this machine: the one named in CHROMIUM_PATH, the system's, Playwright's own.
 * @returns {Promise<string | undefined>} path of the program
 */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names "${named}", which does not exist.`);
    return named;
  }
  return systemPlaces().find((path) => existsSync(path)) ?? (await playwrightsOwn());
}

/**
 * As {@link findChromium}, but installs one where there is none.
 * @returns {Promise<string>} path of the program
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  process.stderr.write('Installing a browser for the tests …\n');
  const asRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (asRoot) run('apt-get', ['update', '-q']);
  if (asRoot && run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'])) return (await findChromium()) ?? giveUp();
  run('npx', ['--no-install', 'playwright', 'install', 'chromium']);
  return (await findChromium()) ?? giveUp();
}

function systemPlaces() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  if (process.platform === 'darwin') {
    return [
      ...onPath,
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ];
  }
  if (process.platform !== 'win32') return onPath;
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  return roots.flatMap((root) => [join(root, 'Chromium/Application/chrome.exe'), join(root, 'Google/Chrome/Application/chrome.exe')]);
}

/** @returns {Promise<string | undefined>} */
async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, shell: process.platform === 'win32' };
  return spawnSync(program, args, { ...options, stdio: ['ignore', 2, 2] }).status === 0;
}

/** @returns {never} */
function giveUp() {
  throw new Error(HELP);
}
