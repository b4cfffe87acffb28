/** `<site-search>`: a link in the head that becomes a button; everything else is loaded when it is pressed. */

class SiteSearch extends HTMLElement {
  #opened: Promise<() => void> | undefined;

  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>('[data-open]');
    if (!link) return;
    link.role = 'button';
    link.ariaHasPopup = 'dialog';
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.#open(link);
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      link.click();
    });
    addEventListener('keydown', (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void this.#open(link);
    });
  }

  /** Where the window cannot be loaded, the link does what it says. */
  async #open(link: HTMLAnchorElement): Promise<void> {
    this.#opened ??= import('./site-search-dialog.ts').then(({ createSearchDialog }) => createSearchDialog(this));
    try {
      (await this.#opened)();
    } catch {
      location.assign(link.href);
    }
  }
}

customElements.define('site-search', SiteSearch);
