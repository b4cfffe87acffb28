import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyOf, withPolicy } from './content-security-policy.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (html: string, name: string) =>
  policyOf(html)
    .split('; ')
    .find((part) => part.startsWith(`${name} `));

describe('the policy of a page', () => {
  it('allows nothing but the own host where the page has nothing inline', () => {
    expect(policyOf('<html><head></head><body><p>a</p></body></html>')).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'; worker-src 'self'"`,
    );
  });

  it('has the hash of every inline script and style, each once', () => {
    const html = '<style>a{}</style><script>one()</script><script type="module">two()</script><script>one()</script>';
    expect(directive(html, 'script-src')).toBe(`script-src 'self' 'wasm-unsafe-eval' ${sha('one()')} ${sha('two()')}`);
    expect(directive(html, 'style-src')).toBe(`style-src 'self' ${sha('a{}')}`);
  });

  it.each([
    ['a script with an address', '<script src="/a.js"></script>'],
    ['data', '<script type="application/ld+json">{"a":1}</script>'],
    ['a comment', '<!-- <script>one()</script> -->'],
    ['text of a field', '<textarea><script>one()</script></textarea>'],
    ['the value of an attribute', '<p title="<script>one()</script>">a</p>'],
  ])('has no hash of %s', (_case, html) => {
    expect(directive(html, 'script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
  });

  it.each([
    ['capital letters', '<SCRIPT>one()</SCRIPT>'],
    ['an attribute with a bracket', '<script data-a="a > b">one()</script>'],
    ['a template', '<template><b></b></template><script>one()</script>'],
    ['an attribute whose name ends with src', '<script data-src="a">one()</script>'],
  ])('finds a script behind %s', (_case, html) => {
    expect(directive(html, 'script-src')).toContain(sha('one()'));
  });

  it('hashes line breaks as the browser reads them', () => {
    expect(policyOf('<script>a\r\nb</script>')).toBe(policyOf('<script>a\nb</script>'));
  });

  it('finds any script, whatever stands around it', () => {
    const text = fc.string().map((value) => value.replace(/[<>&]/g, ''));
    fc.assert(
      fc.property(text, text, text, (before, code, after) => {
        const html = `<p title="${before.replace(/"/g, '')}">${before}</p><script>${code}</script>${after}`;
        expect(policyOf(html)).toContain(sha(code.replace(/\r\n?/g, '\n')));
      }),
    );
  });
});

describe('the page with its policy', () => {
  it('has it behind the character set, before everything else', () => {
    expect(withPolicy('<html><head><meta charset="utf-8"><script>one()</script></head></html>')).toMatch(
      /^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src [^"]+"><script>/,
    );
  });

  it('has it first where the head begins with something else', () => {
    expect(withPolicy('<html><head lang="de"><title>a</title></head></html>')).toMatch(
      /<head lang="de"><meta http-equiv="content-security-policy"/,
    );
  });

  it('stays as it is without a head', () => {
    expect(withPolicy('<p>a</p>')).toBe('<p>a</p>');
  });
});
