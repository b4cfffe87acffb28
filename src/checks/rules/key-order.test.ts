import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { changed, FILES, found, page, texts, treeOf } from '../../../tests/fixtures/tree.ts';
import { KINDS } from '../../schemas/kinds.ts';
import { keyOrder } from '../../schemas/key-order.ts';
import { applyEdits } from '../apply-edits.ts';
import { reorderKeys } from '../reorder-keys.ts';
import { keyOrderRule } from './key-order.ts';

const STAGE = 'stages/2-aufbau.yaml';
const OFFER = 'offers/nord/sprechstunde.yaml';

/** The text of a file after the edits of the rule. */
function mended(file: string, text: string): string {
  const edits = [...keyOrderRule({ tree: treeOf({ [file]: text }), network: undefined, today: '2026-03-01', release: false })].flatMap(
    (finding) => finding.edits ?? [],
  );
  return applyEdits(text, edits);
}

describe('key-order', () => {
  test('says nothing about a network in order', () => {
    expect(found(keyOrderRule)).toEqual([]);
  });

  test('reports the first key that stands too late, once a group', () => {
    const text = 'phase: mitte\nnumber: 2\ntitle:\n  de: A\npurpose:\n  de: A\nsources:\n  - url: https://a.test\n    title: Buch\n';
    expect(found(keyOrderRule, { [STAGE]: text })).toEqual([
      [STAGE, 2, 'key-order'],
      [STAGE, 9, 'key-order'],
    ]);
    expect(texts(keyOrderRule, { [STAGE]: text })).toMatchInlineSnapshot(`
      [
        "number: stands after "phase", but belongs before it
        Fix: Run "npm run check -- --fix", or write the keys in this order: number, phase, title, purpose, sources.",
        "sources[0].title: stands after "url", but belongs before it
        Fix: Run "npm run check -- --fix", or write the keys in this order: title, url.",
      ]
    `);
  });

  test('lets languages stand in any order', () => {
    expect(found(keyOrderRule, { [STAGE]: changed(STAGE, '  de: Aufbau\n', '  en: B\n  de: A\n') })).toEqual([]);
  });

  test('moves whole blocks with their comments', () => {
    const text = `# About the file.

# Where it belongs.
phase: mitte # the middle
sources:
  - url: https://a.test # address
    # name
    title: Buch
  # - more to come

number: 2
purpose: |-
  # no comment
  Aufbauen
title: { de: Aufbau }
`;
    expect(mended(STAGE, text.replace('purpose: |-\n  # no comment\n  Aufbauen', 'purpose:\n  de: |-\n    # no comment\n    Aufbauen')))
      .toMatchInlineSnapshot(`
      "# About the file.

      number: 2
      # Where it belongs.
      phase: mitte # the middle

      title: { de: Aufbau }
      purpose:
        de: |-
          # no comment
          Aufbauen
      sources:
          # name
        - title: Buch
          url: https://a.test # address
        # - more to come
      "
    `);
  });

  test('mends groups on one line, in lists, and a file without a last line break', () => {
    const text = FILES['places/districts.yaml']?.replace('{ ags: "05001", name: Nordkreis,', '{ name: Nordkreis, ags: "05001",') ?? '';
    expect(mended('places/districts.yaml', text)).toBe(FILES['places/districts.yaml']);
    expect(mended('providers/haus.yaml', 'kind: association\r\nname: Haus')).toBe('name: Haus\r\nkind: association');
  });

  test('mends front matter and leaves the rest of the page alone', () => {
    const file = 'docs/de/index.mdx';
    const text = '---\ndescription: Satz\ntitle: Start\n---\n\ndescription: Satz\ntitle: Start\n';
    expect(found(keyOrderRule, { [file]: text })).toEqual([[file, 3, 'key-order']]);
    expect(mended(file, text)).toBe('---\ntitle: Start\ndescription: Satz\n---\n\ndescription: Satz\ntitle: Start\n');
    expect(mended(file, page('Start'))).toBe(page('Start'));
  });

  test('offers no edit where it could not be sure, as for keys written with a question mark', () => {
    const text = '? kind\n: association\n? name\n: Haus\n';
    expect(found(keyOrderRule, { 'providers/haus.yaml': text })).toEqual([['providers/haus.yaml', 3, 'key-order']]);
    expect(mended('providers/haus.yaml', text)).toBe(text);
  });

  test('keeps the value and is done after one run, whatever the order was', () => {
    const order = keyOrder(KINDS.offers.schema);
    const value: unknown = parse(FILES[OFFER] ?? '');
    const shuffled = (data: unknown): fc.Arbitrary<unknown> => {
      if (Array.isArray(data)) return fc.tuple(...data.map(shuffled));
      if (typeof data !== 'object' || data === null) return fc.constant(data);
      const entries = Object.entries(data);
      return fc
        .tuple(fc.shuffledSubarray(entries, { minLength: entries.length }), fc.tuple(...entries.map(([, child]) => shuffled(child))))
        .map(([keys, children]) => Object.fromEntries(keys.map(([key]) => [key, children[entries.findIndex(([name]) => name === key)]])));
    };
    fc.assert(
      fc.property(
        shuffled({ ...(value as object), languages: [{ how: 'always', tag: 'de' }] }),
        fc.constantFrom(false, true),
        fc.constantFrom('\n', '\r\n'),
        (data, commented, newline) => {
          if (!order) throw new Error('offers have an order');
          const lines = stringify(data).trimEnd().split('\n');
          const text =
            lines
              .map((line, index) => (commented ? `${/^ */.exec(line)?.[0] ?? ''}# c${index}\n${line} # d${index}` : line))
              .join('\n')
              .replaceAll('\n', newline) + newline;
          const once = reorderKeys(text, order);
          if (once === undefined) throw new Error(`not mended:\n${text}`);
          expect(parse(once)).toEqual(parse(text));
          expect(Object.keys(parse(once) as object)).toEqual([
            'title',
            'provider',
            'type',
            'coverage',
            'places',
            'languages',
            'contact',
            'verification',
          ]);
          expect(reorderKeys(once, order)).toBe(once);
          expect(once.match(/# [cd]\d+/g)?.toSorted()).toEqual(text.match(/# [cd]\d+/g)?.toSorted());
        },
      ),
    );
  });
});
