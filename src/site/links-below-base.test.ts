import { describe, expect, it } from 'vitest';
import { belowBase, belowBasePlugin } from './links-below-base.ts';

describe('an address in a page', () => {
  it.each([
    ['/de/handbuch/', '/sub/', '/sub/de/handbuch/'],
    ['/de/handbuch/#a', '/sub', '/sub/de/handbuch/#a'],
    ['/', '/sub/', '/sub/'],
    ['/de/', '/', '/de/'],
    ['/sub/de/', '/sub/', '/sub/de/'],
    ['//other.example/a', '/sub/', '//other.example/a'],
    ['https://other.example/', '/sub/', 'https://other.example/'],
    ['../a/', '/sub/', '../a/'],
    ['#a', '/sub/', '#a'],
  ])('%s below %s is %s', (address, base, expected) => {
    expect(belowBase(address, base)).toBe(expected);
  });

  it.each([
    ['a', 'href'],
    ['img', 'src'],
  ])('is changed in the element %s', (tagName, attribute) => {
    const changes: unknown[] = [];
    belowBasePlugin('/sub/').element.visit(
      { tagName, properties: { [attribute]: '/a/' } },
      { setProperty: (_node, name, value) => changes.push([name, value]) },
    );
    expect(changes).toEqual([[attribute, '/sub/a/']]);
  });
});
