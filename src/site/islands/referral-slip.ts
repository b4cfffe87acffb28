/** `<referral-slip>`: prints the slip, writes its date out in both languages, and makes a calendar file. Nothing is stored or sent. */

class ReferralSlip extends HTMLElement {
  connectedCallback(): void {
    this.#offer('[data-print]', () => print());
    this.#offer('[data-calendar]', () => void this.#saveCalendar());
    this.addEventListener('input', () => this.#writeOut());
    this.#writeOut();
  }

  #offer(selector: string, act: () => void): void {
    const button = this.querySelector<HTMLButtonElement>(selector);
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', act);
  }

  #field(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }

  #say(text: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  /** A browser prints dates as its own language writes them, and a counter may read 11/12 the wrong way round. */
  #writeOut(): void {
    const date = this.#field('date')?.value ?? '';
    const time = this.#field('time')?.value ?? '';
    for (const output of this.querySelectorAll<HTMLElement>('[data-moment]'))
      output.textContent = date === '' ? '' : momentIn(output.dataset['moment'] ?? '', date, time);
    this.toggleAttribute('dated', date !== '');
  }

  async #saveCalendar(): Promise<void> {
    const [date, time] = [this.#field('date'), this.#field('time')];
    if (!date || !time) return;
    const empty = [date, time].find(({ value }) => value === '');
    if (empty) {
      this.#say(this.dataset['missing'] ?? '');
      empty.focus();
      return;
    }
    const { appointmentFile } = await import('../../exchange/appointment-file.ts');
    const { title = '', location, page, file = '', timezone = 'UTC', made = '' } = this.dataset;
    const text = appointmentFile(
      {
        id: file,
        date: date.value,
        time: time.value,
        timezone,
        title,
        ...(location !== undefined && { location }),
        ...(page !== undefined && { url: page }),
      },
      new Date(),
    );
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    Object.assign(document.createElement('a'), { href: address, download: `${file}.ics` }).click();
    // The browser needs the address until it has begun to save.
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    this.#say(made);
  }
}

function momentIn(language: string, date: string, time: string): string {
  const instant = new Date(`${date}T${time === '' ? '00:00' : time}:00Z`);
  if (Number.isNaN(instant.getTime())) return '';
  const style = time === '' ? ({ dateStyle: 'full' } as const) : ({ dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' } as const);
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' }).format(instant);
}

customElements.define('referral-slip', ReferralSlip);
