/** `<offer-search>`: the search of the directory. Works on the form and the templates that the page already has. */
import { FACETS, type FacetCounts, type FacetName, type FacetSelection, type Moment } from '../../search/facets.ts';
import type { PreparedIndex } from '../../search/prepare-index.ts';
import { searchOffers, type SearchHit, type SearchResult } from '../../search/search-offers.ts';
import { findPlace, suggestPlaces, type PlaceAnswer } from './find-place.ts';
import { createChosenFilters, type ChosenFilters } from './chosen-filters.ts';
import { createHitList, type HitList } from './hit-list.ts';
import { localMoment } from './local-moment.ts';
import { createScrollMemory, type ScrollMemory } from './scroll-memory.ts';
import { createSearchData } from './search-data.ts';
import { isEmpty, readState, writeState, type SearchState } from './search-state.ts';
import { searchEveryLanguage } from './search-every-language.ts';
import { createPhrases, type Phrases } from './phrases.ts';

const MILLISECONDS_BETWEEN_KEYS = 180;
const MOST_SUGGESTIONS = 8;
const MOST_ALTERNATIVES = 5;

class OfferSearch extends HTMLElement {
  #data = createSearchData();
  #phrases!: Phrases;
  #list!: HitList;
  #form!: HTMLFormElement;
  #chosen!: ChosenFilters;
  #scroll!: ScrollMemory;
  /** Parts of the page for those who do not search, each with a mark that holds its place. */
  #browsing: { part: Element; mark: Comment }[] = [];
  #near: readonly [number, number] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #run = 0;

  connectedCallback(): void {
    this.#form = this.#one<HTMLFormElement>('form');
    this.#phrases = createPhrases(this.#one<HTMLTemplateElement>('template[data-phrases]'), document.documentElement.lang);
    this.#list = createHitList(this, this.#phrases);
    this.#chosen = createChosenFilters(this, this.#phrases, (facet, value) => this.#remove(facet, value));
    this.#scroll = createScrollMemory(() => this.#list.shown());
    this.#browsing = [...document.querySelectorAll('[data-browse]')].map((part) => ({ part, mark: document.createComment('') }));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      // The keyboard of a phone would cover the hits.
      if (matchMedia('(pointer: coarse)').matches) (document.activeElement as HTMLElement | null)?.blur();
      void this.#search(this.#stateOfForm(), 'push');
    });
    this.#form.addEventListener('input', (event) => this.#typed(event.target as HTMLInputElement));
    this.#form.addEventListener('focusin', () => void this.#index().catch(() => undefined), { once: true });
    this.#one('[data-near]').addEventListener('click', () => this.#locate());
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
    this.#list.showAtLeast(shown);
    restore();
  }

  #clear(): void {
    this.#setNear(undefined);
    void this.#search({ query: '', place: '', facets: {} }, 'push');
    this.#one<HTMLInputElement>('input[name="q"]').focus();
  }

  /** Takes one chosen filter away; the focus goes to the next one, or to the count. */
  #remove(facet: FacetName, value: string): void {
    const state = readState(location.search);
    state.facets[facet] = (state.facets[facet] ?? []).filter((candidate) => candidate !== value);
    void this.#search(state, 'push').then(() => this.#chosen.focus() || this.#list.focus());
  }

  #one<E extends Element = HTMLElement>(selector: string): E {
    const element = this.querySelector<E>(selector);
    if (!element) throw new Error(`<offer-search> has no ${selector}`);
    return element;
  }

  #index(): Promise<PreparedIndex> {
    return this.#data.load(this.dataset['index'] ?? '');
  }

  #typed(input: HTMLInputElement): void {
    clearTimeout(this.#timer);
    if (input.type === 'checkbox') return void this.#search(this.#stateOfForm(), 'push');
    this.#setNear(undefined);
    this.#timer = setTimeout(() => {
      if (input.name === 'plz') void this.#suggest(input.value);
      void this.#search(this.#stateOfForm(), 'replace');
    }, MILLISECONDS_BETWEEN_KEYS);
  }

  async #suggest(text: string): Promise<void> {
    const prepared = await this.#index().catch(() => undefined);
    if (!prepared) return;
    const options = suggestPlaces(prepared, text, MOST_SUGGESTIONS).map((name) =>
      Object.assign(document.createElement('option'), { value: name }),
    );
    this.#one('datalist').replaceChildren(...options);
  }

  #setNear(position: readonly [number, number] | undefined): void {
    this.#near = position;
    this.#one('[data-near]').setAttribute('aria-pressed', String(position !== undefined));
  }

  #locate(): void {
    if (this.#near) {
      this.#setNear(undefined);
      return void this.#search(this.#stateOfForm(), 'none');
    }
    this.#list.say(this.#phrases.text('locating'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        this.#setNear([coords.latitude, coords.longitude]);
        void this.#search(this.#stateOfForm(), 'none');
      },
      () => this.#list.say(this.#phrases.text('notLocated')),
      { maximumAge: 600_000, timeout: 15_000 },
    );
  }

  /** Buttons under an empty answer: each takes one condition away. */
  #loosen(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-without]');
    if (!button) return;
    const state = this.#stateOfForm();
    if (button.dataset['without'] === 'facets') state.facets = {};
    else state.place = '';
    void this.#search(state, 'push').then(() => this.#list.focus());
  }

  #stateOfForm(): SearchState {
    const facets: SearchState['facets'] = {};
    for (const facet of FACETS) {
      const values = [...this.#form.querySelectorAll<HTMLInputElement>(`input[name="${facet}"]:checked`)].map(({ value }) => value);
      if (values.length > 0) facets[facet] = values;
    }
    const field = (name: string) => this.#form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value.trim() ?? '';
    return { query: field('q'), place: field('plz'), facets };
  }

  #fillForm({ query, place, facets }: SearchState): void {
    for (const [name, value] of [
      ['q', query],
      ['plz', place],
    ] as const) {
      const input = this.#one<HTMLInputElement>(`input[name="${name}"]`);
      if (input.value.trim() !== value) input.value = value;
    }
    for (const input of this.#form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
      input.checked = facets[input.name as keyof typeof facets]?.includes(input.value) ?? false;
  }

  async #search(state: SearchState, history: 'push' | 'replace' | 'none'): Promise<void> {
    clearTimeout(this.#timer);
    const run = ++this.#run;
    this.#fillForm(state);
    const address = `${location.pathname}${writeState(state)}`;
    if (history === 'push' && address !== `${location.pathname}${location.search}`) this.#scroll.push(address);
    else if (history === 'replace') window.history.replaceState(window.history.state, '', address);
    const empty = isEmpty(state) && !this.#near;
    this.#showBrowsing(empty);
    this.#chosen.show(state.facets);
    if (empty) {
      this.#list.clear();
      return this.#countAll();
    }
    try {
      const answer = await this.#answer(state);
      if (run === this.#run) this.#show(state, answer);
    } catch {
      if (run !== this.#run) return;
      this.#showBrowsing(true);
      this.#list.say(this.#phrases.text('broken'));
    }
  }

  #answer(state: SearchState) {
    const every = () => this.#data.load(this.dataset['everyIndex'] ?? '');
    return searchEveryLanguage(this.#index(), every, state.query, (prepared) => this.#searchIn(prepared, state));
  }

  #searchIn(
    prepared: PreparedIndex,
    { query, place, facets }: SearchState,
  ): { prepared: PreparedIndex; place: PlaceAnswer; result: SearchResult } {
    const answer = findPlace(prepared, place);
    const known = answer.kind === 'places' ? answer.places : undefined;
    const result = searchOffers(prepared, {
      query,
      selection: facets as FacetSelection,
      now: this.#now(),
      ...(known && { places: known }),
      ...(this.#near && { near: this.#near }),
    });
    return { prepared, place: answer, result };
  }

  #show(state: SearchState, { prepared, place, result }: { prepared: PreparedIndex; place: PlaceAnswer; result: SearchResult }): void {
    const postcode =
      result.understanding.postcode?.known === false
        ? result.understanding.postcode.text
        : place.kind === 'unknown-postcode'
          ? state.place
          : undefined;
    const hits = postcode === undefined ? result.hits : [];
    this.#list.show(hits, prepared, {
      places: place.kind === 'places' ? place.places : result.understanding.places,
      unknown: [...result.understanding.unknown, ...(place.kind === 'unknown' ? [state.place] : [])],
      ...(postcode !== undefined && { postcode }),
      canLoosen: { facets: result.withoutFacets > hits.length && Object.keys(state.facets).length > 0, place: state.place !== '' },
      alternatives: hits.length > 0 ? [] : this.#alternatives(prepared, state, postcode !== undefined),
    });
    this.#count(result.counts, state);
  }

  #count(counts: FacetCounts, { facets }: Pick<SearchState, 'facets'>): void {
    for (const facet of FACETS) this.#list.count(facet, counts[facet] ?? new Map<string, number>(), facets[facet] ?? []);
  }

  /** Numbers beside the filters while nothing is searched for; only where the filters are open. */
  async #countAll(): Promise<void> {
    if (!isEmpty(readState(location.search)) || !this.#one<HTMLDetailsElement>('.filters').open) return;
    const prepared = await this.#index().catch(() => undefined);
    if (prepared && isEmpty(readState(location.search)))
      this.#count(searchOffers(prepared, { query: '', now: this.#now() }).counts, { facets: {} });
  }

  /** For an empty answer: the same words for the whole country, or the nearest elsewhere. */
  #alternatives(prepared: PreparedIndex, state: SearchState, nationwide: boolean): SearchHit[] {
    const { hits } = searchOffers(prepared, { query: nationwide ? state.query.replace(/\b\d{5}\b/g, '') : state.query });
    return hits.filter(({ offer }) => !nationwide || offer.reach === 'nationwide').slice(0, nationwide ? 20 : MOST_ALTERNATIVES);
  }

  #showBrowsing(show: boolean): void {
    for (const { part, mark } of this.#browsing) {
      if (show && mark.isConnected) mark.replaceWith(part);
      else if (!show && part.isConnected) part.replaceWith(mark);
    }
    this.toggleAttribute('searching', !show);
  }

  /** The present moment in the time zone of the network. */
  #now(): Moment {
    const { date, ...moment } = localMoment(this.dataset['timezone']);
    return { ...moment, holiday: (this.dataset['holidays'] ?? '').split(' ').includes(date) };
  }
}

customElements.define('offer-search', OfferSearch);
