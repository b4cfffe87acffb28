/** One hit as an element of the list. */
import type { PreparedIndex, PreparedPlace } from '../../search/prepare-index.ts';
import type { SearchHit } from '../../search/search-offers.ts';
import { findElement } from './find-element.ts';
import type { Phrases } from './phrases.ts';

/** Makes the element from the template of `root`; `places` are those that were searched for. */
export function renderHit(
  root: HTMLElement,
  { offer, kilometres }: SearchHit,
  { index }: PreparedIndex,
  places: readonly PreparedPlace[],
  phrases: Phrases,
): HTMLElement {
  const template = findElement<HTMLTemplateElement>(root, 'template[data-hit]');
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  item.dataset['offer'] = offer.id;
  const link = findElement<HTMLAnchorElement>(item, 'a');
  link.textContent = offer.title;
  link.href = (link.dataset['address'] ?? '').replace('OFFER', encodeURIComponent(offer.id));
  findElement(item, '[data-type]').textContent = typeName(root, offer, index);
  const town = offer.places.map((position) => index.municipalities[position]?.name).find((name) => name !== undefined);
  const reach = offer.reach === 'part' ? '' : phrases.text(offer.reach);
  const distance = kilometres === undefined || kilometres < 1 ? '' : phrases.text('kilometres', { kilometres: Math.round(kilometres) });
  setText(item, '[data-town]', town ?? (offer.reach === 'part' && places.length > 0 ? phrases.text('servesPlace') : ''));
  setText(item, '[data-reach]', reach);
  setText(item, '[data-distance]', distance);
  setText(item, '[data-verification]', phrases.text(`verification-${offer.verification}`, { year: offer.year ?? '' }));
  findElement(item, '[data-verification]').dataset['verification'] = offer.verification;
  return item;
}

/** Name of an offer's type in the language of the page: as its filter says it, since the index may be that of another language. */
function typeName(root: ParentNode, offer: SearchHit['offer'], index: PreparedIndex['index']): string {
  const concept = index.concepts[offer.type];
  const input = root.querySelector(`input[name="type"][value="${concept?.id.replace('type/', '') ?? ''}"]`);
  return input?.nextElementSibling?.textContent ?? concept?.phrases[0] ?? '';
}

function setText(root: ParentNode, selector: string, text: string): void {
  const target = findElement(root, selector);
  target.textContent = text;
  target.hidden = text === '';
}
