import { expect, test } from 'vitest';
import { changed, contextOf, found, page, texts } from '../../../tests/fixtures/tree.ts';
import { blankOpen } from './blank-open.ts';

const changes = {
  'network.yaml': changed('network.yaml', '  accessibility:\n    email: hilfe@netz.test', '  accessibility: {}').replace(
    'https://netz.test',
    'https://netz.example',
  ),
  'docs/de/index.mdx': page('Start', 'Es haftet <Blank>Name und\nAnschrift</Blank>.\n\n<Blank>\n\nAbsatz\n\n</Blank>'),
};

test('a network without blanks has no finding', () => {
  expect(found(blankOpen)).toEqual([]);
});

test('blanks of pages, of contacts and of the address are found', () => {
  expect(found(blankOpen, changes)).toEqual([
    ['docs/de/index.mdx', 5, 'blank-open'],
    ['docs/de/index.mdx', 8, 'blank-open'],
    ['network.yaml', 7, 'blank-open'],
    ['network.yaml', 18, 'blank-open'],
  ]);
  expect(texts(blankOpen, changes)).toMatchInlineSnapshot(`
    [
      "siteUrl: "netz.example" is a placeholder
      Fix: Write the address under which the site is published.",
      "contacts.accessibility: readers cannot report a barrier
      Fix: Add "email: …" or "url: …" under contacts.accessibility.",
      "a blank is to be filled in: "Name und Anschrift"
      Fix: Replace everything from <Blank> to </Blank> by the text.",
      "a blank is to be filled in: "Absatz"
      Fix: Replace everything from <Blank> to </Blank> by the text.",
    ]
  `);
});

test('they are warnings, and errors where the site is to be published', () => {
  const severities = (release: boolean) => [...blankOpen(contextOf(changes, { release }))].map(({ severity }) => severity);
  expect(new Set(severities(false))).toEqual(new Set(['warning']));
  expect(new Set(severities(true))).toEqual(new Set(['error']));
});
