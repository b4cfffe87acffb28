/** What the search shows: the count, what was understood, the hits, and a way on where there are none. */
import type { FacetName } from '../../search/facets.ts';
import type { PreparedIndex, PreparedPlace } from '../../search/prepare-index.ts';
import type { SearchHit } from '../../search/search-offers.ts';
import type { Phrases } from './phrases.ts';

const HITS_AT_ONCE = 20;
/** Letters of the query that are repeated in an answer. */
const LONGEST_ECHO = 80;

/** What is said beside the hits. */
export interface AnswerNotes {
  places: readonly PreparedPlace[];
  /** Words that mean nothing here. */
  unknown: readonly string[];
  /** A postcode that is not of this Land. */
  postcode?: string;
  /** Which conditions can be taken away. */
  canLoosen: { facets: boolean; place: boolean };
  alternatives: readonly SearchHit[];
}

/** The part of the page that shows an answer. */
export interface HitList {
  show: (hits: readonly SearchHit[], prepared: PreparedIndex, notes: AnswerNotes) => void;
  /** Number of hits beside each value of a facet; values without hits are hidden unless chosen. */
  count: (facet: FacetName, counts: ReadonlyMap<string, number>, chosen: readonly string[]) => void;
  say: (text: string) => void;
  clear: () => void;
  /** How many hits stand in the list. */
  shown: () => number;
  /** Shows more, where there are more, until `count` hits stand in the list. */
  showAtLeast: (count: number) => void;
  /** Puts the focus on the count. */
  focus: () => void;
}

/** Makes the list over the elements of `root`. */
export function createHitList(root: HTMLElement, phrases: Phrases): HitList {
  const status = element(root, '[data-status]');
  const list = element(root, '[data-results]');
  const notes = element(root, '[data-notes]');
  const more = element(root, '[data-more]');
  const alternatives = element(root, '[data-alternatives]');
  const template = element<HTMLTemplateElement>(root, 'template[data-hit]');
  let waiting: HTMLElement[] = [];
  const total = document.createElement('strong');

  const next = (focus: boolean) => {
    const items = waiting.splice(0, HITS_AT_ONCE);
    list.append(...items);
    more.hidden = waiting.length === 0;
    if (focus) items[0]?.querySelector('a')?.focus();
  };
  more.addEventListener('click', () => next(true));

  const paragraph = (text: string) => Object.assign(document.createElement('p'), { textContent: text });
  const button = (without: string, text: string) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text, className: 'chip' });
    made.dataset['without'] = without;
    return made;
  };

  return {
    show(hits, prepared, { places, unknown, postcode, canLoosen, alternatives: others }) {
      const render = (hit: SearchHit) => renderHit(template, hit, typeName(root, hit, prepared), prepared, places, phrases);
      waiting = hits.map(render);
      list.replaceChildren();
      next(false);
      total.dataset['resultCount'] = String(hits.length);
      const text = postcode === undefined ? phrases.text('found', { count: hits.length }) : phrases.text('postcodeElsewhere', { postcode });
      const where =
        places.length > 0 ? ` ${phrases.text('inPlace', { place: [...new Set(places.map(({ name }) => name))].join(', ') })}` : '';
      // A status that says the same is not said again.
      if (status.textContent !== text + where) {
        total.textContent = text;
        status.replaceChildren(total, where);
      }
      notes.replaceChildren(
        ...(unknown.length > 0 ? [paragraph(phrases.text('notUnderstood', { words: shortened(unknown.join(', ')) }))] : []),
        ...(hits.length === 0 && canLoosen.facets ? [button('facets', phrases.text('withoutFilters'))] : []),
        ...(hits.length === 0 && canLoosen.place ? [button('place', phrases.text('withoutPlace'))] : []),
      );
      alternatives.hidden = others.length === 0;
      element(alternatives, 'ol').replaceChildren(...others.map(render));
      element(alternatives, '[data-alternatives-title]').textContent = phrases.text(
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
    showAtLeast(count) {
      while (list.childElementCount < count && waiting.length > 0) next(false);
    },
    focus: () => status.focus(),
    say(text) {
      status.textContent = text;
    },
    clear() {
      waiting = [];
      for (const part of [status, list, notes]) part.replaceChildren();
      more.hidden = true;
      alternatives.hidden = true;
    },
  };
}

/** Name of an offer's type in the language of the page: as its filter says it, since the index may be that of another language. */
function typeName(root: ParentNode, { offer }: SearchHit, { index }: PreparedIndex): string {
  const concept = index.concepts[offer.type];
  const input = root.querySelector(`input[name="type"][value="${concept?.id.replace('type/', '') ?? ''}"]`);
  return input?.nextElementSibling?.textContent ?? concept?.phrases[0] ?? '';
}

function renderHit(
  template: HTMLTemplateElement,
  { offer, kilometres }: SearchHit,
  type: string,
  { index }: PreparedIndex,
  places: readonly PreparedPlace[],
  phrases: Phrases,
): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  item.dataset['offer'] = offer.id;
  const link = element<HTMLAnchorElement>(item, 'a');
  link.textContent = offer.title;
  link.href = (link.dataset['address'] ?? '').replace('OFFER', encodeURIComponent(offer.id));
  element(item, '[data-type]').textContent = type;
  const town = offer.places.map((position) => index.municipalities[position]?.name).find((name) => name !== undefined);
  const reach = offer.reach === 'part' ? '' : phrases.text(offer.reach);
  const distance = kilometres === undefined || kilometres < 1 ? '' : phrases.text('kilometres', { kilometres: Math.round(kilometres) });
  setText(item, '[data-town]', town ?? (offer.reach === 'part' && places.length > 0 ? phrases.text('servesPlace') : ''));
  setText(item, '[data-reach]', reach);
  setText(item, '[data-distance]', distance);
  setText(item, '[data-verification]', phrases.text(`verification-${offer.verification}`, { year: offer.year ?? '' }));
  element(item, '[data-verification]').dataset['verification'] = offer.verification;
  return item;
}

/** A very long word would say no more as a whole. */
function shortened(text: string): string {
  return text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO)}…` : text;
}

function setText(root: ParentNode, selector: string, text: string): void {
  const target = element(root, selector);
  target.textContent = text;
  target.hidden = text === '';
}

function element<E extends Element = HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}
