/** `/suche/<language>.<hash>.json`: the index of the directory's search. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { searchFiles } from '../search-files.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { byLanguage, everyLanguage } = await searchFiles();
  return [...byLanguage.values(), everyLanguage].map(({ name, text }) => ({ params: { file: name }, props: { text } }));
};

export const GET: APIRoute = ({ props }) => new Response(props['text'] as string, { headers: { 'content-type': 'application/json' } });
