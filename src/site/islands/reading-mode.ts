/** Keeps whether somebody reads two languages beside each other: reading so chooses it, the link to one language (`data-one`) ends it. */
import { deviceStore } from '../../device/device-store.ts';

const keep = (beside: true | undefined) =>
  deviceStore()
    .then((store) => store.update('settings', 'reading-beside', () => beside))
    // Where the device keeps nothing it is chosen page by page.
    .catch(() => undefined);

if (document.querySelector('[data-pairs]')) void keep(true);
document.querySelector<HTMLAnchorElement>('a[data-one]')?.addEventListener('click', (event) => {
  const { href } = event.currentTarget as HTMLAnchorElement;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  // The page is left only when it is kept; a slow device is not waited for.
  const wait = new Promise((resolve) => setTimeout(resolve, 500));
  void Promise.race([keep(undefined), wait]).then(() => location.assign(href));
});
