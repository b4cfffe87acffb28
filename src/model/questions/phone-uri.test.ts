import { describe, expect, it } from 'vitest';
import { phoneUri } from './phone-uri.ts';

describe('the link of a telephone number', () => {
  it.each([
    ['+49 521 329709-0', 'tel:+495213297090'],
    ['+49 (0) 521 3297090', 'tel:+495213297090'],
    ['0800 4 5555 00', 'tel:08004555500'],
    ['110', 'tel:110'],
    ['116 016', 'tel:116016'],
    ['+49 11', 'tel:+4911'],
  ])('of %s is %s', (phone, uri) => {
    expect(phoneUri(phone)).toBe(uri);
  });
});
