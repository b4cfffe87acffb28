import { expect, test } from 'vitest';
import { found, page, texts } from '../../../tests/fixtures/tree.ts';
import { mdxCode } from './mdx-code.ts';

const FILE = 'docs/de/index.mdx';
const codes = (body: string) => found(mdxCode, { [FILE]: page('Start', body) });

test.each([
  'Text mit \\{ Klammern \\}',
  '`{a}` und `<b>`',
  '```js\nimport x from "y";\n```',
  '<Aside type="note">Text</Aside>',
  '<https://a.test>'.replace(/^<|>$/g, ''),
])('%j is text', (body) => {
  expect(codes(body)).toEqual([]);
});

test.each([
  ['import x from "y"', 5],
  ['export const a = 1', 5],
  ['Text {a + 1}', 5],
  ['{a}', 5],
  ['Text\n\n{/* Notiz */}', 7],
  ['<Aside title={a}>Text</Aside>', 5],
  ['<Aside {...a}>Text</Aside>', 5],
  ['<div>Text</div>', 5],
  ['Text<br />Text', 5],
  ['<script>alert(1)</script>', 5],
  ['<>Text</>', 5],
  ['<Asid>Text</Asid>', 5],
  ['<constructor />', 5],
  ['[Text](javascript:alert)', 5],
  ['Text\n\n<!-- Notiz -->', 7],
])('%j is refused', (body, line) => {
  expect(codes(body)).toEqual([[FILE, line, 'mdx-code']]);
});

test('elements within elements are all found', () => {
  expect(codes('<Aside>\n\n<div>{a}</div>\n\n</Aside>')).toHaveLength(2);
});

test('HTML in the text of a template is refused, placeholders are not', () => {
  expect(found(mdxCode, { 'agreements/vertrag/de.md': '{{ort}}\n\n<b>x</b>\n\n<!-- y -->\n' }).map(([, line]) => line)).toEqual([3, 3, 5]);
});

test('every message has a remedy', () => {
  expect(
    texts(mdxCode, { [FILE]: page('Start', 'import x from "y"\n\nText {a}\n\n<b>x</b>\n\n<Asid>x</Asid>\n\n<Aside title={a}>x</Aside>') }),
  ).toMatchInlineSnapshot(`
    [
      ""import" and "export" are not allowed
      Fix: Remove them; components need no import.",
      ""{a}" is an expression, which is not allowed
      Fix: Remove it; where the brackets are meant as signs, write "\\{a\\}".",
      "HTML (<b>) is not allowed
      Fix: Write it in Markdown: **text**",
      "there is no component <Asid>
      Fix: Did you mean <Aside>? Components are: Aside, Steps, Stage, StagePath, Modules, Targets, RegionMap, Credits, Carrier, Contact, Blank, Term, Fact, Languages.",
      "<Aside title={a}>: expressions are not allowed
      Fix: Write title="…" with a plain text.",
    ]
  `);
});
