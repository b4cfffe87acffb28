/** One page of every kind that the site has, chosen from the content: what the tests of a browser look at. */
import { isForPublic } from '../../src/model/questions/offers.ts';
import type { Network, Offer } from '../../src/model/network.ts';

/** A kind of page and the path of one of its pages below a language, with a slash at the end; '' is the start page. */
export interface PageKind {
  kind: string;
  path: string;
  /** Whether the page is written by hand, so that a language may show it in the source language. */
  written: boolean;
}

/** A folder with more pages is of one kind: stages, codes of mistakes. */
const FEW = 5;

/** Kinds of pages of a network, each once; offers in each state in which their page differs. */
export function pageKinds(network: Network): PageKind[] {
  const first = (map: ReadonlyMap<string, unknown>): string | undefined => map.keys().next().value;
  const offers = [...network.offers.values()];
  const offer = (kind: string, wanted: (one: Offer) => boolean) => {
    const id = offers.find(wanted)?.id;
    return id === undefined ? [] : record(kind, 'angebote', id);
  };
  return [
    ...record('start', ''),
    ...record('offers', 'angebote'),
    ...offer(
      'offer with address',
      ({ verification, places }) => verification.status === 'sourced' && places.some(({ street }) => street !== undefined),
    ),
    ...offer('offer with hours', ({ schedule }) => schedule !== undefined),
    ...offer('nationwide offer', ({ reach }) => reach === 'nationwide'),
    ...offer('offer without source', ({ verification }) => verification.status === 'unsourced'),
    ...offer('historical offer', ({ verification }) => verification.status === 'historical'),
    ...offer('offer for professionals', (one) => !isForPublic(one)),
    ...record('slip', 'angebote', `${first(network.offers)}/zettel`),
    ...record('type', 'angebote/art', first(network.offerTypes)),
    ...record('topic', 'angebote/thema', first(network.topics)),
    ...record('regions', 'regionen'),
    ...record('region', 'regionen', first(network.regions)),
    ...record('checklists', 'kriterien'),
    ...record('checklist', 'kriterien', first(network.checklists)),
    ...record('glossary', 'glossar'),
    ...moduleViews(network),
    ...written(network),
  ];
}

/** The views of the first module, and what one has learned. */
function moduleViews({ modules }: Network): PageKind[] {
  const [first] = modules.keys();
  if (first === undefined) return [];
  const views = ['zweisprachig', 'ueben', 'schulung'].flatMap((view) => record(`module ${view}`, 'curriculum', `${first}/${view}`));
  return [...views, ...record('learning', 'lernstand')];
}

/** Written pages: all of a folder that has few, otherwise the first. */
function written({ pages, record: { sourceLanguage } }: Network): PageKind[] {
  const slugs = pages.filter(({ language, slug }) => language === sourceLanguage && slug !== '').map(({ slug }) => slug);
  const folders = Map.groupBy(slugs, (slug) => slug.split('/').slice(0, -1).join('/'));
  const chosen = [...folders.values()].flatMap((all) => (all.length > FEW ? all.slice(0, 1) : all));
  return chosen.map((slug) => ({ kind: `page ${slug}`, path: `${slug}/`, written: true }));
}

function record(kind: string, folder: string, id?: string): PageKind[] {
  const path = [folder, id].filter(Boolean).join('/');
  return [{ kind, path: path === '' ? '' : `${path}/`, written: false }];
}
