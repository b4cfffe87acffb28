/** `<offer-actions>`: shows the buttons that this browser can serve. Sharing goes through the device; nothing is sent by the page. */

class OfferActions extends HTMLElement {
  connectedCallback(): void {
    // The address without what was searched for or jumped to.
    const shared = { title: this.dataset['title'] ?? document.title, url: location.origin + location.pathname };
    const canShare = typeof navigator.share === 'function' && (typeof navigator.canShare !== 'function' || navigator.canShare(shared));
    if (canShare) this.#offer('[data-share]', () => navigator.share(shared).catch(() => undefined));
    // Older browsers have no clipboard, and none has it on pages without encryption.
    else if ((navigator as { clipboard?: Clipboard }).clipboard) this.#offer('[data-copy]', () => this.#copy(shared.url));
    this.#offer('[data-print]', () => print());
  }

  #offer(selector: string, act: () => unknown): void {
    const button = this.querySelector<HTMLButtonElement>(selector);
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => void act());
  }

  async #copy(url: string): Promise<void> {
    const status = this.querySelector('[role="status"]');
    const text = await navigator.clipboard.writeText(url).then(
      () => this.dataset['copied'] ?? '',
      // Not allowed: then at least the address is shown, to be copied by hand.
      () => url,
    );
    if (status) status.textContent = text;
  }
}

customElements.define('offer-actions', OfferActions);
