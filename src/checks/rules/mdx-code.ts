/** Pages and template texts are text: nothing in them runs. */
import type { PhrasingContent, RootContent } from 'mdast';
import { PAGE_COMPONENTS } from '../../schemas/components.ts';
import { nearestWord } from '../../reader/nearest-word.ts';
import type { Rule, RuleFinding } from '../finding.ts';
import { linksIn, schemeOf } from '../texts/links-in.ts';
import { isElement, nodesOf, positionAt, startOf, type JsxElement } from '../texts/page-nodes.ts';

type Mistake = Pick<RuleFinding, 'message' | 'fix'>;

export const mdxCode: Rule = function* ({ tree }) {
  for (const { file, text, document } of [...tree.pages, ...tree.agreementTexts]) {
    for (const { node } of nodesOf(document.tree)) {
      for (const mistake of mistakesOf(node)) yield { file, ...startOf(node), code: 'mdx-code', ...mistake };
    }
    for (const { url, position } of linksIn(document.tree)) {
      if (['javascript', 'vbscript'].includes(schemeOf(url) ?? ''))
        yield { file, ...position, code: 'mdx-code', message: `the link "${url}" runs code`, fix: 'Link to a page, or remove the link.' };
    }
    // In MDX an HTML comment is a syntax error that names a remedy which is not allowed here either.
    const comment = document.error && file.endsWith('.mdx') ? text.indexOf('<!--') : -1;
    if (comment !== -1)
      yield {
        file,
        ...positionAt(text, comment),
        code: 'mdx-code',
        message: 'HTML comments are not allowed',
        fix: 'Remove everything from <!-- to -->.',
      };
  }
};

function mistakesOf(node: RootContent | PhrasingContent): Mistake[] {
  if (node.type === 'mdxjsEsm')
    return [{ message: '"import" and "export" are not allowed', fix: 'Remove them; components need no import.' }];
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    return /^\s*\/[*/]/.test(node.value)
      ? [{ message: 'comments are not allowed', fix: 'Remove everything from { to }.' }]
      : [
          {
            message: `"{${cut(node.value)}}" is an expression, which is not allowed`,
            fix: `Remove it; where the brackets are meant as signs, write "\\{${cut(node.value)}\\}".`,
          },
        ];
  }
  if (node.type === 'html') {
    const comment = node.value.trimStart().startsWith('<!--');
    return [
      {
        message: comment ? 'HTML comments are not allowed' : `HTML ("${cut(node.value)}") is not allowed`,
        fix: comment ? 'Remove everything from <!-- to -->.' : remedyFor(/^<\/?([\w-]+)/.exec(node.value.trimStart())?.[1] ?? ''),
      },
    ];
  }
  return isElement(node) ? [...elementMistakes(node)] : [];
}

function* elementMistakes(element: JsxElement): Generator<Mistake> {
  const { name } = element;
  if (name === null || !Object.hasOwn(PAGE_COMPONENTS, name)) yield unknownElement(name);
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      yield {
        message: `<${name ?? ''} {${cut(attribute.value)}}>: expressions are not allowed`,
        fix: 'Write every attribute as name="value".',
      };
    else if (typeof attribute.value === 'object' && attribute.value !== null)
      yield {
        message: `<${name ?? ''} ${attribute.name}={${cut(attribute.value.value)}}>: expressions are not allowed`,
        fix: `Write ${attribute.name}="…" with a plain text.`,
      };
  }
}

function unknownElement(name: string | null): Mistake {
  if (name === null) return { message: '<> is not allowed', fix: 'Remove <> and </>, the text between them may stay.' };
  if (/^[a-z]/.test(name)) return { message: `HTML (<${name}>) is not allowed`, fix: remedyFor(name) };
  const nearest = nearestWord(name, Object.keys(PAGE_COMPONENTS));
  return {
    message: `there is no component <${name}>`,
    fix: `${nearest === undefined ? '' : `Did you mean <${nearest}>? `}Components are: ${Object.keys(PAGE_COMPONENTS).join(', ')}.`,
  };
}

const MARKDOWN: ReadonlyMap<string, string> = new Map([
  ...['b', 'strong'].map((name): [string, string] => [name, '**text**']),
  ...['i', 'em'].map((name): [string, string] => [name, '*text*']),
  ...['s', 'del'].map((name): [string, string] => [name, '~~text~~']),
  ...[2, 3, 4, 5, 6].map((level): [string, string] => [`h${level}`, `${'#'.repeat(level)} text`]),
  ['h1', '## text'],
  ['a', '[text](/de/…/)'],
  ['code', '`text`'],
  ['pre', '``` … ```'],
  ['hr', '---'],
  ['blockquote', '> text'],
  ['ul', '- item'],
  ['ol', '1. item'],
  ['li', '- item'],
  ['img', '![what it shows](./picture.png)'],
  ['table', '| head | head |'],
]);

function remedyFor(name: string): string {
  const markdown = MARKDOWN.get(name.toLowerCase());
  if (markdown !== undefined) return `Write it in Markdown: ${markdown}`;
  if (['p', 'br', 'div', 'span', 'section'].includes(name.toLowerCase())) return 'Remove it; an empty line begins a new paragraph.';
  return 'Remove it; texts are Markdown and the components of this site.';
}

const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 37).trim()}…` : text.trim()).replace(/\s+/g, ' ');
