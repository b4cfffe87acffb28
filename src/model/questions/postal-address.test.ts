import { describe, expect, it } from 'vitest';
import type { Network } from '../network.ts';
import { postalAddress } from './postal-address.ts';

const places = {
  municipalities: new Map([['05000001', { name: 'Musterstadt' }]]),
  districts: new Map([['05000', { name: 'Musterkreis' }]]),
} as unknown as Network['places'];

describe('a place as an address', () => {
  it.each([
    [
      'with all its parts',
      {
        building: 'Rathaus',
        street: 'Hauptstraße',
        houseNumber: '1a',
        quarter: 'Mitte',
        postcode: '01234',
        municipality: '05000001',
        poBox: '99',
      },
      {
        lines: ['Rathaus', 'Hauptstraße 1a', 'Mitte', '01234 Musterstadt'],
        poBox: '99',
        town: 'Musterstadt',
        exact: true,
        mapQuery: 'Hauptstraße 1a, 01234 Musterstadt',
      },
    ],
    ['of which only the town is known', { municipality: '05000001' }, { lines: ['Musterstadt'], town: 'Musterstadt', exact: false }],
    ['of which only the district is known', { district: '05000' }, { lines: ['Musterkreis'], town: 'Musterkreis', exact: false }],
    [
      'in a building',
      { building: 'Rathaus', municipality: '05000001' },
      { lines: ['Rathaus', 'Musterstadt'], town: 'Musterstadt', exact: true, mapQuery: 'Rathaus, Musterstadt' },
    ],
    [
      'in a part of the town has no map',
      { quarter: 'Mitte', municipality: '05000001' },
      { lines: ['Mitte', 'Musterstadt'], town: 'Musterstadt', exact: true },
    ],
    ['of an unknown municipality', { municipality: '05999999', street: 'Weg' }, { lines: ['Weg'], exact: true, mapQuery: 'Weg' }],
  ])('%s', (_case, place, expected) => {
    expect(postalAddress({ places }, place)).toEqual(expected);
  });
});
