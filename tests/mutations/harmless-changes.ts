/** Changes that leave a file valid: another text, another number in its range, another day. */
import { isScalar, parseDocument } from 'yaml';
import { definitionOf } from '../../src/schemas/definition.ts';
import { withYaml, type Site } from './sites.ts';

/** A changed file, and the one difference it makes in the snapshot of the tree (`tree-differences.ts`). */
export interface HarmlessChange {
  file: string;
  text: string;
  path: (string | number)[];
  value: unknown;
}

/** All such changes of one value; none for lists and groups. */
export function harmlessChanges(site: Site): HarmlessChange[] {
  const { part, path, value, schema } = site;
  const document = parseDocument(part.yaml);
  const node = path.length > 0 ? document.getIn(path, true) : undefined;
  if (!isScalar(node) || !node.range) return [];
  const [start, end] = node.range;
  const at = part.kind === 'page' ? ['pages', part.file, 'frontmatter'] : ['records', part.kind, part.file];
  return otherValues(value, Object.values((definitionOf(schema) as { entries?: Record<string, unknown> }).entries ?? {})).flatMap(
    (other) => {
      document.setIn(path, other);
      if (!part.schema.safeParse(document.toJS()).success) return [];
      // Text after a block (| or >) keeps its line break.
      const written = JSON.stringify(other) + (part.yaml.slice(start, end).endsWith('\n') ? '\n' : '');
      return [
        {
          file: part.file,
          text: withYaml(part, part.yaml.slice(0, start) + written + part.yaml.slice(end)),
          path: [...at, ...path],
          value: other,
        },
      ];
    },
  );
}

function otherValues(value: unknown, options: readonly unknown[]): unknown[] {
  if (options.length > 0) return options.filter((option) => option !== value).slice(0, 2);
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value !== 'string') return [];
  const digits = value.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  return [`${value} – "mehr": #1 {x}`, digits].filter((other) => other !== value);
}
