import { describe, expect, it, test } from 'vitest';
import { namesInTag, stylesOf, usedRules, withSheet } from './page-styles.ts';

describe('rules that a page uses', () => {
  const used = (css: string, ...names: string[]) => usedRules(css, new Set(names));

  it('stay, others go', async () => {
    expect(await used('.card{color:red}.chip{color:blue}p{margin:0}table{border:0}', 'card', 'p')).toBe('.card{color:red}p{margin:0}');
  });

  it('stay in layers and media queries, with states and attributes that are in the markup', async () => {
    const css = "@layer a{.card:hover{color:red}.gone{top:0}}@media print{[data-x='y'] p{top:0}[data-z]{top:0}}";
    expect(await used(css, 'card', 'data-x', 'y', 'p')).toBe("@layer a{.card:hover{color:red}}@media print{[data-x='y'] p{top:0}}");
  });

  it('stay where :is, :where and :not name other things as well', async () => {
    const css = ':is(.a,.b) p{top:0}svg:where(.x){top:0}p:not(.gone){top:0}';
    expect(await used(css, 'a', 'p', 'svg', 'x')).toContain('p:not(.gone)');
    expect(await used(css, 'a', 'p', 'svg', 'x')).toContain('svg:where(.x)');
    expect(await used(css, 'a', 'p', 'svg', 'x')).toContain('p{top:0}');
  });

  it('stay where they leave out what the page does not have', async () => {
    const css = '.text p+:not(a,:where(.gone *)){top:0}';
    expect(await used(css, 'text', 'p')).toBe(css);
  });

  it('stay for classes with signs in their names', async () => {
    const css = String.raw`.lg\:hidden{top:0}.md\:hidden{top:1px}`;
    expect(await used(css, ...namesInTag('<div class="a lg:hidden b">'))).toBe(String.raw`.lg\:hidden{top:0}`);
  });

  it('go with the component that they belong to', async () => {
    const css = 'svg:where(.astro-one){top:0}svg:where(.astro-two){top:1px}.a:where(.astro-one) .b:where(.astro-one):hover{top:0}';
    expect(await used(css, 'svg', 'a', 'b', 'astro-one')).toBe(
      'svg:where(.astro-one){top:0}.a:where(.astro-one) .b:where(.astro-one):hover{top:0}',
    );
  });

  it('keep animations, and variables that rules or the markup use', async () => {
    const css = ':root{--a:1px;--b:2px}@keyframes turn{to{rotate:1turn}}.card{animation:turn 1s;top:var(--a)}';
    expect(await used(css, 'card')).toBe(css.replace(';--b:2px', ''));
    expect(await used(css, 'card', ...namesInTag('<p style="top: var(--b)">'))).toBe(css);
  });
});

test('the styles of a page are taken in their order, a sheet once', () => {
  const page =
    '<link rel="stylesheet" href="/a.css"/><style>p{top:0}</style><link rel="stylesheet" href="/b.css" media="print"><link rel="stylesheet" href="/a.css">';
  expect(stylesOf(page)).toEqual([{ address: '/a.css', media: '' }, { rules: 'p{top:0}' }, { address: '/b.css', media: 'print' }]);
});

describe('putting one sheet into a page', () => {
  it('takes the place of the first sheet, others go', () => {
    const page =
      '<head><link rel="stylesheet" href="/_astro/a.css"/><link rel="stylesheet" href="/_astro/print.css" media="print"><style>p{}</style><link rel="icon" href="/x.svg"><link rel="stylesheet" href="/_astro/b.css"></head>';
    expect(withSheet(page, '/_astro/page.1.css')).toBe(
      '<head><link rel="stylesheet" href="/_astro/page.1.css"><link rel="icon" href="/x.svg"></head>',
    );
  });
});
