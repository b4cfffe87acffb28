/** What the search shows: the count, what was understood, the hits, and a way on where there are none. */
import type { FacetName } from '../../search/facets.ts';
import type { SearchHit } from '../../search/search-offers.ts';
import type { FoundAnswer } from './find-answer.ts';
import { findElement } from './find-element.ts';
import type { Phrases } from './phrases.ts';
import { renderHit } from './render-hit.ts';

const HITS_AT_ONCE = 20;
/** Letters of the query that are repeated in an answer. */
const LONGEST_ECHO = 80;

/** The part of the page that shows an answer. */
export interface HitList {
  /**
   * Shows an answer.
   *
   * @param canLoosen which conditions can be taken away
   * @param isLatest whether the answer is still the one that was asked for; nothing is shown where it is not
   */
  show: (found: FoundAnswer, canLoosen: { facets: boolean; place: boolean }, isLatest: () => boolean) => Promise<void>;
  /** Number of hits beside each value of a facet; values without hits are hidden unless chosen. */
  count: (facet: FacetName, counts: ReadonlyMap<string, number>, chosen: readonly string[]) => void;
  say: (text: string) => void;
  clear: () => void;
  /** How many hits stand in the list. */
  shown: () => number;
  /** Shows more, where there are more, until `count` hits stand in the list. */
  showAtLeast: (count: number) => Promise<void>;
  /** Puts the focus on the count. */
  focus: () => void;
}

/** Makes the list over the elements of `root`. */
export function createHitList(root: HTMLElement, phrases: Phrases): HitList {
  const status = findElement(root, '[data-status]');
  const list = findElement(root, '[data-results]');
  const notes = findElement(root, '[data-notes]');
  const more = findElement(root, '[data-more]');
  const alternatives = findElement(root, '[data-alternatives]');
  let answer: FoundAnswer | undefined;
  const total = document.createElement('strong');

  const render = ({ source: { prepared }, places }: FoundAnswer, hit: SearchHit) => renderHit(root, hit, prepared, places, phrases);
  /** Shows hits up to `end`; gives the first new one. */
  const showUntil = async (end: number): Promise<HTMLElement | undefined> => {
    const mine = answer;
    if (!mine) return undefined;
    const start = list.childElementCount;
    const items = (await mine.answer.page(start, end)).map((hit) => render(mine, hit));
    if (mine !== answer || list.childElementCount !== start) return undefined;
    list.append(...items);
    more.hidden = list.childElementCount >= mine.answer.total;
    return items[0];
  };
  more.addEventListener(
    'click',
    () =>
      void showUntil(list.childElementCount + HITS_AT_ONCE).then(
        (first) => first?.querySelector('a')?.focus(),
        () => (status.textContent = phrases.text('broken')),
      ),
  );

  const paragraph = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
  const button = (without: string, text: string) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text, className: 'chip' });
    made.dataset['without'] = without;
    return made;
  };
  const countIn = ({ answer: { total: hits }, places, postcode }: FoundAnswer) => {
    total.dataset['resultCount'] = String(hits);
    const text = postcode === undefined ? phrases.text('found', { count: hits }) : phrases.text('postcodeElsewhere', { postcode });
    const where =
      places.length > 0 ? ` ${phrases.text('inPlace', { place: [...new Set(places.map(({ name }) => name))].join(', ') })}` : '';
    // A status that says the same is not said again.
    if (status.textContent === text + where && total.isConnected) return;
    total.textContent = text;
    status.replaceChildren(total, where);
  };

  return {
    async show(found, canLoosen, isLatest) {
      const first = (await found.answer.page(0, HITS_AT_ONCE)).map((hit) => render(found, hit));
      if (!isLatest()) return;
      answer = found;
      const { answer: shown, unknown, postcode, alternatives: others } = found;
      list.replaceChildren(...first);
      more.hidden = first.length >= shown.total;
      countIn(found);
      notes.replaceChildren(
        ...(unknown.length > 0 ? [paragraph(phrases.text('notUnderstood', { words: shortened(unknown.join(', ')) }))] : []),
        ...(shown.total === 0 && canLoosen.facets ? [button('facets', phrases.text('withoutFilters'))] : []),
        ...(shown.total === 0 && canLoosen.place ? [button('place', phrases.text('withoutPlace'))] : []),
      );
      alternatives.hidden = others.length === 0;
      findElement(alternatives, 'ol').replaceChildren(...others.map((hit) => render(found, hit)));
      findElement(alternatives, '[data-alternatives-title]').textContent = phrases.text(
        postcode === undefined ? 'elsewhere' : 'nationwideTitle',
      );
    },
    count(facet, counts, chosen) {
      const group = root.querySelector<HTMLElement>(`[data-facet="${facet}"]`);
      if (!group) return;
      let shown = 0;
      for (const input of group.querySelectorAll('input')) {
        const number = counts.get(input.value) ?? 0;
        const item = input.closest('li');
        const visible = number > 0 || chosen.includes(input.value);
        if (item) item.hidden = !visible;
        if (visible) shown++;
        const place = item?.querySelector('[data-count]');
        if (place) place.textContent = String(number);
      }
      group.hidden = shown === 0;
    },
    shown: () => list.childElementCount,
    async showAtLeast(count) {
      if (answer && list.childElementCount < count) await showUntil(count).catch(() => undefined);
    },
    focus: () => status.focus(),
    say(text) {
      status.textContent = text;
    },
    clear() {
      answer = undefined;
      for (const part of [status, list, notes]) part.replaceChildren();
      more.hidden = true;
      alternatives.hidden = true;
    },
  };
}

/** A very long word would say no more as a whole. */
function shortened(text: string): string {
  return text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
}
