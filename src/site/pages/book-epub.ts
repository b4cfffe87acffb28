/** `/<language>/<book>.epub`: a whole book, alone or with the source language beside it. */
import type { APIRoute } from 'astro';
import { bookFiles } from '../books/book-files.ts';
import { bookPaths } from '../books/book-paths.ts';

export const getStaticPaths = () => bookPaths('book');

export const GET: APIRoute = async ({ params: { lang = '', book = '' } }) => {
  const files = await bookFiles(lang, book);
  return new Response(new Uint8Array(files.epub), { headers: { 'content-type': 'application/epub+zip' } });
};
