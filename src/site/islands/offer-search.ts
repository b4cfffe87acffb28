/** `<offer-search>`: the search of the directory. Works on the form and the templates that the page already has. */
import { FACETS, type FacetCounts, type FacetName, type Moment } from '../../search/facets.ts';
import type { OfferSource } from '../../search/offer-source.ts';
import { suggestPlaces } from './find-place.ts';
import { createBrowseParts } from './browse-parts.ts';
import { createChosenFilters, type ChosenFilters } from './chosen-filters.ts';
import { findAnswer, type FoundAnswer } from './find-answer.ts';
import { createHitList, type HitList } from './hit-list.ts';
import { localMoment } from './local-moment.ts';
import { createNearButton, type NearButton } from './near-button.ts';
import { createOfferMap, type OfferMap } from './offer-map.ts';
import { createScrollMemory, type ScrollMemory } from './scroll-memory.ts';
import { createSearchData } from './search-data.ts';
import { fillForm, readForm } from './search-form.ts';
import { isEmpty, readState, writeState, type SearchState } from './search-state.ts';
import { createPhrases, type Phrases } from './phrases.ts';

const MILLISECONDS_BETWEEN_KEYS = 180;
const MOST_SUGGESTIONS = 8;

class OfferSearch extends HTMLElement {
  #data = createSearchData();
  #phrases!: Phrases;
  #list!: HitList;
  #map!: OfferMap;
  #form!: HTMLFormElement;
  #chosen!: ChosenFilters;
  #near!: NearButton;
  #scroll!: ScrollMemory;
  #browse!: (show: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;

  connectedCallback(): void {
    this.#form = this.#one<HTMLFormElement>('form');
    this.#phrases = createPhrases(this.#one<HTMLTemplateElement>('template[data-phrases]'), document.documentElement.lang);
    this.#list = createHitList(this, this.#phrases);
    this.#map = createOfferMap(this, this.#phrases, (region) => void this.#search(this.#toggled('region', region), 'push'));
    this.#chosen = createChosenFilters(this, this.#phrases, (facet, value) => this.#remove(facet, value));
    this.#near = createNearButton(this.#one('[data-near]'), {
      changed: () => void this.#search(readForm(this.#form), 'none'),
      locating: () => this.#list.say(this.#phrases.text('locating')),
      notLocated: () => this.#list.say(this.#phrases.text('notLocated')),
    });
    this.#scroll = createScrollMemory(() => this.#list.shown());
    this.#browse = createBrowseParts();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      // The keyboard of a phone would cover the hits.
      if (matchMedia('(pointer: coarse)').matches) (document.activeElement as HTMLElement | null)?.blur();
      void this.#search(readForm(this.#form), 'push');
    });
    this.#form.addEventListener('input', (event) => this.#typed(event.target as HTMLInputElement));
    this.#form.addEventListener('focusin', () => void this.#index().catch(() => undefined), { once: true });
    this.#one('[data-clear]').addEventListener('click', () => this.#clear());
    this.#one('.filters').addEventListener('toggle', () => void this.#countAll());
    this.addEventListener('click', (event) => this.#loosen(event));
    addEventListener('popstate', () => void this.#return());
    this.toggleAttribute('ready', true);
    void this.#return();
  }

  /** Shows what the address says, as it was left. */
  async #return(): Promise<void> {
    const { shown, restore } = this.#scroll.remembered();
    await this.#search(readState(location.search), 'none');
    await this.#list.showAtLeast(shown);
    restore();
  }

  #clear(): void {
    this.#near.release();
    void this.#search({ query: '', place: '', facets: {} }, 'push');
    this.#one<HTMLInputElement>('input[name="q"]').focus();
  }

  /** Takes one chosen filter away; the focus goes to the next one, or to the count. */
  #remove(facet: FacetName, value: string): void {
    void this.#search(this.#toggled(facet, value), 'push').then(() => this.#chosen.focus() || this.#list.focus());
  }

  /** What is searched for, with a value chosen that was not, or not chosen that was. */
  #toggled(facet: FacetName, value: string): SearchState {
    const state = readState(location.search);
    const values = state.facets[facet] ?? [];
    state.facets[facet] = values.includes(value) ? values.filter((candidate) => candidate !== value) : [...values, value];
    return state;
  }

  #one<E extends Element = HTMLElement>(selector: string): E {
    const element = this.querySelector<E>(selector);
    if (!element) throw new Error(`<offer-search> has no ${selector}`);
    return element;
  }

  #index(): Promise<OfferSource> {
    return this.#data.load(this.dataset['index'] ?? '');
  }

  #typed(input: HTMLInputElement): void {
    clearTimeout(this.#timer);
    if (input.type === 'checkbox') return void this.#search(readForm(this.#form), 'push');
    this.#near.release();
    this.#timer = setTimeout(() => {
      if (input.name === 'plz') void this.#suggest(input.value);
      void this.#search(readForm(this.#form), 'replace');
    }, MILLISECONDS_BETWEEN_KEYS);
  }

  async #suggest(text: string): Promise<void> {
    const source = await this.#index().catch(() => undefined);
    if (!source) return;
    const options = suggestPlaces(source.prepared, text, MOST_SUGGESTIONS).map((name) =>
      Object.assign(document.createElement('option'), { value: name }),
    );
    this.#one('datalist').replaceChildren(...options);
  }

  /** Buttons under an empty answer: each takes one condition away. */
  #loosen(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-without]');
    if (!button) return;
    const state = readForm(this.#form);
    if (button.dataset['without'] === 'facets') state.facets = {};
    else state.place = '';
    void this.#search(state, 'push').then(() => this.#list.focus());
  }

  async #search(state: SearchState, history: 'push' | 'replace' | 'none'): Promise<void> {
    clearTimeout(this.#timer);
    const run = ++this.#run;
    fillForm(this.#form, state);
    const address = `${location.pathname}${writeState(state)}`;
    if (history === 'push' && address !== `${location.pathname}${location.search}`) this.#scroll.push(address);
    else if (history === 'replace') window.history.replaceState(window.history.state, '', address);
    const near = this.#near.position();
    const empty = isEmpty(state) && !near;
    this.#showBrowsing(empty);
    this.#chosen.show(state.facets);
    if (empty) {
      this.#list.clear();
      return this.#countAll();
    }
    try {
      const found = await findAnswer(state, {
        own: () => this.#index(),
        every: () => this.#data.load(this.dataset['everyIndex'] ?? ''),
        now: this.#now(),
        ...(near && { near }),
      });
      const isLatest = () => run === this.#run;
      if (isLatest()) await this.#show(state, found, isLatest);
    } catch {
      if (run !== this.#run) return;
      this.#showBrowsing(true);
      this.#list.say(this.#phrases.text('broken'));
    }
  }

  async #show(state: SearchState, found: FoundAnswer, isLatest: () => boolean): Promise<void> {
    const { answer } = found;
    const canLoosen = { facets: answer.withoutFacets > answer.total && Object.keys(state.facets).length > 0, place: state.place !== '' };
    await this.#list.show(found, canLoosen, isLatest);
    if (!isLatest()) return;
    this.#count(answer.counts, state);
    this.#map.show(found, state.facets.region ?? [], this.#near.position());
  }

  #count(counts: FacetCounts, { facets }: Pick<SearchState, 'facets'>): void {
    for (const facet of FACETS) this.#list.count(facet, counts[facet] ?? new Map<string, number>(), facets[facet] ?? []);
  }

  /** Numbers beside the filters while nothing is searched for; only where the filters are open. */
  async #countAll(): Promise<void> {
    if (!isEmpty(readState(location.search)) || !this.#one<HTMLDetailsElement>('.filters').open) return;
    const answer = await this.#index()
      .then((source) => source.search({ query: '', now: this.#now() }))
      .catch(() => undefined);
    if (answer && isEmpty(readState(location.search))) this.#count(answer.counts, { facets: {} });
  }

  #showBrowsing(show: boolean): void {
    this.#browse(show);
    this.toggleAttribute('searching', !show);
  }

  /** The present moment in the time zone of the network. */
  #now(): Moment {
    const { date, ...moment } = localMoment(this.dataset['timezone']);
    return { ...moment, holiday: (this.dataset['holidays'] ?? '').split(' ').includes(date) };
  }
}

customElements.define('offer-search', OfferSearch);
