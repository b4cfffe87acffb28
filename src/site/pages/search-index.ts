/** `/suche/…`: the files of the directory's search: its indexes and its map. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { mapFile } from '../map-file.ts';
import { searchFiles } from '../search-files.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { byLanguage, everyLanguage } = await searchFiles();
  const indexes = [...byLanguage.values(), everyLanguage].flatMap(({ first, parts }) => [first, ...parts]);
  const map = await mapFile();
  return [...indexes, ...(map ? [map] : [])].map(({ name, text }) => ({ params: { file: name }, props: { text } }));
};

export const GET: APIRoute = ({ params, props }) =>
  new Response(props['text'] as string, {
    headers: { 'content-type': params['file']?.endsWith('.svg') ? 'image/svg+xml' : 'application/json' },
  });
