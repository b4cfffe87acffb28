import { describe, expect, it } from 'vitest';
import { createReferenceFinder, referencesInPage, referencesInScript, referencesInStyle } from './referenced-files.ts';

describe('what a page names', () => {
  it.each([
    ['<link rel="stylesheet" href="/a.css" media="print">', ['/a.css']],
    ['<link href=/a.css rel=stylesheet>', ['/a.css']],
    ['<link rel="shortcut icon" href="/a.svg"/>', ['/a.svg']],
    ['<script type="module" src="/a.js"></script>', ['/a.js']],
    ['<img src="/a.png" srcset="/b.png 1x, /c.png 2x" alt="">', ['/a.png', '/b.png', '/c.png']],
    ['<picture><source srcset="/a.avif"></picture>', ['/a.avif']],
    ['<svg><use href="/a.svg#x"></use></svg>', ['/a.svg#x']],
    ['<p title="a > b" style="background:url(/a.png)">', ['/a.png']],
    ['<style>p{background:url("/a.png")}</style>', ['/a.png']],
    ['<script>import("/_astro/a.js")</script>', ['/_astro/a.js']],
    ['<link rel="canonical" href="/a/"><link rel="alternate" href="/b/"><a href="/c.pdf">c</a>', []],
  ])('%s', (html, references) => {
    expect(referencesInPage(html)).toEqual(references);
  });

  it('in styles and scripts too', () => {
    expect(referencesInStyle("@import 'a.css'; p{background:url( ./b.png )} q{mask:url('c.svg')}")).toEqual(['a.css', './b.png', 'c.svg']);
    expect(referencesInScript('import{a}from"./a.js";import(`./b.js`);f=["_astro/c.js","_astro/d.css"];const text="and/or";')).toEqual([
      './a.js',
      './b.js',
      '_astro/c.js',
      '_astro/d.css',
    ]);
  });
});

describe('the files of a page', () => {
  const files: Record<string, string> = {
    'favicon.svg': '',
    '_astro/a.js': 'import"./b.js";f=["_astro/d.css"]',
    '_astro/b.js': 'import"./a.js";import(`./c.js`)',
    '_astro/c.js': '',
    '_astro/d.css': 'p{background:url(./e.png)}',
    '_astro/e.png': '',
    '_astro/other.js': '',
  };
  const finderBelow = (base: string) =>
    createReferenceFinder({ base, has: (path) => path in files, read: (path) => Promise.resolve(files[path] ?? '') });

  it.each(['/', '/sub/'])('are found through scripts and styles, in circles too, below %s', async (base) => {
    const html = `<link rel="icon" href="${base}favicon.svg"><script type="module" src="${base}_astro/a.js"></script><a href="${base}de/">x</a>`;
    const expected = ['_astro/a.js', '_astro/b.js', '_astro/c.js', '_astro/d.css', '_astro/e.png', 'favicon.svg'];
    expect(await finderBelow(base)('de/a/', html)).toEqual(expected);
  });

  it('are those of the site only', async () => {
    const html =
      '<script src="https://other.test/_astro/a.js"></script><script src="/_astro/c.js"></script><script src="/missing.js"></script>';
    expect(await finderBelow('/')('de/a/', html)).toEqual(['_astro/c.js']);
    expect(await finderBelow('/sub/')('de/a/', html)).toEqual([]);
  });
});
