import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder, type FolderServer } from '../e2e/serve-folder.ts';

let folder: string;
let server: FolderServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-folder-'));
  mkdirSync(join(folder, 'de/a'), { recursive: true });
  for (const [file, text] of Object.entries({ '404.html': 'none', 'de/404.html': 'keine', 'de/a/index.html': 'Seite' })) {
    writeFileSync(join(folder, file), text);
  }
  server = await serveFolder(folder, '/sub/');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('serveFolder', () => {
  it.each([
    ['de/a/', 200, 'Seite'],
    ['de/a', 200, 'Seite'],
    ['de/b/', 404, 'keine'],
    ['x', 404, 'none'],
    ['../../etc/passwd', 404, '404\n'],
    ['%2e%2e/%2e%2e/etc/passwd', 404, '404\n'],
  ])('answers %s with %i', async (path, status, text) => {
    const response = await fetch(`${server.address}${path}`);
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it('serves nothing outside its base path, and leads to it', async () => {
    const root = server.address.replace('/sub/', '');
    expect((await fetch(`${root}/de/a/`)).status).toBe(404);
    const response = await fetch(`${root}/sub`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/sub/']);
  });
});
