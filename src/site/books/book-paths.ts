/** The paths of books for the routes that serve them. */
import type { GetStaticPathsResult } from 'astro';
import { bookEntries } from './book-files.ts';

/** One path a book that lies in `folder`, or in none where that is left out; `param` is the name of its last segment in the route. */
export async function bookPaths(param: string, folder?: string): Promise<GetStaticPathsResult> {
  return (await bookEntries()).flatMap(({ language, path }) => {
    const segments = path.split('/');
    const name = segments.pop();
    return segments.join('/') === (folder ?? '') ? [{ params: { lang: language, [param]: name } }] : [];
  });
}
