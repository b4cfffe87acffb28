/** A translated page has the headings, components and blocks of its source, in the same order, so that they can be shown side by side. */
import { PAGE_COMPONENTS } from '../../schemas/components.ts';
import type { ContentPage } from '../../reader/content-tree.ts';
import type { Position } from '../../reader/problem.ts';
import type { Rule, RuleFinding } from '../finding.ts';
import { counted } from '../texts/listed.ts';
import { attributeOf, isElement, nodesOf, startOf, type JsxElement } from '../texts/page-nodes.ts';
import { translatedPages } from '../texts/translated-pages.ts';

export const translationStructure: Rule = function* (context) {
  for (const { page, source, state } of translatedPages(context)) {
    if (state === 'stale') {
      // The source moved on; the translation is measured by the state it names.
      const known = page.frontmatter.sourceBlocks ?? [];
      if (page.blocks.length !== known.length) {
        yield finding(
          page,
          startOf(page.document.tree),
          `has ${counted(page.blocks.length, 'block')}, its source had ${known.length} when it was translated`,
          `Bring the translation up to date with ${source.file}, block by block.`,
        );
      }
      continue;
    }
    yield* outline(page, source);
  }
};

function* outline(page: ContentPage, source: ContentPage): Generator<RuleFinding> {
  const here = partsOf(page);
  const there = partsOf(source);
  for (let index = 0; index < Math.max(here.length, there.length); index++) {
    const [own, wanted] = [here[index], there[index]];
    if (own?.name === wanted?.name) continue;
    const at = own?.position ?? endOf(page);
    const [message, fix] = !wanted
      ? [`${own?.name ?? ''} has nothing to match it in ${source.file}`, 'Remove it, or add it to the source page.']
      : !own
        ? [`${wanted.name} of ${source.file}:${wanted.position.line} is missing`, `Add ${wanted.example} at its place.`]
        : [
            `${own.name} stands where ${source.file}:${wanted.position.line} has ${wanted.name}`,
            `Write ${wanted.example} here; headings and components follow the order of the source page.`,
          ];
    yield finding(page, at, message, fix);
    return;
  }
  if (page.blocks.length === source.blocks.length) return;
  const index = page.blocks.findIndex(({ type }, position) => type !== source.blocks[position]?.type);
  const own = page.blocks[index];
  const wanted = source.blocks[index === -1 ? page.blocks.length : index];
  const first = own
    ? `; the first that differs is a ${kindOf(own.type)}, in the source (line ${wanted?.line ?? 'after its end'}) ${wanted ? `a ${kindOf(wanted.type)}` : 'there is none'}`
    : wanted
      ? `; line ${wanted.line} of the source has no counterpart`
      : '';
  yield finding(
    page,
    own ? { line: own.line, column: 1 } : endOf(page),
    `has ${counted(page.blocks.length, 'block')}, ${source.file} has ${source.blocks.length}${first}`,
    'Divide or join paragraphs, lists and tables as in the source page: each has exactly one counterpart.',
  );
}

interface Part {
  name: string;
  example: string;
  position: Position;
}

/** Headings with their level, components with the ids they name. */
function partsOf(page: ContentPage): Part[] {
  return [...nodesOf(page.document.tree)].flatMap(({ node }): Part[] => {
    if (node.type === 'heading')
      return [{ name: `a heading of level ${node.depth}`, example: `"${'#'.repeat(node.depth)} …"`, position: startOf(node) }];
    return isElement(node) && node.name !== null ? [{ name: tagOf(node), example: tagOf(node), position: startOf(node) }] : [];
  });
}

function tagOf(element: JsxElement): string {
  const name = element.name ?? '';
  const attributes = Object.entries((Object.hasOwn(PAGE_COMPONENTS, name) ? PAGE_COMPONENTS[name]?.attributes : undefined) ?? {}).filter(
    ([, { reference, required }]) => reference !== undefined || required,
  );
  return `<${[name, ...attributes.flatMap(([key]) => (attributeOf(element, key) == null ? [] : [`${key}="${attributeOf(element, key) ?? ''}"`]))].join(' ')}>`;
}

const BLOCKS: Record<string, string> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  table: 'table',
  blockquote: 'quotation',
  code: 'code block',
  mdxJsxFlowElement: 'component',
  thematicBreak: 'line',
};
const kindOf = (type: string) => BLOCKS[type] ?? type;

function endOf(page: ContentPage): Position {
  return { line: page.blocks.at(-1)?.line ?? 1, column: 1 };
}

const finding = (page: ContentPage, position: Position, message: string, fix: string): RuleFinding => ({
  file: page.file,
  ...position,
  code: 'translation-structure',
  message,
  fix,
});
