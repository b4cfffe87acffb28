/** `<read-aloud>`: shows its controls where the browser can speak; what reads is loaded when somebody wants to listen. */

class ReadAloud extends HTMLElement {
  connectedCallback(): void {
    if (!('speechSynthesis' in globalThis)) return;
    this.hidden = false;
    const start = () => void import('./read-aloud-reader.ts').then(({ startReading }) => startReading(this));
    this.querySelector('[data-play]')?.addEventListener('click', start, { once: true });
  }
}

customElements.define('read-aloud', ReadAloud);
