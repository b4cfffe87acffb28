/** `/<language>/curriculum/<id>.epub`: the book of a module, alone or with the source language beside it. */
import type { APIRoute } from 'astro';
import { bookFiles } from '../books/book-files.ts';
import { bookPaths } from '../books/book-paths.ts';

export const getStaticPaths = () => bookPaths('id', 'curriculum');

export const GET: APIRoute = async ({ params: { lang = '', id = '' } }) => {
  const files = await bookFiles(lang, `curriculum/${id}`);
  return new Response(new Uint8Array(files.epub), { headers: { 'content-type': 'application/epub+zip' } });
};
