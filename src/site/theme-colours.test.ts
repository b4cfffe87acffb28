import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { THEME_COLOURS } from './theme-colours.ts';

it('are the colours of the paper', () => {
  const paper = /--paper: var\(--if-light, (#\w+)\) var\(--if-dark, (#\w+)\)/.exec(
    readFileSync(new URL('styles/colours.css', import.meta.url), 'utf8'),
  );
  expect(THEME_COLOURS.map(({ content }) => content)).toEqual(paper?.slice(1));
});
