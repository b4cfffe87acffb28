import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { ValuePath } from './problem.ts';
import { readYaml } from './yaml-document.ts';

const TEXT = `title: Haus
places:
  - street: Weg
    note: { de: Hof, en: yard }
  - street: "Platz"
empty:
`;

describe('locate', () => {
  const { locate } = readYaml(TEXT);

  test.each<[ValuePath, 'key' | 'value', line: number, column: number]>([
    [[], 'value', 1, 1],
    [['title'], 'value', 1, 8],
    [['title'], 'key', 1, 1],
    [['places'], 'value', 3, 3],
    [['places', 1, 'street'], 'value', 5, 13],
    [['places', 0, 'note', 'en'], 'key', 4, 22],
    [['places', 0, 'note', 'en'], 'value', 4, 26],
    [['empty'], 'key', 6, 1],
  ])('finds %j (%s)', (path, at, line, column) => {
    expect(locate(path, at)).toEqual({ line, column });
  });

  test.each<[ValuePath, line: number, column: number]>([
    [['nothing'], 1, 1],
    [['places', 7], 3, 3],
    [['places', 1, 'postcode'], 5, 5],
    [['title', 'de'], 1, 8],
  ])('gives the nearest enclosing value for %j, which does not exist', (path, line, column) => {
    expect(locate(path)).toEqual({ line, column });
  });

  test('counts the lines before the text', () => {
    expect(readYaml('title: Haus\n', 1).locate(['title'])).toEqual({ line: 2, column: 8 });
  });

  test('is not confused by line breaks of Windows', () => {
    expect(readYaml(TEXT.replaceAll('\n', '\r\n')).locate(['places', 1, 'street'])).toEqual({ line: 5, column: 13 });
  });
});

test('sourceAt gives a scalar as it is written', () => {
  const document = readYaml('a: 05334\nb: "x"\nc: [1]\n');
  expect([document.sourceAt(['a']), document.sourceAt(['b']), document.sourceAt(['c']), document.sourceAt(['d'])]).toEqual([
    '05334',
    'x',
    undefined,
    undefined,
  ]);
});

describe('errors', () => {
  test.each<[name: string, text: string, line: number, code: string, message: string | RegExp]>([
    ['a wrong indentation', 'a:\n   b: 1\n  c: 2\n', 3, 'yaml-syntax', /same column/],
    ['an unclosed quotation mark', 'a: 1\nb: "x\n', 3, 'yaml-syntax', 'Missing closing "quote'],
    ['a key that stands twice', 'a: 1\nb: 2\na: 3\n', 3, 'yaml-syntax', 'the key "a" stands twice'],
    ['an anchor', 'a: 1\nb: &x 2\n', 2, 'yaml-alias', 'anchors (&) and aliases (*) are not allowed'],
    ['a tag of a program', 'a: 1\nb: !!js/function x\n', 2, 'yaml-syntax', 'Unresolved tag: tag:yaml.org,2002:js/function'],
    ['a list as key', 'a: 1\n? [b]\n: 2\n', 2, 'yaml-syntax', 'a key has to be a text'],
    ['a key that would change the prototype', 'a: 1\n__proto__: { b: 1 }\n', 2, 'schema-unknown-key', 'unknown key "__proto__"'],
    ['that key in disguise', 'a:\n  "__pr\\u006fto__": 1\n', 2, 'schema-unknown-key', 'unknown key "__proto__"'],
    ['a second document', 'a: 1\n---\nb: 2\n', 2, 'yaml-syntax', 'a second document begins (a line "---"); a file holds one record'],
    ['brackets nested too deeply', `a: 1\nb: ${'['.repeat(100_000)}`, 2, 'yaml-syntax', 'the values are nested too deeply'],
    ['lists nested too deeply', `a: 1\nb:\n  ${'- '.repeat(10_000)}`, 3, 'yaml-syntax', 'the values are nested too deeply'],
  ])('reports %s', (_name, text, line, code, message) => {
    const { errors, value } = readYaml(text);
    expect(value).toBeUndefined();
    expect(errors[0]).toEqual({
      code,
      position: { line, column: expect.any(Number) as number },
      message: typeof message === 'string' ? message : (expect.stringMatching(message) as string),
    });
  });

  test('refuses aliases without writing them out', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghij'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(', ')}]`),
    ].join('\n');
    const { errors, value } = readYaml(bomb);
    expect(value).toBeUndefined();
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['yaml-alias']));
    expect(errors.filter(({ message }) => message === 'alias *a is not allowed').map(({ position }) => position.line)).toEqual(
      Array(9).fill(2),
    );
  });

  test('does not touch the prototype of other values', () => {
    readYaml('__proto__: { polluted: true }\n');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('reads a file of twenty thousand keys', () => {
    const { value, errors } = readYaml(Array.from({ length: 20_000 }, (_, index) => `key${index}: ${index}`).join('\n'));
    expect(errors).toEqual([]);
    expect(Object.keys(value as object)).toHaveLength(20_000);
  });
});

/** Random values whose keys (`k…`) and texts (`v…`) are all different, so that each can be found in the text. */
const values = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('plain', 'with: colon', '# hash', 'two\nlines', "it's", ' spaces '),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(tie('value'), { maxLength: 4 }).map((items) => ({ items })),
    ),
  }))
  .value.map((value) => {
    let count = 0;
    const named = (shape: unknown): unknown => {
      if (Array.isArray(shape)) return shape.map(named);
      if (typeof shape === 'object')
        return Object.fromEntries((shape as { items: unknown[] }).items.map((item) => [`k${++count}x`, named(item)]));
      return `v${++count}x ${shape as string}`;
    };
    return named(value);
  });

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function* leaves(value: unknown, path: (string | number)[] = []): Generator<{ path: (string | number)[]; value: unknown }> {
  if (typeof value !== 'object' || value === null) yield { path, value };
  else for (const [key, item] of Object.entries(value)) yield* leaves(item, [...path, Array.isArray(value) ? Number(key) : key]);
}

test('locate gives the place of every value of a random file, however it is written', () => {
  const styles = fc.record({
    indent: fc.integer({ min: 1, max: 6 }),
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
    lineWidth: fc.constantFrom(0, 20, 80),
    indentSeq: fc.boolean(),
  });
  fc.assert(
    fc.property(values, styles, fc.nat(5), (value, style, offset) => {
      const text = stringify(value, style);
      // The library's writer folds some texts wrongly.
      fc.pre(isDeepStrictEqual(parsed(text), value));
      const lines = text.split('\n');
      const { locate, value: read } = readYaml(text, offset);
      expect(read).toEqual(value);
      const after = ({ line, column }: { line: number; column: number }) => (lines[line - 1 - offset] ?? '').slice(column - 1);
      for (const leaf of leaves(value)) {
        if (typeof leaf.value !== 'string') continue;
        const token = leaf.value.split(' ')[0] ?? '';
        const place = locate(leaf.path);
        // A text may begin with a quotation mark, or on the line after the sign of a block.
        const found = /^[>|]/.test(after(place)) ? (lines[place.line - offset] ?? '').trim() : after(place).replace(/^["']/, '');
        expect(found.startsWith(token), `${JSON.stringify(leaf.path)} → ${place.line}:${place.column} of\n${text}`).toBe(true);
        const key = leaf.path.at(-1);
        if (typeof key === 'string') expect(after(locate(leaf.path, 'key')).replace(/^["']/, '').startsWith(key)).toBe(true);
      }
    }),
  );
});
