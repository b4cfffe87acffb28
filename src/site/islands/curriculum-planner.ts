/** `<curriculum-planner>`: keeps the draft on the device and shows what follows from it in all parts. */
import { deviceStore } from '../../device/device-store.ts';
import { newDraft, readDraft, type PlannerDraft } from '../../device/planner-draft.ts';
import { planCurriculum } from '../../model/questions/curriculum-plan.ts';
import { localMoment } from './local-moment.ts';
import { createPhrases } from './phrases.ts';
import { answersPart } from './planner-answers.ts';
import { filesPart } from './planner-files.ts';
import { meetingsPart } from './planner-meetings.ts';
import { tablePart } from './planner-table.ts';
import type { PlannerModule, PlannerPart, PlannerView } from './planner-view.ts';

const DRAFT = 'draft';

class CurriculumPlanner extends HTMLElement {
  #draft: PlannerDraft = newDraft(localMoment(undefined).date);
  #parts: ReturnType<PlannerPart>[] = [];
  #modules: PlannerModule[] = [];
  /** Changes that are being written: what another tab wrote meanwhile must not replace them. */
  #writing = 0;

  connectedCallback(): void {
    const phrases = this.querySelector<HTMLTemplateElement>('template[data-phrases]');
    if (!phrases) return;
    const words = createPhrases(phrases, document.documentElement.lang);
    this.#modules = [...this.querySelectorAll<HTMLElement>('tr[data-module]')].map(readModule);
    for (const part of this.querySelectorAll<HTMLElement>('[data-script], [data-settings]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-without]')) part.hidden = true;
    const change = (make: (draft: PlannerDraft) => PlannerDraft) => {
      this.#draft = make(this.#draft);
      this.#show();
      void this.#keep((key) => words.text(key));
    };
    const context = { root: this, words, modules: this.#modules, language: this.dataset['language'] ?? '', change };
    this.#parts = [answersPart, tablePart, meetingsPart, filesPart].map((part) => part(context));
    this.#show();
    void this.#read();
    void deviceStore()
      .then((store) => store.watch('planner', () => void this.#read()))
      .catch(() => undefined);
  }

  async #read(): Promise<void> {
    if (this.#writing > 0) return;
    const kept = await deviceStore()
      .then((store) => store.read('planner', DRAFT))
      .catch(() => undefined);
    if (this.#writing > 0) return;
    this.#draft = readDraft(kept, newDraft(localMoment(undefined).date));
    this.#show();
  }

  async #keep(word: (key: string) => string): Promise<void> {
    const status = this.querySelector('[data-kept]');
    const draft = this.#draft;
    this.#writing++;
    let failed = '';
    try {
      await (await deviceStore()).update('planner', DRAFT, () => draft);
    } catch (error) {
      failed = word(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'notKept');
    }
    this.#writing--;
    if (status) status.textContent = failed;
  }

  #show(): void {
    const { answers, settings, changes } = this.#draft;
    const view: PlannerView = { draft: this.#draft, plan: planCurriculum(this.#modules, answers, settings, changes) };
    for (const show of this.#parts) show(view);
  }
}

function readModule(row: HTMLElement): PlannerModule {
  const { module = '', units, foundation, prerequisites = '' } = row.dataset;
  return {
    id: module,
    units: Number(units),
    foundation: foundation === 'true',
    prerequisites: prerequisites.split(' ').filter(Boolean),
    title: row.querySelector('[data-title]')?.textContent.trim() ?? module,
  };
}

customElements.define('curriculum-planner', CurriculumPlanner);
