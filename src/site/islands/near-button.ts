/** The button that asks the device where it is; only when it is pressed, and only for this page. */

const OLDEST_MILLISECONDS = 600_000;
const TIMEOUT_MILLISECONDS = 15_000;

/** The position of the reader. */
export interface NearButton {
  /** [latitude, longitude] while the button is pressed. */
  position: () => readonly [number, number] | undefined;
  /** Lets the button go. */
  release: () => void;
}

/** What happens meanwhile. */
export interface NearEvents {
  /** The position is known, or was taken back. */
  changed: () => void;
  locating: () => void;
  notLocated: () => void;
}

/** Makes the button; `aria-pressed` says whether the position is used. */
export function createNearButton(button: HTMLElement, { changed, locating, notLocated }: NearEvents): NearButton {
  let near: readonly [number, number] | undefined;
  const set = (position: typeof near) => {
    near = position;
    button.setAttribute('aria-pressed', String(position !== undefined));
  };
  button.addEventListener('click', () => {
    if (near) {
      set(undefined);
      return changed();
    }
    locating();
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        set([coords.latitude, coords.longitude]);
        changed();
      },
      notLocated,
      { maximumAge: OLDEST_MILLISECONDS, timeout: TIMEOUT_MILLISECONDS },
    );
  });
  return { position: () => near, release: () => set(undefined) };
}
