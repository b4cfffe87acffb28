import { expect, test } from 'vitest';
import { found, page, texts } from '../../../tests/fixtures/tree.ts';
import { mdxComponent } from './mdx-component.ts';

const FILE = 'docs/de/index.mdx';
const change = (body: string) => ({ [FILE]: page('Start', body) });

test.each([
  '<Stage id="1-anfang" />',
  '<Aside type="tip" title="Rat">Text</Aside>',
  '<Steps>\n\n1. Eins\n2. Zwei\n\n</Steps>',
  '<Contact for="mistakes" />',
  '<Fact id="lohn" />',
  '<Targets />',
  'Bei <Blank>Name</Blank>.',
])('%j is right', (body) => {
  expect(found(mdxComponent, change(body))).toEqual([]);
});

test.each([
  '<Stage />',
  '<Stage id />',
  '<Stage id="3-ende" />',
  '<Stage id="1-anfang" name="x" />',
  '<Stage id="1-anfang" id="1-anfang" />',
  '<Aside type="warning">Text</Aside>',
  '<Aside></Aside>',
  '<Stage id="1-anfang">Text</Stage>',
  '<Steps>Text</Steps>',
  '<Steps>\n\n- Eins\n\n</Steps>',
  '<Contact for="questions" />',
  '<Targets onclick="x" />',
  '<Blank />',
  '<Aside constructor="x">Text</Aside>',
])('%j is wrong', (body) => {
  expect(found(mdxComponent, change(body))).toEqual([[FILE, 5, 'mdx-component']]);
});

test('the remedy lists what is possible', () => {
  const body = [
    '<Stage idd="1-anfang" />',
    '<Stage id="1-anfnag" />',
    '<Aside type="warning">Text</Aside>',
    '<Stage id="1-anfang">Text</Stage>',
    '<Steps>Text</Steps>',
  ].join('\n\n');
  expect(texts(mdxComponent, change(body))).toMatchInlineSnapshot(`
    [
      "<Stage>: unknown attribute idd
      Fix: Did you mean id? Attributes of <Stage>: id.",
      "<Stage>: there is no "1-anfnag" in stages
      Fix: Did you mean "1-anfang"? There are: 1-anfang, 2-aufbau.",
      "<Aside>: "warning" is not a value of type
      Fix: There are: note, tip, caution, danger.",
      "<Stage>: nothing may stand between its tags
      Fix: Write <Stage id="1-anfang" /> and put the text before or after it.",
      "<Steps>: its content has to be one numbered list and nothing else
      Fix: Begin every step with "1. ", "2. ", … and indent what belongs to a step by three spaces.",
    ]
  `);
});
