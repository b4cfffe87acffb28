/** `<own-region>`: leads links to types of places into the reader's own region, which this device keeps. */
import { hasRecords } from '../../device/has-records.ts';

class OwnRegion extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    const label = this.querySelector('label');
    if (!select || !label) return;
    label.hidden = false;
    for (const link of this.#links()) link.dataset['everywhere'] = link.href;
    // What keeps the choice is loaded while it is being made.
    select.addEventListener('focus', () => void loadStore().catch(() => undefined), { once: true });
    select.addEventListener('change', () => {
      this.#lead(select.value);
      delete this.dataset['kept'];
      // Not kept where the device keeps nothing: then it is chosen for this page.
      void loadStore()
        .then((store) => store.update('settings', 'region', () => select.value || undefined))
        .then(() => (this.dataset['kept'] = ''))
        .catch(() => undefined);
    });
    void hasRecords()
      .then(async (some) => (some ? (await loadStore()).read('settings', 'region') : undefined))
      .then((region) => {
        if (typeof region !== 'string' || ![...select.options].some(({ value }) => value === region)) return;
        select.value = region;
        this.#lead(region);
      })
      .catch(() => undefined);
  }

  #lead(region: string): void {
    for (const link of this.#links()) {
      const { type = '', everywhere = '' } = link.dataset;
      link.href = region === '' ? everywhere : `${this.dataset['search'] ?? ''}?${new URLSearchParams({ type, region }).toString()}`;
    }
  }

  #links(): NodeListOf<HTMLAnchorElement> {
    return this.querySelectorAll('a[data-type]');
  }
}

const loadStore = async () => (await import('../../device/device-store.ts')).deviceStore();

customElements.define('own-region', OwnRegion);
