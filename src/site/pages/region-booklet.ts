/** `/<language>/regionen/<id>.pdf`: the booklet of a region. */
import type { APIRoute } from 'astro';
import { regionPdf } from '../booklet/region-pdf.ts';
import { recordPaths } from '../static-paths.ts';
import { wordsOf } from '../words.ts';

export const getStaticPaths = () => recordPaths('id', ({ regions }) => regions.keys());

export const GET: APIRoute = async ({ params, locals }) => {
  const { lang, id } = params as { lang: string; id: string };
  const pdf = await regionPdf(id, lang, wordsOf(locals.t));
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf' } });
};
