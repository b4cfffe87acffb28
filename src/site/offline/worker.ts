/**
 * The service worker: answers from the packs of this device where the network does not. Whoever has no pack has no worker.
 *
 * - pages: the network first; where it fails, or takes too long for a page that is on the device, the page of the device
 * - files whose names carry the hash of their content: the device first
 * - everything else: the network, as without a worker
 *
 * It knows no version of its own: what belongs together says the record, which is swapped as a whole (src/device/packs/).
 */
import { findHeldFile, findHeldPage } from '../../device/packs/find-held.ts';

/** What a worker has that a page has not, as far as it is used here. */
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listener: (event: { waitUntil: (done: Promise<unknown>) => void }) => void) => void) &
    ((type: 'fetch', listener: (event: { request: Request; respondWith: (answer: Promise<Response>) => void }) => void) => void);
}

/** How long the network may take, in milliseconds, where the device has the page. */
const PATIENCE = 4000;
/** Files of the build, named by their content. */
const HASHED = /^_astro\//;

const worker = self as unknown as WorkerScope;
const base = new URL(worker.registration.scope).pathname;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || path === undefined) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(request, path));
  else if (HASHED.test(path)) event.respondWith(heldFile(path).then((held) => held ?? fetch(request)));
  // A picture or a script of a page. What scripts themselves fetch, downloads of packs among it, goes past the worker.
  else if (request.destination !== '') event.respondWith(fetch(request).catch(async () => (await heldFile(path)) ?? Response.error()));
});

async function answerPage(request: Request, path: string): Promise<Response> {
  const network = fetch(request).then((response) => {
    if (response.status >= 500) throw new Error(`Status ${response.status}`);
    return response;
  });
  const held = findHeldPage(base, path).catch(() => undefined);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined));
  const first = await Promise.race([network.catch(() => undefined), late]);
  if (first) return first;
  const page = await held;
  // Slow or gone: the page of the device. Gone, and the device does not have it: the page that says what it has.
  return page?.exact ? page.response : network.catch(() => page?.response ?? Response.error());
}

/** A file from the device; nothing where the device cannot be asked. */
async function heldFile(path: string): Promise<Response | undefined> {
  return findHeldFile(base, path).catch(() => undefined);
}

function pathOf(url: string): string | undefined {
  const { origin, pathname } = new URL(url);
  return origin === location.origin && pathname.startsWith(base) ? decodeURI(pathname).slice(base.length) : undefined;
}
