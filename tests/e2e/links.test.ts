import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenLinks } from './broken-links.ts';

describe('links of the built site', () => {
  it('lead to pages, files and anchors that exist', async () => {
    expect(await brokenLinks('dist')).toEqual([]);
  });
});

describe('the search for broken links', () => {
  const page = '<a href="/sub/b/#here">a</a>';
  const other = '<p id="here">b</p>';
  it.each([
    ['none', { 'index.html': page, 'b/index.html': other }, []],
    ['a page that is missing', { 'index.html': page }, ['index.html: /sub/b/#here leads to no file']],
    ['an anchor that is missing', { 'index.html': page, 'b/index.html': '' }, ['index.html: /sub/b/#here leads to no anchor']],
    ['a way out of the base path', { 'index.html': '<img src=/b.png>', 'b.png': '' }, ['index.html: /b.png leads out of the base path']],
    ['a relative one', { 'a/index.html': '<a href="../b/">b</a>' }, ['a/index.html: ../b/ leads to no file']],
    ['an anchor of its own page', { 'a/index.html': '<a href="#c">b</a>' }, ['a/index.html: #c leads to no anchor']],
    ['a form', { 'index.html': '<form action="/sub/c/"></form>' }, ['index.html: /sub/c/ leads to no file']],
    [
      'the sitemap',
      { 'sitemap-index.xml': '<loc>https://site.example/sub/sitemap-0.xml</loc>' },
      ['sitemap-index.xml: https://site.example/sub/sitemap-0.xml leads to no file'],
    ],
    [
      'other hosts, addresses of mail and what stands in a script',
      { 'index.html': '<a href="https://other.example/x">a</a><a href="mailto:a@b.example">b</a><script>" href=/x "</script>' },
      [],
    ],
  ])('finds %s', async (_case, files, expected) => {
    const folder = await mkdtemp(join(tmpdir(), 'links-'));
    try {
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), text);
      }
      expect(await brokenLinks(folder, '/sub/')).toEqual(expected);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
