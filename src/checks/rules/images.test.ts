import { expect, test } from 'vitest';
import { found, page, texts, treeOf, type Changes } from '../../../tests/fixtures/tree.ts';
import { images } from './images.ts';

const FILE = 'docs/de/handbuch/1-anfang.mdx';
const withBody = (body: string): Changes => ({
  [FILE]: page('Anfang', body),
  'docs/de/handbuch/karte.png': '',
  'docs/de/bilder/weg plan.webp': '',
});

test('the fixture has pictures', () => {
  expect(treeOf(withBody('x')).pictures).toEqual(['docs/de/bilder/weg plan.webp', 'docs/de/handbuch/karte.png']);
});

test.each(['![Karte](./karte.png)', '![Karte](karte.png)', '![Weg](../bilder/weg%20plan.webp)', '![Weg][1]\n\n[1]: ./karte.png'])(
  '%s is right',
  (body) => {
    expect(found(images, withBody(body))).toEqual([]);
  },
);

test('a picture needs a description', () => {
  expect(found(images, withBody('![](./karte.png)\n\n![ ][1]\n\n[1]: ./karte.png'))).toEqual([
    [FILE, 5, 'image-alternative'],
    [FILE, 7, 'image-alternative'],
  ]);
});

test('a picture lies beside its page, and exists', () => {
  const body = '![a](./kate.png)\n\n![b](/karte.png)\n\n![c](https://a.test/x.png)\n\n![d](./weg%20plan.webp)\n\n![e](./nichts.jpg)';
  expect(found(images, withBody(body)).map(([, line, code]) => [line, code])).toEqual(
    [5, 7, 9, 11, 13].map((line) => [line, 'image-missing']),
  );
  expect(texts(images, withBody(body))).toMatchInlineSnapshot(`
    [
      "the picture docs/de/handbuch/kate.png does not exist
      Fix: Did you mean "./karte.png"?",
      ""/karte.png": pictures lie beside their page
      Fix: Put the file into docs/de/handbuch/ and write "./<name of the file>".",
      ""https://a.test/x.png": pictures of other sites are not loaded
      Fix: Put the file into docs/de/handbuch/ and write "./<name of the file>".",
      "the picture docs/de/handbuch/weg plan.webp does not exist
      Fix: Did you mean "../bilder/weg%20plan.webp"?",
      "the picture docs/de/handbuch/nichts.jpg does not exist
      Fix: Put it there; pictures are avif, gif, jpg, png or webp.",
    ]
  `);
});

test('the text of a template has no pictures', () => {
  expect(found(images, { 'agreements/vertrag/de.md': '{{ort}} ![x](./x.png)\n' })).toEqual([
    ['agreements/vertrag/de.md', 1, 'image-missing'],
  ]);
});
