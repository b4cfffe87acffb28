/** Whether a text is well-formed XML, as far as what this project writes can break it. */

/** A tag, a comment, a declaration, or text between them. */
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE [^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** An element that was opened: its name and its attributes. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
}

/** The elements of a text in order, and what is wrong with it. */
export function readXml(text: string): { elements: XmlElement[]; problems: string[] } {
  const open: string[] = [];
  const elements: XmlElement[] = [];
  const problems: string[] = [];
  for (const [token, end, name, written = '', empty, words, stray] of text.matchAll(TOKEN)) {
    if (stray !== undefined || ENTITY.test(words ?? written))
      problems.push(`a sign that has to be written in another way: ${token.slice(0, 40)}`);
    if (end !== undefined && open.pop() !== end) problems.push(`</${end}> closes something else`);
    if (words !== undefined && words.trim() !== '' && open.length === 0) problems.push(`text outside: ${words.trim().slice(0, 40)}`);
    if (name === undefined) continue;
    const pairs = [...written.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, key = '', value = '']): [string, string] => [key, value]);
    if (new Set(pairs.map(([key]) => key)).size < pairs.length) problems.push(`<${name}> has an attribute twice`);
    if (open.length === 0 && elements.length > 0) problems.push(`<${name}> is a second root`);
    elements.push({ name, attributes: Object.fromEntries(pairs) });
    if (empty !== '/') open.push(name);
  }
  return { elements, problems: [...problems, ...open.map((name) => `<${name}> is not closed`)] };
}
