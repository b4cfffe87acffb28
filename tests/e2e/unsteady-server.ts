/** A server whose connection can be cut, and whose site can be replaced while somebody downloads. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFolder, type FolderServer } from './serve-folder.ts';

/** A server that runs. */
export interface UnsteadyServer {
  /** Its address with the base path, with a slash at the end; stays the same whatever happens. */
  address: string;
  /** Paths that were asked for and answered whole since `forget` was called. */
  answered: string[];
  forget: () => void;
  /** Serves another folder from now on. */
  serve: (folder: string) => Promise<void>;
  /** Cuts the connection: at once, or in the middle of the answer after so many others whose path `counts`. */
  cut: (after?: number, counts?: RegExp) => void;
  /** Calls `act` once, before the answer after so many whose path `counts`. */
  interrupt: (after: number, counts: RegExp, act: () => Promise<void>) => void;
  /** From now on every answer is an error of the server, or comes only when everything is mended. */
  trouble: (kind: 'fails' | 'hangs') => void;
  /** Everything works again. */
  mend: () => void;
  close: () => Promise<void>;
}

/** Serves a folder below a base path (slashes at both ends). */
export async function serveUnsteadily(folder: string, base: string): Promise<UnsteadyServer> {
  let site: FolderServer = await serveFolder(folder, base);
  let isCut = false;
  let fails = false;
  let waiting: Promise<void> | undefined;
  let release = () => {};
  let coming: { after: number; counts: RegExp } | undefined;
  let interruption: { after: number; counts: RegExp; act: () => Promise<void> } | undefined;
  const answered: string[] = [];

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (fails) return void response.writeHead(503).end();
    await waiting;
    if (isCut) return void request.socket.destroy();
    if (coming?.counts.test(path) && coming.after-- <= 0) isCut = true;
    const isHalf = isCut;
    if (interruption?.counts.test(path) && interruption.after-- <= 0) {
      const { act } = interruption;
      interruption = undefined;
      await act();
    }
    const result = await fetch(new URL(path, site.address), { redirect: 'manual' });
    const body = Buffer.from(await result.arrayBuffer());
    response.setHeaders(new Headers([...result.headers].filter(([name]) => ['content-type', 'location'].includes(name))));
    response.writeHead(result.status, { 'content-length': body.length });
    if (isHalf) {
      response.write(body.subarray(0, body.length / 2), () => request.socket.destroy());
      return;
    }
    response.end(body);
    answered.push(path);
  }

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    answered,
    forget: () => void answered.splice(0),
    async serve(next) {
      const before = site;
      site = await serveFolder(next, base);
      await before.close();
    },
    cut(after, counts) {
      isCut = after === undefined;
      coming = after === undefined ? undefined : { after, counts: counts ?? /(?:)/ };
    },
    interrupt: (after, counts, act) => void (interruption = { after, counts, act }),
    trouble(kind) {
      if (kind === 'fails') fails = true;
      else waiting = new Promise((resolve) => (release = resolve));
    },
    mend() {
      isCut = fails = false;
      waiting = undefined;
      release();
      coming = undefined;
    },
    async close() {
      release();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await site.close();
    },
  };
}
