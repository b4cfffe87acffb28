/** Where the reader stood in the list: kept in the history, since the list is there only after the browser has restored its own scroll. */

const MILLISECONDS_AFTER_SCROLLING = 200;

/** Remembers the position of every entry of the history. */
export interface ScrollMemory {
  /** A new entry, from where the reader is. */
  push: (address: string) => void;
  /** What the present entry remembers: the number of hits that were shown, and the way back to the position. */
  remembered: () => { shown: number; restore: () => void };
}

interface Remembered {
  shown: number;
  scroll: number;
}

/** Begins to remember; `shown` counts the hits in the list. */
export function createScrollMemory(shown: () => number): ScrollMemory {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const remember = () => {
    clearTimeout(timer);
    const here: Remembered = { shown: shown(), scroll: Math.round(scrollY) };
    history.replaceState(here, '');
  };
  history.scrollRestoration = 'manual';
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(remember, MILLISECONDS_AFTER_SCROLLING);
    },
    { passive: true },
  );
  // A link is followed sooner than the timer ends.
  addEventListener('click', remember, { capture: true });
  addEventListener('popstate', () => clearTimeout(timer));
  return {
    push(address) {
      remember();
      history.pushState(null, '', address);
    },
    remembered() {
      const state = history.state as Partial<Remembered> | null;
      const { shown: count = 0, scroll } = state ?? {};
      return {
        shown: count,
        restore: () => {
          if (typeof scroll === 'number') scrollTo({ top: scroll, behavior: 'instant' });
        },
      };
    },
  };
}
