import { expect, test } from 'vitest';
import { changed, found, page, texts, type Changes } from '../../../tests/fixtures/tree.ts';
import { translatedPage, TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { links } from './links.ts';

const FILE = 'docs/de/handbuch/1-anfang.mdx';
const withBody = (body: string): Changes => ({ ...TWO_LANGUAGES, [FILE]: page('Anfang', body) });
const codes = (body: string) => found(links, withBody(body)).map(([, line, code]) => [line, code]);

test.each([
  '/de/',
  '/de/handbuch/',
  '/de/handbuch/2-aufbau/',
  '/de/angebote/',
  '/de/angebote/sprechstunde/',
  '/de/angebote/art/beratung/',
  '/de/angebote/thema/arbeit/',
  '/de/regionen/',
  '/de/regionen/nord/',
  '/de/kriterien/gruppe/',
  '/de/vorlagen/',
  '/de/vorlagen/vertrag/',
  '/de/glossar/',
  '/de/angebote/?q=b%C3%BCro&region=nord',
  '/de/handbuch/#_top',
  '#_top',
  'https://a.test/x?y#z',
  'http://a.test',
  'mailto:a@b.test',
  'tel:+490',
])('%s is a good link', (url) => {
  expect(codes(`[Text](${url})`)).toEqual([]);
});

test.each([
  ['/de/handbuch', 'Write "/de/handbuch/".'],
  ['/de/handbuch/2-aufbau.mdx', 'Write "/de/handbuch/2-aufbau/".'],
  ['/de/handbuch/index.html#x', 'Write "/de/handbuch/#x".'],
  ['/de/handbuch/2-aufbaz/', 'Did you mean "/de/handbuch/2-aufbau/"?'],
  ['/handbuch/', 'Write "/de/handbuch/".'],
  ['/', 'Write "/de/".'],
  ['../2-aufbau/', 'Write "/de/handbuch/2-aufbau/".'],
  ['2-aufbau.mdx', 'Write "/de/handbuch/2-aufbau/".'],
  ['./2-aufbau?x=1', 'Write "/de/handbuch/2-aufbau/?x=1".'],
  ['//a.test/x', 'Write "https://a.test/x".'],
  ['', 'Write the address between ( and ), or remove the link.'],
  ['https://', 'Copy the address again from the address bar of the browser.'],
  ['/ar/handbuch/', 'Write "/de/handbuch/"; only a list of languages links to other languages.'],
  ['/de/regionen/west/', 'Link to a page that exists: /de/regionen/, /de/regionen/nord/, /de/regionen/sued/.'],
])('%s is broken, with the remedy', (url, fix) => {
  expect(codes(`[Text](${url})`)).toEqual([[5, 'link-broken']]);
  expect(texts(links, withBody(`[Text](${url})`))[0]).toContain(`Fix: ${fix}`);
});

test.each(['javascript:alert(1)', 'JavaScript:x', 'data:text/html,x', 'ftp://a.test/', '&#106;avascript:x'])('%s is not allowed', (url) => {
  expect(codes(`[Text](${url})`)).toEqual([[5, 'link-broken']]);
});

test('links are found wherever they can stand', () => {
  expect(
    codes('<Aside>\n\n- **[a](/de/x/)**\n\n</Aside>\n\n[b][1], https://ok.test\n\n[1]: /de/y/\n\n| h |\n| - |\n| [c](/de/z/) |'),
  ).toEqual([
    [7, 'link-broken'],
    [13, 'link-broken'],
    [17, 'link-broken'],
  ]);
});

test('anchors are ids of headings of the target page, numbered where a text occurs twice', () => {
  const target = page('Aufbau', '## Die *erste* `Stufe`\n\n## Über uns\n\n## Über uns\n\n<Aside>\n\n### Im Kasten -- hier\n\n</Aside>');
  const withTarget = (anchor: string) =>
    found(links, { ...withBody(`[Text](/de/handbuch/2-aufbau/#${anchor})`), 'docs/de/handbuch/2-aufbau.mdx': target });
  for (const anchor of ['die-erste-stufe', 'über-uns', '%C3%BCber-uns-1', 'im-kasten--hier']) expect(withTarget(anchor)).toEqual([]);
  expect(withTarget('ueber-uns')).toEqual([[FILE, 5, 'link-anchor']]);
  expect(texts(links, { ...withBody('[Text](/de/handbuch/2-aufbau/#über-un)\n\n[Text](#hier)'), 'docs/de/handbuch/2-aufbau.mdx': target }))
    .toMatchInlineSnapshot(`
    [
      ""/de/handbuch/2-aufbau/#über-un": docs/de/handbuch/2-aufbau.mdx has no heading "#über-un"
      Fix: Did you mean "#über-uns"?",
      ""#hier": this page has no heading "#hier"
      Fix: The page has no headings: link to the page itself.",
    ]
  `);
});

test('a page that is not translated is linked in the language of the reader, and its anchors are those of the source page', () => {
  const arabic = (body: string) => ({
    ...TWO_LANGUAGES,
    'docs/ar/index.mdx': translatedPage('البداية', body),
    'docs/de/handbuch/index.mdx': page('Handbuch', '## Teil'),
  });
  expect(found(links, arabic('[نص](/ar/handbuch/#teil)'))).toEqual([]);
  expect(found(links, arabic('[نص](/ar/handbuch/#nichts)'))).toEqual([['docs/ar/index.mdx', 6, 'link-anchor']]);
});

test('a list of languages links to other languages', () => {
  expect(codes('- [Deutsch](/de/handbuch/)\n- [العربية](/ar/handbuch/)')).toEqual([]);
  expect(codes('- [Deutsch](/de/handbuch/)\n- [العربية](/ar/handbuch/)\n- Text')).toEqual([[6, 'link-broken']]);
});

test('links in texts of records and templates are checked, too', () => {
  const changes = {
    ...TWO_LANGUAGES,
    'topics/arbeit.yaml': changed(
      'topics/arbeit.yaml',
      '  de: Arbeit finden',
      '  de: "[Angebote](/de/angebot/) und [mehr](/de/angebote/)"\n  ar: "[عروض](/de/angebote/)"',
    ),
    'agreements/vertrag/de.md': 'In {{ort}}, siehe [dort](/de/x/).\n',
  };
  expect(found(links, changes)).toEqual([
    ['agreements/vertrag/de.md', 1, 'link-broken'],
    ['topics/arbeit.yaml', 5, 'link-broken'],
    ['topics/arbeit.yaml', 6, 'link-broken'],
  ]);
});
