/** Text in XML. */

/** What XML cannot hold at all, and what has another meaning in it. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as content or attribute of an element. */
export function xmlText(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign) : text.replace(FORBIDDEN, '');
}

/** Attributes of an element, those that are `undefined` left out, with a space before each. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  let text = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) text += ` ${name}="${xmlText(String(value))}"`;
  }
  return text;
}
