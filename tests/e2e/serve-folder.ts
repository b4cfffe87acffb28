import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** Media types of what a build writes. */
const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** A server that runs. */
export interface FolderServer {
  /** Its address with the base path, with a slash at the end. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves a folder as a plain host of static files does: index.html for folders, 404.html of the nearest folder above for what is
 * not there, nothing outside the base path.
 *
 * @param folder what to serve
 * @param base path under which it is served, with slashes at both ends
 */
export async function serveFolder(folder: string, base = '/'): Promise<FolderServer> {
  const server = createServer((request, response) => {
    void answer(folder, base, request.url ?? '/', response);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${port}${base}`, close };
}

async function answer(folder: string, base: string, url: string, response: ServerResponse): Promise<void> {
  const path = pathOf(url);
  if (path === undefined) return send(response, 400);
  if (!path.startsWith(base)) return `${path}/` === base ? redirect(response, base) : send(response, 404);
  const file = join(folder, normalize(`/${path.slice(base.length)}`));
  const kind = await kindOf(file);
  if (kind === 'file') return send(response, 200, file);
  if (kind === 'folder' && !path.endsWith('/')) return redirect(response, `${encodeURI(path)}/`);
  if (kind === 'folder' && (await kindOf(join(file, 'index.html'))) === 'file') return send(response, 200, join(file, 'index.html'));
  return send(response, 404, await nearest404(folder, file));
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const entry = await stat(path).catch(() => undefined);
  return entry?.isFile() ? 'file' : entry?.isDirectory() ? 'folder' : undefined;
}

/** The 404.html of the folder itself or of the nearest one above it that has one. */
async function nearest404(folder: string, file: string): Promise<string | undefined> {
  const names = file.slice(join(folder, sep).length).split(sep);
  for (let depth = names.length; depth >= 0; depth--) {
    const page = join(folder, ...names.slice(0, depth), '404.html');
    if ((await kindOf(page)) === 'file') return page;
  }
  return undefined;
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to }).end();
}

function send(response: ServerResponse, status: number, file?: string): void {
  if (file === undefined) return void response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${status}\n`);
  response.writeHead(status, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
