import { chromium, type Browser } from 'playwright';
import { ensureChromium } from './find-chromium.mjs';

/** Nothing that would make the browser call home or wait for a graphics card. */
const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser of the tests; whoever starts it closes it. */
export async function launchBrowser(): Promise<Browser> {
  // Chromium refuses its sandbox to root.
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath: await ensureChromium(), args: asRoot ? ['--no-sandbox', ...ARGUMENTS] : ARGUMENTS });
}
