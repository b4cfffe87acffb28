/**
 * `<learning-marks>`: shows beside each module what this device knows: read, questions answered right. Whoever last read two languages
 * beside each other gets there from the list too.
 */
import { deviceStore } from '../../device/device-store.ts';
import { isLearned, readModuleLearning } from '../../device/learning.ts';

class LearningMarks extends HTMLElement {
  connectedCallback(): void {
    void deviceStore()
      .then((store) => store.list('learning'))
      .then((records) => {
        for (const { id, data } of records) {
          const item = this.querySelector<HTMLElement>(`[data-module="${CSS.escape(id)}"]`);
          if (!item) continue;
          const learning = readModuleLearning(data);
          const practised = isLearned(learning, item.dataset['questions']?.split(' ').filter(Boolean) ?? []);
          this.#show(item, '[data-learned]', learning.read !== undefined);
          this.#show(item, '[data-practised]', practised);
          item.toggleAttribute('data-is-learned', learning.read !== undefined);
        }
      })
      .catch(() => undefined);
    void deviceStore()
      .then((store) => store.read('settings', 'reading-beside'))
      .then((beside) => {
        if (beside !== true) return;
        for (const item of this.querySelectorAll<HTMLElement>('[data-beside]')) {
          const link = item.querySelector('a');
          if (link) link.href = item.dataset['beside'] ?? link.href;
        }
      })
      // Without what the device keeps the list is as complete as without scripts.
      .catch(() => undefined);
  }

  #show(item: HTMLElement, selector: string, shown: boolean): void {
    const mark = item.querySelector<HTMLElement>(selector);
    if (mark) mark.hidden = !shown;
  }
}

customElements.define('learning-marks', LearningMarks);
