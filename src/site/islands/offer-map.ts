/** The map beside the hits: how many lie in which region, where the place is that was searched for, regions as buttons. */
import type { FoundAnswer } from './find-answer.ts';
import type { DrawnMap } from './drawn-map.ts';
import type { Phrases } from './phrases.ts';

/** From this width on the map stands beside the hits: the same figure stands in offer-map.css. */
const WIDE = '(min-width: 72rem)';

/** The map of the directory. */
export interface OfferMap {
  /**
   * Shows where the hits are.
   *
   * @param chosen ids of the regions that are chosen
   * @param near position of the reader, [latitude, longitude]
   */
  show: (found: FoundAnswer, chosen: readonly string[], near?: readonly [number, number]) => void;
}

/** Makes the map of `root`; does nothing where the page has none. `toggle` is called with the region whose button was pressed. */
export function createOfferMap(root: HTMLElement, phrases: Phrases, toggle: (region: string) => void): OfferMap {
  const holder = root.querySelector<HTMLDetailsElement>('[data-map]');
  let drawn: Promise<DrawnMap> | undefined;
  let latest: Parameters<OfferMap['show']> | undefined;
  if (!holder) return { show: () => undefined };

  const draw = async () => {
    if (!holder.open || !latest) return;
    drawn ??= import('./drawn-map.ts').then(({ drawMap }) => drawMap(root, holder, phrases, toggle));
    try {
      (await drawn).show(...latest);
    } catch {
      // The list says everything that the map would.
      holder.hidden = true;
      root.removeAttribute('mapped');
    }
  };
  root.setAttribute('mapped', '');
  const wide = matchMedia(WIDE);
  const fit = () => (holder.open = wide.matches);
  wide.addEventListener('change', fit);
  fit();
  holder.addEventListener('toggle', () => void draw());
  return {
    show(...answer) {
      latest = answer;
      void draw();
    },
  };
}
