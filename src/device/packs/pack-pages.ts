/** Which pages belong to which pack. */
import { addressOf } from '../../model/route-paths.ts';
import { modulePath } from '../../model/questions/modules.ts';
import type { Pack } from './manifest.ts';

/** Paths that every language's packs share: the curriculum's overview, words, cards, what was learned, and the page of the packs. */
const COMMON = ['curriculum', 'glossar', 'gespraechskarten', 'lernstand', 'offline'] as const;
/** The views of a module; '' is its text. */
const VIEWS = ['', 'zweisprachig', 'ueben', 'schulung'] as const;

/** A pack by the pages it is made of. */
export interface PackPages extends Pick<Pack, 'kind' | 'language' | 'subject'> {
  /** Paths below the root of the site, `de/curriculum/`. */
  pages: string[];
}

/**
 * The packs of a site, by language, what is common first.
 *
 * @param built paths of the pages that there are; pages that a site does not have are left out, and so are packs without pages
 */
export function packPages(languages: Iterable<string>, modules: Iterable<string>, built: ReadonlySet<string>): PackPages[] {
  const subjects = [...modules];
  if (subjects.length === 0) return [];
  return [...languages]
    .flatMap((language): PackPages[] => {
      const pagesAt = (paths: readonly string[]) => paths.map((path) => pagePath(language, path)).filter((page) => built.has(page));
      return [
        { kind: 'common', language, subject: '', pages: pagesAt(COMMON) },
        ...subjects.map((subject): PackPages => {
          const paths = VIEWS.map((view) => modulePath(subject, ...(view === '' ? [] : [view])));
          return { kind: 'module', language, subject, pages: pagesAt(paths) };
        }),
      ];
    })
    .filter(({ pages }) => pages.length > 0);
}

/** Path of the page that a reader without connection sees where another page is not on the device. */
export function packsPage(language: string): string {
  return pagePath(language, 'offline');
}

/** Without the slash in front: paths of packs stand below the root of the site, wherever that is. */
function pagePath(language: string, path: string): string {
  return addressOf(language, path).slice(1);
}
