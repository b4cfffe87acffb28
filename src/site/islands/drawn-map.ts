/** The drawing of the map: fetched when it is first shown, then only its numbers and marks change. */
import type { PreparedPlace } from '../../search/prepare-index.ts';
import { placeByMercator, type Mercator } from '../map/mercator.ts';
import type { OfferMap } from './offer-map.ts';
import { findElement } from './find-element.ts';
import type { Phrases } from './phrases.ts';

/** A map that is there. */
export type DrawnMap = OfferMap;

/** A pin whose point is at 0 0, in units of the map. */
const PIN = 'M0 0c-6-11-12-15-12-23a12 12 0 1 1 24 0c0 8-6 12-12 23zM0-27a5 5 0 1 0 0 10 5 5 0 1 0 0-10z';

/**
 * Puts the drawing into `holder`. Its regions are toggle buttons in a tool bar: one stop for the Tab key, arrows go from one to the next.
 *
 * @throws {Error} where the drawing cannot be loaded
 */
export async function drawMap(
  root: HTMLElement,
  holder: HTMLElement,
  phrases: Phrases,
  toggle: (region: string) => void,
): Promise<DrawnMap> {
  const bar = findElement(holder, '[data-drawing]');
  const pointed = findElement(holder, '[data-pointed]');
  const svg = await fetchDrawing(holder.dataset['map'] ?? '');
  bar.replaceChildren(svg);
  const mercator = (svg.dataset['mercator'] ?? '').split(' ').map(Number) as unknown as Mercator;
  const buttons = [...svg.querySelectorAll<SVGGElement>('[data-region]')];
  const marks = findElement<SVGGElement>(svg, '.marks');

  /** The name as the filter has it. */
  const nameOf = (region: string) =>
    root.querySelector<HTMLInputElement>(`input[name="region"][value="${CSS.escape(region)}"]`)?.nextElementSibling?.textContent ?? region;
  const say = (button: SVGGElement | null) => (pointed.textContent = button?.dataset['said'] ?? '');
  const buttonOf = ({ target }: Event) => (target as Element).closest<SVGGElement>('[data-region]');
  const press = (button: SVGGElement) => {
    if (button.getAttribute('aria-disabled') !== 'true') toggle(button.dataset['region'] ?? '');
  };
  const focus = (position: number) => {
    const next = buttons[(position + buttons.length) % buttons.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next?.focus();
  };

  for (const [position, button] of buttons.entries()) {
    button.setAttribute('role', 'button');
    button.tabIndex = position === 0 ? 0 : -1;
  }
  bar.addEventListener('click', (event) => {
    const button = buttonOf(event);
    if (!button) return;
    focus(buttons.indexOf(button));
    press(button);
  });
  bar.addEventListener('keydown', (event) => {
    const button = buttonOf(event);
    if (!button) return;
    const here = buttons.indexOf(button);
    const target = { ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key];
    if (target !== undefined) focus(target);
    else if (event.key === 'Enter' || event.key === ' ') press(button);
    else return;
    event.preventDefault();
  });
  for (const kind of ['pointerover', 'focusin']) bar.addEventListener(kind, (event) => say(buttonOf(event)));
  for (const kind of ['pointerleave', 'focusout']) bar.addEventListener(kind, () => say(null));

  return {
    show({ answer: { counts, everywhere }, source: { prepared }, places }, chosen, near) {
      for (const button of buttons) {
        const region = button.dataset['region'] ?? '';
        const all = counts.region?.get(region) ?? 0;
        const count = Math.max(0, all - everywhere);
        const pressed = chosen.includes(region);
        // As it is written on the map: who speaks to the computer says what is seen.
        button.setAttribute('aria-label', `${nameOf(region)}: ${count}`);
        button.dataset['said'] = `${nameOf(region)}: ${phrases.text('found', { count })}`;
        button.setAttribute('aria-pressed', String(pressed));
        button.setAttribute('aria-disabled', String(all === 0 && !pressed));
        button.toggleAttribute('data-some', count > 0);
        findElement(button, '.number').textContent = String(count);
        findElement(button, '.chosen').textContent = pressed ? '✓' : '';
      }
      findElement(holder, '[data-map-note]').textContent = everywhere > 0 ? phrases.text('mapNote', { number: everywhere }) : '';
      mark(places, prepared.index, near);
    },
  };

  function mark(
    places: readonly PreparedPlace[],
    {
      municipalities,
      districts,
      regions,
    }: { municipalities: { centre: [number, number] }[]; districts: { id: string }[]; regions: { id: string }[] },
    near: readonly [number, number] | undefined,
  ): void {
    for (const marked of svg.querySelectorAll('[data-here]')) marked.removeAttribute('data-here');
    const points = near ? [near] : [];
    for (const { kind, position } of places) {
      if (kind === 'district') here('district', districts[position]?.id);
      else if (kind === 'region') here('region', regions[position]?.id);
      else if (municipalities[position]) points.push(municipalities[position].centre);
    }
    marks.replaceChildren(
      ...points.map(([latitude, longitude]) => {
        const pin = document.createElementNS(svg.namespaceURI, 'path');
        const [x, y] = placeByMercator(mercator, [longitude, latitude]);
        pin.setAttribute('d', PIN);
        pin.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
        return pin;
      }),
    );
  }

  function here(kind: 'district' | 'region', id: string | undefined): void {
    svg.querySelector(`[data-${kind}="${CSS.escape(id ?? '')}"]`)?.setAttribute('data-here', '');
  }
}

async function fetchDrawing(address: string): Promise<SVGSVGElement> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { documentElement } = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  if (documentElement.localName !== 'svg') throw new Error(`${address}: no drawing`);
  return document.importNode(documentElement, true) as unknown as SVGSVGElement;
}
