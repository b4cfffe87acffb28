/** Content security policy: a page may run and style itself only with what the build put into it. */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Pages read and written at the same time. */
const AT_ONCE = 64;
/** What a script element's type must be for the browser to run or use its content; other types are plain data. */
const RUNNING_TYPES = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;
/** Comment, or a whole element whose content is not markup, or another start tag. Attribute values may hold `>`. */
const PIECES =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b((?:"[^"]*"|'[^']*'|[^'">])*)>([\s\S]*?)<\/\1\s*>|<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/** The integration that writes the policy of each page into it when the build is done; the last one that changes pages. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'content-security-policy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = await Array.fromAsync(glob('**/*.html', { cwd: folder }));
        for (let next = 0; next < pages.length; next += AT_ONCE) {
          await Promise.all(
            pages.slice(next, next + AT_ONCE).map(async (page) => {
              const file = join(folder, page);
              await writeFile(file, withPolicy(await readFile(file, 'utf8')));
            }),
          );
        }
        logger.info(`${pages.length} pages have their policy.`);
      },
    },
  };
}

/**
 * The page with its policy as a `meta` element at the beginning of the head: right behind the character set, which browsers look for
 * in the first 1024 bytes only. A page without a head (a fragment) stays as it is.
 */
export function withPolicy(html: string): string {
  const head = /<head\b[^>]*>(?:\s*<meta charset=[^>]*>)?/i.exec(html);
  if (!head) return html;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}<meta http-equiv="content-security-policy" content="${policyOf(html)}">${html.slice(end)}`;
}

/**
 * The policy of a page: everything from its own host, its own inline scripts and styles by their hashes, nothing else. Style attributes
 * are allowed, since icons of the frame use them; WebAssembly is, since the search is made of it.
 */
export function policyOf(html: string): string {
  const { scripts, styles } = inlineHashes(html);
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "manifest-src 'self'",
    "worker-src 'self'",
  ].join('; ');
}

/** Hashes of the inline scripts and style elements of a page, each once, in the order of the page. */
function inlineHashes(html: string): { scripts: Set<string>; styles: Set<string> } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const [, tag, attributes = '', content = ''] of html.matchAll(PIECES)) {
    const name = tag?.toLowerCase();
    if (name === 'style') styles.add(hashOf(content));
    if (name === 'script' && !/\ssrc\s*=/i.test(attributes) && RUNNING_TYPES.test(typeOf(attributes))) scripts.add(hashOf(content));
  }
  return { scripts, styles };
}

function typeOf(attributes: string): string {
  const [, double, single, bare] = /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? [];
  return (double ?? single ?? bare ?? '').trim();
}

/** Hash of what the browser sees: the parser turns every line break into a line feed. */
function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content.replace(/\r\n?/g, '\n')).digest('base64')}'`;
}
