/** The window of the search in the head: offers first, then pages, then pages in the source language. */
import type { SearchHit } from '../../search/search-offers.ts';
import type { OfferSource } from '../../search/offer-source.ts';
import type { PreparedIndex } from '../../search/prepare-index.ts';
import { findElement } from './find-element.ts';
import { createPhrases } from './phrases.ts';
import { createSearchData } from './search-data.ts';
import { searchEveryLanguage } from './search-every-language.ts';
import { createPageSearch, type FoundPage, type PageSearch } from './search-pages.ts';
import './site-search.css';

const MILLISECONDS_BETWEEN_KEYS = 200;
const MOST_OF_A_GROUP = 6;

/** Makes the window from the template of `root`; returns what opens it. */
export function createSearchDialog(root: HTMLElement): () => void {
  const template = findElement<HTMLTemplateElement>(root, 'template');
  const dialog = findElement<HTMLDialogElement>(template.content.cloneNode(true) as DocumentFragment, 'dialog');
  root.append(dialog);
  const { index = '', everyIndex = '', pagefind = '', language = '', sourceLanguage = '', directory = '' } = root.dataset;
  const phrases = createPhrases(findElement(dialog, '[data-phrases]'), document.documentElement.lang);
  const data = createSearchData();
  const groups: Record<string, PageSearch> = { pages: createPageSearch(pagefind, language) };
  if (language !== sourceLanguage) groups['source-pages'] = createPageSearch(pagefind, sourceLanguage);
  const input = findElement<HTMLInputElement>(dialog, 'input');
  const said = findElement(dialog, '[data-said]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let run = 0;

  async function search(): Promise<void> {
    const query = input.value.trim();
    const mine = ++run;
    if (query === '') {
      said.textContent = '';
      for (const section of dialog.querySelectorAll<HTMLElement>('[data-group]')) section.hidden = true;
      return;
    }
    const [offers, ...pages] = await Promise.all([findOffers(query), ...Object.values(groups).map((group) => findPages(group, query))]);
    if (mine !== run) return;
    showOffers(offers, query);
    for (const [position, name] of Object.keys(groups).entries()) fill(name, (pages[position]?.pages ?? []).map(pageItem));
    const counts = { offers: offers?.total ?? 0, pages: pages.reduce((sum, group) => sum + (group?.total ?? 0), 0) };
    const failed = !offers && pages.every((group) => !group);
    said.textContent = phrases.text(failed ? 'dialogFailed' : counts.offers + counts.pages > 0 ? 'dialogCounts' : 'dialogNothing', counts);
  }

  async function findOffers(query: string): Promise<{ total: number; hits: SearchHit[]; prepared: PreparedIndex } | undefined> {
    const ask = async (source: OfferSource) => ({ source, answer: await source.search({ query }) });
    try {
      const { source, answer } = await searchEveryLanguage(data.load(index), () => data.load(everyIndex), query, ask);
      return { total: answer.total, hits: await answer.page(0, MOST_OF_A_GROUP), prepared: source.prepared };
    } catch {
      return undefined;
    }
  }

  function showOffers(found: Awaited<ReturnType<typeof findOffers>>, query: string): void {
    const items = found ? found.hits.map((hit) => offerItem(hit, found.prepared)) : [];
    const all = findElement<HTMLAnchorElement>(dialog, '[data-all]');
    all.href = `${directory}?${new URLSearchParams({ q: query }).toString()}`;
    all.textContent = phrases.text('dialogAll', { query });
    fill('offers', items);
  }

  function fill(name: string, items: HTMLElement[]): void {
    const section = findElement(dialog, `[data-group="${name}"]`);
    section.hidden = items.length === 0;
    findElement(section, 'ul').replaceChildren(...items);
  }

  function offerItem({ offer }: SearchHit, { index: { concepts, municipalities } }: PreparedIndex): HTMLElement {
    const town = offer.places.map((position) => municipalities[position]?.name).find((name) => name !== undefined);
    const link = element('a', offer.title, { href: `${directory}${encodeURIComponent(offer.id)}/`, lang: sourceLanguage, dir: 'auto' });
    const item = element('li', '');
    item.dataset['offer'] = offer.id;
    item.append(link, element('span', concepts[offer.type]?.phrases[0] ?? ''));
    if (town !== undefined) item.append(' ', element('bdi', town, { lang: sourceLanguage }));
    return item;
  }

  dialog.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), MILLISECONDS_BETWEEN_KEYS);
  });
  dialog.addEventListener('click', ({ target }) => {
    const element = target as Element;
    if (element === dialog || element.closest('[data-close], a')) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    // In a search field Escape would only empty it.
    if (event.key === 'Escape') {
      event.preventDefault();
      return dialog.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops: HTMLElement[] = [input, ...dialog.querySelectorAll<HTMLElement>('section:not([hidden]) a')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(stops.length - 1, Math.max(0, here + step))]?.focus();
  });
  return () => {
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
  };
}

async function findPages(search: PageSearch, query: string): Promise<{ total: number; pages: FoundPage[] } | undefined> {
  return search.find(query, MOST_OF_A_GROUP).catch(() => undefined);
}

function pageItem({ url, title, excerpt }: FoundPage): HTMLElement {
  const item = element('li', '');
  const words = element('span', '');
  // Pagefind escapes the text of the page and adds nothing but `mark`.
  words.innerHTML = excerpt;
  item.append(element('a', title, { href: url }), words);
  return item;
}

function element(name: string, text: string, attributes: Record<string, string> = {}): HTMLElement {
  const made = Object.assign(document.createElement(name), { textContent: text });
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
