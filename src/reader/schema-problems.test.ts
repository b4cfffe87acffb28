import { describe, expect, test } from 'vitest';
import { readContentFrom } from './read-content.ts';
import { pathText, shown } from './schema-problems.ts';

/** What the reader says about one file, as it is printed. */
function said(file: string, text: string): string {
  const { problems } = readContentFrom(new Map([[file, text]]));
  return problems
    .filter((problem) => problem.file === file)
    .map(({ line, column, code, message, fix }) => `${line}:${column} (${code}) ${message}\n  Fix: ${fix}`)
    .join('\n');
}

const TOPIC = 'order: 1\ntitle:\n  de: Arbeit\nexplanation:\n  de: Arbeit finden\n';
const OFFER = 'title: Haus\nprovider: haus\ntype: beratung\ncoverage:\n  districts: ["05001"]\nverification:\n  status: sourced\n';

describe('the exact words', () => {
  test('required key missing', () => {
    expect(said('topics/a.yaml', TOPIC.replace('order: 1\n', ''))).toMatchInlineSnapshot(`
      "1:1 (schema) order: required, but missing
        Fix: Add "order": a number."
    `);
  });

  test('required key missing in a list', () => {
    expect(said('offers/a/a.yaml', `${OFFER}schedule:\n  - weekday: mon\n    opens: "09:00"\n`)).toMatchInlineSnapshot(`
      "9:5 (schema) schedule[0].closes: required, but missing
        Fix: Add "closes": a text."
    `);
  });

  test('unknown key with a neighbour', () => {
    expect(said('topics/a.yaml', `${TOPIC}synonym:\n  de: [Job]\n`)).toMatchInlineSnapshot(`
      "6:1 (schema-unknown-key) synonym: unknown key "synonym"
        Fix: Did you mean "synonyms"? Known keys: order, title, explanation, synonyms, officeWords."
    `);
  });

  test('unknown key without a neighbour', () => {
    expect(said('topics/a.yaml', `${TOPIC}whatever: 1\n`)).toMatchInlineSnapshot(`
      "6:1 (schema-unknown-key) whatever: unknown key "whatever"
        Fix: Remove it. Known keys: order, title, explanation, synonyms, officeWords."
    `);
  });

  test('unknown key deep inside', () => {
    expect(said('offers/a/a.yaml', OFFER.replace('  status', '  asof: "2020"\n  status'))).toMatchInlineSnapshot(`
      "7:3 (schema-unknown-key) verification.asof: unknown key "asof"
        Fix: Did you mean "asOf"? Known keys: status, asOf, sources, unsourcedFields, note."
    `);
  });

  test('number where a text is expected', () => {
    expect(said('offers/a/a.yaml', OFFER.replace('"05001"', '05001'))).toMatchInlineSnapshot(`
      "5:15 (schema) coverage.districts[0]: expected a text, got 5001
        Fix: Put it in quotes: "05001" (without quotes YAML reads it as the number 5001)."
    `);
  });

  test('text where a number is expected', () => {
    expect(said('topics/a.yaml', TOPIC.replace('order: 1', 'order: first'))).toMatchInlineSnapshot(`
      "1:8 (schema) order: expected a number, got "first"
        Fix: Write a number."
    `);
  });

  test('number too small', () => {
    expect(said('topics/a.yaml', TOPIC.replace('order: 1', 'order: 0'))).toMatchInlineSnapshot(`
      "1:8 (schema) order: expected a number above 0, got 0
        Fix: Write a number above 0."
    `);
  });

  test('value that is none of those allowed', () => {
    expect(said('offers/a/a.yaml', OFFER.replace('sourced', 'source'))).toMatchInlineSnapshot(`
      "7:11 (schema) verification.status: expected one of: confirmed, sourced, unsourced, historical, got "source"
        Fix: Did you mean "sourced"? Use one of: confirmed, sourced, unsourced, historical."
    `);
  });

  test('text instead of a list', () => {
    expect(said('offers/a/a.yaml', OFFER.replace('["05001"]', '"05001"'))).toMatchInlineSnapshot(`
      "5:14 (schema) coverage.districts: expected a list, got "05001"
        Fix: Write a list."
    `);
  });

  test('empty list', () => {
    expect(said('offers/a/a.yaml', OFFER.replace('"05001"', ''))).toMatchInlineSnapshot(`
      "5:14 (schema) coverage.districts: expected at least one entry, got an empty list
        Fix: Write at least one entry."
    `);
  });

  test('empty value', () => {
    expect(said('topics/a.yaml', TOPIC.replace('de: Arbeit\n', 'de:\n'))).toMatchInlineSnapshot(`
      "3:6 (schema) title.de: expected a text, got nothing
        Fix: Write a text."
    `);
  });

  test('day that does not exist', () => {
    expect(said('offers/a/a.yaml', `${OFFER}validFrom: 2026-02-30\n`)).toMatchInlineSnapshot(`
      "8:12 (schema) validFrom: expected a day that exists, as YYYY-MM-DD, got "2026-02-30"
        Fix: Write a day that exists, as YYYY-MM-DD."
    `);
  });

  test('date without quotation marks', () => {
    expect(said('offers/a/a.yaml', `${OFFER}  asOf: 2019\n`)).toMatchInlineSnapshot(`
      "8:9 (schema) verification.asOf: expected a text, got 2019
        Fix: Put it in quotes: "2019" (without quotes YAML reads it as the number 2019)."
    `);
  });

  test('address with another scheme', () => {
    expect(said('offers/a/a.yaml', `${OFFER}contact:\n  website: "javascript:alert(1)"\n`)).toMatchInlineSnapshot(`
      "9:12 (schema) contact.website: expected an address that begins with https:// or http://, got "javascript:alert(1)"
        Fix: Write an address that begins with https:// or http://."
    `);
  });

  test('e-mail address', () => {
    expect(said('offers/a/a.yaml', `${OFFER}contact:\n  email: post\n`)).toMatchInlineSnapshot(`
      "9:10 (schema) contact.email: expected an e-mail address, got "post"
        Fix: Write an e-mail address."
    `);
  });

  test('rule over several keys', () => {
    expect(said('offers/a/a.yaml', OFFER.replace('districts: ["05001"]', 'exceptMunicipalities: ["05001001"]'))).toMatchInlineSnapshot(`
      "5:3 (schema) coverage: serves nobody: name nationwide, land, regions, districts or municipalities
        Fix: Change the value so that this no longer holds."
    `);
  });

  test('key that is no language', () => {
    expect(said('topics/a.yaml', TOPIC.replace('de: Arbeit\n', 'de: Arbeit\n  English: Work\n'))).toMatchInlineSnapshot(`
      "4:3 (schema) title: expected a text of the form /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/ as key, got "English"
        Fix: Write a text of the form /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/; a key of digits has to stand in quotes."
    `);
  });

  test('value of none of the forms of a union', () => {
    expect(
      said(
        'facts/a.yaml',
        'label:\n  de: Lohn\nversions:\n  - value:\n      range: { min: 1, max: many }\n    unit: none\nreviewBy: 2026-01-01\n',
      ),
    ).toMatchInlineSnapshot(`
      "5:29 (schema) versions[0].value.range.max: expected a number, got "many"
        Fix: Write a number."
    `);
  });

  test('value of none of the forms, nor like any', () => {
    expect(said('facts/a.yaml', 'label:\n  de: Lohn\nversions:\n  - value: 12\n    unit: none\nreviewBy: 2026-01-01\n'))
      .toMatchInlineSnapshot(`
      "4:12 (schema) versions[0].value: expected one of the allowed forms, got 12
        Fix: Write one of the allowed forms."
    `);
  });

  test('list instead of a record', () => {
    expect(said('topics/a.yaml', '- order: 1\n')).toMatchInlineSnapshot(`
      "1:1 (schema) (file): expected a group of keys, got a list
        Fix: Write a group of keys."
    `);
  });

  test('page without front matter', () => {
    expect(said('docs/de/index.mdx', 'Text\n')).toMatchInlineSnapshot(`
      "1:1 (schema) title: required, but missing
        Fix: Begin the page with "---", "title: …", "---"."
    `);
  });

  test('front matter with a wrong key', () => {
    expect(said('docs/de/index.mdx', '---\ntitle: Start\ndraft: true\n---\n\nText\n')).toMatchInlineSnapshot(`
      "3:1 (schema-unknown-key) draft: unknown key "draft"
        Fix: Remove it. Known keys: title, description, sidebar, tableOfContents, pagefind, template, translation, sourceBlocks."
    `);
  });

  test('interface word that is no text', () => {
    expect(said('i18n/de.json', '{\n  "a": 1,\n  "b": ""\n}\n')).toMatchInlineSnapshot(`
      "2:8 (schema) a: expected a text, got 1
        Fix: Write a text that is not empty.
      3:8 (schema) b: expected a text, got ""
        Fix: Write a text that is not empty."
    `);
  });
});

test('lists a hundred problems of a file and counts the rest', () => {
  const { problems } = readContentFrom(
    new Map([['topics/a.yaml', `${TOPIC}${Array.from({ length: 5000 }, (_, index) => `x${index}: 1\n`).join('')}`]]),
  );
  const ofFile = problems.filter(({ file }) => file === 'topics/a.yaml');
  expect(ofFile).toHaveLength(101);
  expect(ofFile.map(({ message }) => message)).toContain('4900 more problems are not listed');
});

test.each([
  [[], '(file)'],
  [['a'], 'a'],
  [['schedule', 0, 'opens'], 'schedule[0].opens'],
  [['a', 'b', 2, 3], 'a.b[2][3]'],
])('the path %j is written %s', (path, text) => {
  expect(pathText(path)).toBe(text);
});

test.each<[unknown, string]>([
  ['x', '"x"'],
  ['x'.repeat(99), `"${'x'.repeat(56)}…`],
  [[1], 'a list'],
  [{ a: 1 }, 'a group of keys'],
  [null, 'nothing'],
  [true, 'true'],
  [12, '12'],
])('the value %j is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text);
});
