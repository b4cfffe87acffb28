/** Content that is broken on purpose or by accident: always findings at the right place, never a crash, a hang or an endless run. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runChecks } from '../../src/checks/run-checks.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { changed, FILES, page, TODAY } from '../fixtures/tree.ts';

let folder: string;
let content: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  content = join(folder, 'content');
  for (const [file, text] of Object.entries(FILES)) await put(file, text);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(file: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(content, file)), { recursive: true });
  await writeFile(join(content, file), text);
}

type Place = [file: string, line: number, code: string];

/** What the reader and all rules find. */
async function found(): Promise<Place[]> {
  const findings = runChecks(await readContent(content), { today: TODAY });
  return findings.map(({ file, line, code }) => [file, line, code]);
}

/** What is found in one file. */
const foundIn = async (file: string): Promise<Place[]> => (await found()).filter((place) => place[0] === file);

test('the tree without changes has no findings', async () => {
  expect(await found()).toEqual([]);
});

describe('bytes', () => {
  const topic = 'topics/arbeit.yaml';

  test('bytes that are no UTF-8', async () => {
    await put(topic, Buffer.from('order: 1\ntitle:\n  de: Tür\nexplanation:\n  de: x\n', 'latin1'));
    expect(await foundIn(topic)).toEqual([[topic, 3, 'file-encoding']]);
  });

  test('UTF-16 with its mark', async () => {
    await put(topic, Buffer.from(`\uFEFF${FILES[topic] ?? ''}`, 'utf16le'));
    expect(await foundIn(topic)).toEqual([[topic, 1, 'file-encoding']]);
  });

  test('UTF-16 without its mark', async () => {
    await put(topic, Buffer.from(FILES[topic] ?? '', 'utf16le'));
    expect(await foundIn(topic)).toEqual([[topic, 1, 'file-encoding']]);
  });

  test('NUL bytes', async () => {
    await put(topic, changed(topic, 'finden', 'fin\0den'));
    await put('docs/de/index.mdx', page('Start', 'Te\0xt.'));
    await put('i18n/de.json', '{\n  "a": "\0"\n}\n');
    expect(await found()).toEqual([
      ['docs/de/index.mdx', 5, 'file-encoding'],
      ['i18n/de.json', 2, 'file-encoding'],
      [topic, 5, 'file-encoding'],
    ]);
  });

  test('an empty file, one with white space only, one with a byte-order mark only', async () => {
    await put(topic, '');
    await put('offer-types/beratung.yaml', ' \n\t\n');
    await put('providers/haus.yaml', Buffer.from([0xef, 0xbb, 0xbf]));
    expect(await found()).toEqual([
      ['offer-types/beratung.yaml', 1, 'file-empty'],
      ['providers/haus.yaml', 1, 'file-empty'],
      [topic, 1, 'file-empty'],
    ]);
  });

  test('a byte-order mark before the text does no harm', async () => {
    for (const [file, text] of Object.entries(FILES)) await put(file, `\uFEFF${text}`);
    expect(await found()).toEqual([]);
  });

  test('line breaks of Windows do no harm, and lines are counted as before', async () => {
    for (const [file, text] of Object.entries(FILES)) await put(file, text.replaceAll('\n', '\r\n'));
    expect(await found()).toEqual([]);
    await put(topic, changed(topic, 'explanation', 'explanations').replaceAll('\n', '\r\n'));
    expect(await foundIn(topic)).toEqual([
      [topic, 1, 'schema'],
      [topic, 4, 'schema-unknown-key'],
    ]);
  });

  test('a file of 50 MB is not read', async () => {
    await put(topic, '');
    await truncate(join(content, topic), 50_000_000);
    expect(await foundIn(topic)).toEqual([[topic, 1, 'file-too-large']]);
  });

  test('a very long line', async () => {
    await put(topic, changed(topic, 'Arbeit finden', 'x'.repeat(400_000)));
    await put('docs/de/index.mdx', page('Start', `${'wort '.repeat(40_000)}ende`));
    expect(await found()).toEqual([]);
  });

  test('a key and an id that do not end', async () => {
    await put(topic, `${FILES[topic] ?? ''}? ${'x'.repeat(100_000)}\n: 1\n`);
    await put('modules/vertiefung.yaml', changed('modules/vertiefung.yaml', '- grundlagen', `- ${'x'.repeat(100_000)}`));
    expect(await found()).toEqual([
      ['modules/vertiefung.yaml', 8, 'reference-unknown'],
      [topic, 6, 'schema-unknown-key'],
    ]);
  });
});

describe('files and folders', () => {
  test('a link out of the folder is not followed', async () => {
    await writeFile(join(folder, 'secret.yaml'), FILES['topics/arbeit.yaml'] ?? '');
    await symlink(join(folder, 'secret.yaml'), join(content, 'topics/geld.yaml'));
    await symlink('/', join(content, 'topics/wurzel'));
    const tree = await readContent(content);
    expect(tree.files.filter((file) => file.startsWith('topics/'))).toEqual(['topics/arbeit.yaml']);
    expect(await found()).toEqual([
      ['topics/geld.yaml', 1, 'file-symlink'],
      ['topics/wurzel', 1, 'file-symlink'],
    ]);
  });

  test('links in a circle', async () => {
    await symlink(content, join(content, 'topics/kreis'));
    await symlink(join(content, 'topics/b.yaml'), join(content, 'topics/a.yaml'));
    await symlink(join(content, 'topics/a.yaml'), join(content, 'topics/b.yaml'));
    expect(await found()).toEqual([
      ['topics/a.yaml', 1, 'file-symlink'],
      ['topics/b.yaml', 1, 'file-symlink'],
      ['topics/kreis', 1, 'file-symlink'],
    ]);
  });

  test('a folder that is named like a file', async () => {
    await mkdir(join(content, 'topics/geld.yaml'));
    expect(await found()).toEqual([['topics/geld.yaml', 1, 'file-is-folder']]);
  });

  test.skipIf(process.platform === 'win32')('a pipe that nobody writes to does not make the reader wait', async () => {
    execFileSync('mkfifo', [join(content, 'topics/rohr.yaml')]);
    expect(await found()).toEqual([['topics/rohr.yaml', 1, 'file-unreadable']]);
  });

  test('names with spaces, other scripts and line breaks', async () => {
    const names = ['mit leerzeichen', 'Straße', 'عمل', 'zwei\nzeilen', 'UPPER', 'a--b'];
    for (const name of names) await put(`topics/${name}.yaml`, FILES['topics/arbeit.yaml'] ?? '');
    expect(await found()).toEqual(
      names.map((name) => [`topics/${name}.yaml`, 1, 'file-id']).sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)),
    );
  });

  test('a folder below five hundred others', async () => {
    const deep = `topics/${'a/'.repeat(500)}x.yaml`;
    await put(deep, FILES['topics/arbeit.yaml'] ?? '');
    expect(await found()).toEqual([[deep, 1, 'file-unexpected']]);
  });

  test('pages and offers named like things every object has', async () => {
    await put('docs/de/constructor/index.mdx', page('Seite'));
    await put('docs/de/constructor/valueof.mdx', page('Seite'));
    await put('offers/nord/constructor.yaml', FILES['offers/nord/sprechstunde.yaml'] ?? '');
    expect(await found()).toEqual([]);
  });

  test('two pages at one address', async () => {
    await put('docs/de/handbuch.mdx', page('Noch ein Handbuch'));
    expect(await found()).toEqual([['docs/de/handbuch/index.mdx', 1, 'id-duplicate']]);
  });

  test.each(['missing', 'a file'])('the content folder is %s', async (what) => {
    await rm(content, { recursive: true });
    if (what === 'a file') await writeFile(content, 'text');
    expect(await found()).toEqual([
      ['.', 1, 'file-unreadable'],
      ...[
        'languages.yaml',
        'network.yaml',
        'places/boundaries.yaml',
        'places/districts.yaml',
        'places/municipalities.yaml',
        'places/postcodes.yaml',
      ].map((file): Place => [file, 1, 'file-missing']),
    ]);
  });

  test('the content folder is empty', async () => {
    await rm(content, { recursive: true });
    await mkdir(content);
    expect((await found()).every(([, , code]) => code === 'file-missing')).toBe(true);
  });
});

describe('YAML and JSON', () => {
  const topic = 'topics/arbeit.yaml';

  test('a bomb of aliases', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) =>
        `  l${level}: &l${level} [${Array(10)
          .fill(level === 0 ? 'x' : `*l${level - 1}`)
          .join(', ')}]`,
    );
    await put(topic, `order: 1\ntitle:\n${levels.join('\n')}\n`);
    const places = await foundIn(topic);
    expect(new Set(places.map(([, , code]) => code))).toEqual(new Set(['yaml-alias']));
    expect(places[0]).toEqual([topic, 3, 'yaml-alias']);
  });

  test.each<[name: string, text: string]>([
    ['brackets', `order: 1\ntitle: ${'['.repeat(100_000)}${']'.repeat(100_000)}\n`],
    ['open brackets', `order: 1\ntitle: ${'{a: '.repeat(100_000)}\n`],
    ['lists', `order: 1\ntitle:\n${'- '.repeat(100_000)}x\n`],
    ['keys', `order: 1\ntitle:\n${'? '.repeat(100_000)}x\n`],
  ])('a hundred thousand levels of %s', async (_name, text) => {
    await put(topic, text);
    const places = await foundIn(topic);
    expect(places).toHaveLength(1);
    expect(['yaml-syntax', 'schema']).toContain(places[0]?.[2]);
    expect([1, 2, 3]).toContain(places[0]?.[1]);
  });

  test('two documents in one file', async () => {
    await put(topic, `${FILES[topic] ?? ''}---\norder: 2\n`);
    expect(await foundIn(topic)).toEqual([[topic, 6, 'yaml-syntax']]);
  });

  test('keys that stand twice', async () => {
    await put(topic, changed(topic, 'explanation', 'order: 2\nexplanation'));
    await put('i18n/de.json', '{\n  "a": "x",\n  "b": "y",\n  "a": "z"\n}\n');
    expect(await found()).toEqual([
      ['i18n/de.json', 4, 'json-syntax'],
      [topic, 4, 'yaml-syntax'],
    ]);
  });

  test('ten thousand keys', async () => {
    await put(topic, `${FILES[topic] ?? ''}${Array.from({ length: 10_000 }, (_, index) => `key${index}: ${index}\n`).join('')}`);
    const places = await foundIn(topic);
    expect(places).toHaveLength(101);
    expect(places.at(-1)).toEqual([topic, 105, 'schema-unknown-key']);
  });

  test('a list of a hundred thousand wrong values', async () => {
    await put('modules/grundlagen.yaml', `${FILES['modules/grundlagen.yaml'] ?? ''}prerequisites: [${'1,'.repeat(100_000)}]\n`);
    expect(await foundIn('modules/grundlagen.yaml')).toHaveLength(101);
  });

  test('twenty thousand broken references', async () => {
    const file = 'modules/grundlagen.yaml';
    await put(file, `${FILES[file] ?? ''}prerequisites:\n${Array.from({ length: 20_000 }, (_, index) => `  - nein-${index}\n`).join('')}`);
    const places = await foundIn(file);
    expect(places.filter(([, , code]) => code === 'reference-unknown').map(([, line]) => line)).toEqual(
      Array.from({ length: 20_000 }, (_, index) => 8 + index),
    );
  });

  test('keys that would change the prototype are unknown keys', async () => {
    await put(topic, `${FILES[topic] ?? ''}__proto__:\n  polluted: true\n`);
    await put('i18n/de.json', '{\n  "__proto__": { "polluted": true }\n}\n');
    await put('providers/haus.yaml', `${FILES['providers/haus.yaml'] ?? ''}constructor:\n  prototype:\n    polluted: true\n`);
    expect(await found()).toEqual([
      ['i18n/de.json', 2, 'schema-unknown-key'],
      ['providers/haus.yaml', 3, 'schema-unknown-key'],
      [topic, 6, 'schema-unknown-key'],
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(([] as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('modules that need each other', async () => {
    await put('modules/grundlagen.yaml', `${FILES['modules/grundlagen.yaml'] ?? ''}prerequisites:\n  - vertiefung\n`);
    expect(await found()).toEqual([['modules/vertiefung.yaml', 8, 'prerequisite-cycle']]);
  });

  test('areas nested without end, and areas that are none', async () => {
    await put('places/districts.topo.json', `{"type":"Topology","objects":${'['.repeat(5000)}${']'.repeat(5000)}}`);
    await put('places/municipalities.topo.json', '{"type":"Topology",\n"objects":');
    const places = await found();
    expect(places).toContainEqual(['places/municipalities.topo.json', 2, 'json-syntax']);
    expect(places.map(([, , code]) => code)).toContain('boundary-missing');
  });
});

describe('pages', () => {
  const file = 'docs/de/index.mdx';

  test.each<[name: string, body: string]>([
    ['opening brackets', '['.repeat(10_000)],
    ['brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['pictures that never end', '!['.repeat(10_000)],
    ['links in links', '[a]('.repeat(10_000)],
    ['quotations', `${'> '.repeat(10_000)}x`],
    ['quotations without spaces', `${'>'.repeat(10_000)}x`],
    ['stars', '*'.repeat(10_000)],
    ['stars and words', `${'*a **b '.repeat(10_000)}c`],
    ['emphasis that never closes', `${'*a_ '.repeat(10_000)}b`],
    ['lists in one line', `${'- '.repeat(10_000)}x`],
    ['lists', Array.from({ length: 250 }, (_, level) => `${'  '.repeat(level)}- x`).join('\n')],
    ['braces', '{'.repeat(10_000) + '}'.repeat(10_000)],
    ['open braces', '{'.repeat(10_000)],
    ['open tags', '<a>'.repeat(10_000)],
    ['footnotes', '[^a]'.repeat(10_000)],
    ['code marks', Array.from({ length: 600 }, (_, length) => '`'.repeat(length)).join(' ')],
    ['a table', `${'|a'.repeat(10_000)}\n${'|-'.repeat(10_000)}`],
  ])('ten thousand %s', async (_name, body) => {
    await put(file, page('Start', body));
    const places = await foundIn(file);
    expect(places).toHaveLength(1);
    expect(places[0]?.[2]).toBe('mdx-syntax');
    expect(places[0]?.[1]).toBeGreaterThanOrEqual(5);
  });

  test.each<[name: string, body: string, line: number]>([
    ['a tag in a sentence', 'Eins.\n\nZwei <b>drei.\n\nVier.', 7],
    ['a component around paragraphs', 'Eins.\n\n<Aside>\n\nZwei.', 7],
    ['a closing tag alone', 'Eins.\n\n</Aside>', 7],
    ['another closing tag', '<Aside>\n\nEins.\n\n</Steps>', 9],
    ['an attribute', 'Eins.\n\n<Aside type="note>\n\nZwei.', 10],
    ['an expression', 'Eins {1 +', 5],
  ])('never closed: %s', async (_name, body, line) => {
    await put(file, page('Start', body));
    expect(await foundIn(file)).toEqual([[file, line, 'mdx-syntax']]);
  });

  test('front matter that is never closed, broken, or of another kind', async () => {
    await put(file, '---\ntitle: Start\n\nText\n');
    await put('docs/de/handbuch/index.mdx', '---\ntitle: "Start\n---\n\nText\n');
    await put('docs/de/curriculum/index.mdx', '---\n- a\n---\n\nText\n');
    const places = await found();
    expect(places).toContainEqual([file, 1, 'schema']);
    expect(places).toContainEqual(['docs/de/handbuch/index.mdx', expect.any(Number), 'yaml-syntax']);
    expect(places).toContainEqual(['docs/de/curriculum/index.mdx', 2, 'schema']);
  });

  test('a template of ten thousand signs', async () => {
    await put('agreements/vertrag/de.md', `In {{ort}}.\n\n${'*a_ '.repeat(10_000)}b\n`);
    expect(await foundIn('agreements/vertrag/de.md')).toEqual([['agreements/vertrag/de.md', 3, 'mdx-syntax']]);
  });
});
