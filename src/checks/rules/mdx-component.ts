/** Components have the attributes and the content that they need, and no others. */
import { PAGE_COMPONENTS, type PageComponent } from '../../schemas/components.ts';
import type { ReferenceTarget } from '../../schemas/fields.ts';
import type { ContentTree } from '../../reader/content-tree.ts';
import { nearestWord } from '../../reader/nearest-word.ts';
import type { Rule, RuleFinding } from '../finding.ts';
import { elementsOf, plainText, startOf, type JsxElement } from '../texts/page-nodes.ts';
import { listed } from '../texts/listed.ts';
import { idsOfTarget } from './reference-unknown.ts';

type Mistake = Pick<RuleFinding, 'message' | 'fix'>;

export const mdxComponent: Rule = function* ({ tree }) {
  const ids = idsOnce(tree);
  for (const { file, document } of tree.pages) {
    for (const element of elementsOf(document.tree)) {
      const component = element.name !== null && Object.hasOwn(PAGE_COMPONENTS, element.name) ? PAGE_COMPONENTS[element.name] : undefined;
      // Elements that are no component are reported by mdx-code.
      if (!component) continue;
      for (const mistake of [...attributeMistakes(element, component, ids), ...contentMistakes(element, component)]) {
        yield {
          file,
          ...startOf(element),
          code: 'mdx-component',
          message: `<${element.name ?? ''}>: ${mistake.message}`,
          fix: mistake.fix,
        };
      }
    }
  }
};

function* attributeMistakes(
  element: JsxElement,
  component: PageComponent,
  ids: (target: ReferenceTarget) => readonly string[],
): Generator<Mistake> {
  const names = Object.keys(component.attributes);
  const known =
    names.length > 0 ? `Attributes of <${element.name ?? ''}>: ${names.join(', ')}.` : `<${element.name ?? ''}> has no attributes.`;
  const seen = new Set<string>();
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    const { name, value } = attribute;
    const definition = Object.hasOwn(component.attributes, name) ? component.attributes[name] : undefined;
    if (seen.has(name)) yield { message: `${name} stands there twice`, fix: 'Remove one of the two.' };
    seen.add(name);
    if (!definition) {
      const nearest = nearestWord(name, names);
      // It stands for the attribute that is missing: one mistake, one finding.
      if (nearest !== undefined) seen.add(nearest);
      yield { message: `unknown attribute ${name}`, fix: `${nearest === undefined ? 'Remove it.' : `Did you mean ${nearest}?`} ${known}` };
      continue;
    }
    // Expressions are reported by mdx-code.
    if (typeof value === 'object' && value !== null) continue;
    const text = value ?? '';
    const options = definition.values ?? (definition.reference && ids(definition.reference));
    if (text.trim() === '')
      yield {
        message: `${name} is empty`,
        fix: options ? `Write ${name}="…" with one of: ${listed(options, 30)}.` : `Write ${name}="…" with a text, or remove it.`,
      };
    else if (options && !options.includes(text)) {
      const nearest = nearestWord(text, options);
      const of =
        definition.reference === undefined ? `"${text}" is not a value of ${name}` : `there is no "${text}" in ${definition.reference}`;
      yield {
        message: of,
        fix: `${nearest === undefined ? '' : `Did you mean "${nearest}"? `}${options.length > 0 ? `There are: ${listed(options, 30)}.` : 'Create the record first.'}`,
      };
    }
  }
  for (const [name, { required, values, reference }] of Object.entries(component.attributes)) {
    if (!required || seen.has(name)) continue;
    const options = values ?? (reference && ids(reference));
    yield {
      message: `${name} is missing`,
      fix: `Write <${element.name ?? ''} ${name}="…">${options && options.length > 0 ? ` with one of: ${listed(options, 30)}` : ''}.`,
    };
  }
}

function* contentMistakes(element: JsxElement, component: PageComponent): Generator<Mistake> {
  const { name } = element;
  const empty = element.children.every((child) => child.type === 'text' && child.value.trim() === '');
  if (!component.content && !empty)
    yield {
      message: 'nothing may stand between its tags',
      fix: `Write <${[name ?? '', ...attributesOf(element)].join(' ')} /> and put the text before or after it.`,
    };
  if (
    component.content === true &&
    (empty || (element.children.every(({ type }) => type === 'paragraph') && plainText(element).trim() === ''))
  ) {
    yield { message: 'the text between its tags is missing', fix: `Write <${name ?? ''}>…</${name ?? ''}>, or remove it.` };
  } else if (name === 'Steps' && !(element.children.length === 1 && element.children[0]?.type === 'list' && element.children[0].ordered)) {
    yield {
      message: 'its content has to be one numbered list and nothing else',
      fix: 'Begin every step with "1. ", "2. ", … and indent what belongs to a step by three spaces.',
    };
  }
}

const attributesOf = (element: JsxElement) =>
  element.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' ? [`${attribute.name}="${attribute.value}"`] : [],
  );

function idsOnce(tree: ContentTree): (target: ReferenceTarget) => readonly string[] {
  const known = new Map<ReferenceTarget, readonly string[]>();
  return (target) => {
    let ids = known.get(target);
    if (!ids) known.set(target, (ids = idsOfTarget(tree, target)));
    return ids;
  };
}
