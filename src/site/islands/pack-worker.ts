/** The service worker of the packs: there when somebody has packs, and only then. */

/**
 * Registers the worker, or takes it away.
 *
 * @param base path of the site, with slashes at both ends
 * @param script address of the worker
 * @throws {Error} where the browser refuses it
 */
export async function keepWorker(base: string, script: string, needed: boolean): Promise<void> {
  if (needed) {
    await navigator.serviceWorker.register(script, { scope: base });
    return;
  }
  const registrations = await navigator.serviceWorker.getRegistrations();
  const address = new URL(script, location.href).href;
  for (const registration of registrations) {
    const own = [registration.active, registration.waiting, registration.installing].some((worker) => worker?.scriptURL === address);
    if (own) await registration.unregister();
  }
}

/** Whether this browser can keep packs at all: an old one cannot, nor one with an address that is not secure. */
export function canKeepPacks(): boolean {
  return (
    ['serviceWorker', 'locks'].every((name) => name in navigator) &&
    ['caches', 'indexedDB'].every((name) => name in globalThis) &&
    isSecureContext
  );
}
