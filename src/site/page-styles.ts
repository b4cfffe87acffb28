/**
 * One style sheet a kind of page: what its pages really use, in one file. The frame's own sheets hold twice as much as any page needs,
 * and every sheet is a request before anything shows.
 */
import { createHash } from 'node:crypto';
import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PurgeCSS } from 'purgecss';

/** Pages read at the same time. */
const AT_ONCE = 64;
const LINK = /<link rel="stylesheet" href="([^"]+)"(?: media="([^"]+)")?\s*\/?>/g;
/** The class by which Astro marks the markup of one component. */
const COMPONENT = /:where\(\.(astro-[\w-]+)\)/g;
/** What a selector leaves out, one pseudo-class deep: PurgeCSS takes it for something that the page must have. */
const LEFT_OUT = /:not\([^()]*:(?:where|is)\(([^()]*)\)/g;
const STAND_IN = 'in-component-';
const INLINE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

/** Pages of one kind: those with the same sheets at the same level of the same section. */
export interface PageGroup {
  /** The sheets with the medium they are for (`''`: all), and rules that stand in the pages themselves, in the order of the page. */
  parts: ({ address: string; media: string } | { rules: string })[];
  pages: string[];
  /** Everything in the markup that a selector can name. */
  names: Set<string>;
}

/** The integration; it stands before those that need the final pages. */
export function pageStyles(base: string): AstroIntegration {
  return {
    name: 'page-styles',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const groups = await groupPages(folder);
        const scripted = await namesInScripts(folder);
        const fileOf = (address: string) => join(folder, address.slice(base.replace(/\/$/, '').length));
        const before = new Set<string>();
        let [count, size] = [0, 0];
        for (const group of groups) {
          const texts = await Promise.all(
            group.parts.map(async (part) => {
              if ('rules' in part) return part.rules;
              before.add(part.address);
              const text = await readFile(fileOf(part.address), 'utf8');
              return part.media === '' ? text : `@media ${part.media}{${text}}`;
            }),
          );
          const css = await usedRules(texts.join('\n'), new Set([...group.names, ...scripted.words]));
          const name = `_astro/page.${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`;
          await writeFile(join(folder, name), css);
          await inPages(folder, group.pages, (html) => withSheet(html, `${base.replace(/\/$/, '')}/${name}`));
          count++;
          size += css.length;
        }
        for (const address of before)
          if (!scripted.text.includes(address.split('/').at(-1) ?? '')) await rm(fileOf(address), { force: true });
        logger.info(`${count} kinds of pages have one style sheet each, ${Math.round(size / count / 1000)} kB on average.`);
      },
    },
  };
}

/** All pages by their kind. */
async function groupPages(folder: string): Promise<PageGroup[]> {
  const groups = new Map<string, PageGroup & { seen: Set<string> }>();
  const pages = (await Array.fromAsync(glob('**/*.html', { cwd: folder }))).sort();
  await inPages(folder, pages, (html, page) => {
    const parts = stylesOf(html);
    if (parts.length === 0) return html;
    const path = page.replaceAll('\\', '/').split('/');
    const key = [path[1] ?? '', path.length, ...parts.map((part) => ('rules' in part ? part.rules : part.address))].join('\n');
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { parts, pages: [], names: new Set(), seen: new Set() }));
    group.pages.push(page);
    // Most tags come again on every page of a kind.
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) {
      if (group.seen.has(tag)) continue;
      group.seen.add(tag);
      for (const name of namesInTag(tag)) group.names.add(name);
    }
    return html;
  });
  return [...groups.values()];
}

/** The styles of a page in the order in which they stand there: the later one wins. A sheet that is linked twice counts where it stands first. */
export function stylesOf(html: string): PageGroup['parts'] {
  const seen = new Set<string>();
  return [...html.matchAll(new RegExp(`${LINK.source}|${INLINE.source}`, 'g'))].flatMap(
    ([, address, media = '', rules = '']): PageGroup['parts'] => {
      if (address === undefined) return [{ rules }];
      if (seen.has(address)) return [];
      seen.add(address);
      return [{ address, media }];
    },
  );
}

/** Everything in a tag that a selector can name: words, and classes with signs in them (`lg:hidden`). */
export function namesInTag(tag: string): string[] {
  return [...(tag.match(/[\w-]+/g) ?? []), ...(tag.match(/[^\s"'=<>]*[^\s"'=<>\w-][^\s"'=<>]*/g) ?? [])];
}

/** Rules of a sheet whose selectors can match markup with these names; animations stay, and variables that are used. */
export async function usedRules(css: string, names: ReadonlySet<string>): Promise<string> {
  const leftOut = [...css.matchAll(LEFT_OUT)].flatMap(([, inside = '']) => inside.match(/[\w-]+/g) ?? []);
  const [result] = await new PurgeCSS().purge({
    content: [{ raw: '<>', extension: 'html' }],
    // PurgeCSS does not look into :where(); the mark of a component stands there alone and says most about whether a rule is used.
    css: [{ raw: css.replace(COMPONENT, `.${STAND_IN}$1`) }],
    // The frame has names for many colours; those that nothing on the page uses go with the rules that used them.
    variables: true,
    safelist: { variables: [...names].filter((name) => name.startsWith('--')) },
    defaultExtractor: () => [...names, ...leftOut].flatMap((name) => (name.startsWith('astro-') ? [name, STAND_IN + name] : [name])),
  });
  if (!result) throw new Error('PurgeCSS gave no result.');
  return result.css.replaceAll(new RegExp(`\\.${STAND_IN}([\\w-]+)`, 'g'), ':where(.$1)').trim();
}

/** The page with one sheet in place of its own. */
export function withSheet(html: string, address: string): string {
  let placed = false;
  const place = () => {
    if (placed) return '';
    placed = true;
    return `<link rel="stylesheet" href="${address}">`;
  };
  return html.replace(new RegExp(`${LINK.source}|${INLINE.source}`, 'g'), place);
}

/** Words of all scripts: what they may add to the markup. */
async function namesInScripts(folder: string): Promise<{ words: ReadonlySet<string>; text: string }> {
  const files = (await Array.fromAsync(glob('_astro/*.js', { cwd: folder }))).sort();
  const text = (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
  return { words: new Set(text.match(/[\w-]+/g) ?? []), text };
}

/** Hands every page to `change` and writes those that come back changed. */
async function inPages(folder: string, pages: readonly string[], change: (html: string, page: string) => string): Promise<void> {
  for (let next = 0; next < pages.length; next += AT_ONCE) {
    await Promise.all(
      pages.slice(next, next + AT_ONCE).map(async (page) => {
        const file = join(folder, page);
        const html = await readFile(file, 'utf8');
        const changed = change(html, page);
        if (changed !== html) await writeFile(file, changed);
      }),
    );
  }
}
