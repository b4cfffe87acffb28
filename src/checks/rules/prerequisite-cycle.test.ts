import { expect, test } from 'vitest';
import { contextOf, FILES, found, texts } from '../../../tests/fixtures/tree.ts';
import { prerequisiteCycle } from './prerequisite-cycle.ts';

const module = (...prerequisites: string[]) =>
  `${(FILES['modules/grundlagen.yaml'] ?? '').trimEnd()}\nprerequisites:\n${prerequisites.map((id) => `  - ${id}\n`).join('')}`;
const provider = (partOf: string) => `name: Haus\nkind: other\npartOf: ${partOf}\n`;

test('modules that build on each other have no finding, also where two ways lead to one', () => {
  expect(found(prerequisiteCycle, { 'modules/a.yaml': module('vertiefung', 'grundlagen') })).toEqual([]);
});

test('a circle is reported once, at the prerequisite that closes it', () => {
  const changes = {
    'modules/a.yaml': module('grundlagen', 'b'),
    'modules/b.yaml': module('c'),
    'modules/c.yaml': module('grundlagen', 'a'),
  };
  expect(found(prerequisiteCycle, changes)).toEqual([['modules/c.yaml', 9, 'prerequisite-cycle']]);
  expect(texts(prerequisiteCycle, changes)).toMatchInlineSnapshot(`
    [
      "prerequisites go in a circle: a needs b needs c needs a
      Fix: Remove the prerequisite "a" here, or another one of the circle.",
    ]
  `);
});

test('a module that needs itself and two circles through one module are each reported', () => {
  expect(
    found(prerequisiteCycle, { 'modules/a.yaml': module('a', 'b', 'c'), 'modules/b.yaml': module('a'), 'modules/c.yaml': module('a') }),
  ).toEqual([
    ['modules/a.yaml', 8, 'prerequisite-cycle'],
    ['modules/b.yaml', 8, 'prerequisite-cycle'],
    ['modules/c.yaml', 8, 'prerequisite-cycle'],
  ]);
});

test('providers that are part of each other are reported', () => {
  const changes = { 'providers/a.yaml': provider('b'), 'providers/b.yaml': provider('a'), 'providers/c.yaml': provider('a') };
  expect(found(prerequisiteCycle, changes)).toEqual([['providers/b.yaml', 3, 'prerequisite-cycle']]);
  expect(texts(prerequisiteCycle, changes)).toMatchInlineSnapshot(`
    [
      "partOf goes in a circle: a is part of b is part of a
      Fix: Remove partOf "a" here, or another one of the circle.",
    ]
  `);
});

test('a very long way is followed to its end', () => {
  const context = contextOf({ 'providers/haus.yaml': provider('haus') });
  const [record] = context.tree.records.providers;
  if (!record) throw new Error('there is a provider');
  const length = 50_000;
  context.tree.records.providers = Array.from({ length }, (_, index) => ({
    ...record,
    id: `p${index}`,
    data: { ...record.data, partOf: `p${(index + 1) % length}` },
  }));
  expect([...prerequisiteCycle(context)]).toHaveLength(1);
});
