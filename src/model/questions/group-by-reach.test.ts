import { describe, expect, it } from 'vitest';
import type { Network, Offer, Region } from '../network.ts';
import { groupByReach, sortByReach } from './group-by-reach.ts';

const region = (id: string) => ({ id }) as Region;
const north = region('north');
const south = region('south');
const empty = region('empty');
const network: Pick<Network, 'regions'> = { regions: new Map([north, empty, south].map((one) => [one.id, one])) };
const offer = (name: string, reach: Offer['reach'], ...regions: Region[]) => ({ name, reach, regions });
const offers = [
  offer('a', 'part', south),
  offer('b', 'nationwide'),
  offer('c', 'part', north, south),
  offer('d', 'land'),
  offer('e', 'part'),
];
const names = (list: { name: string }[]) => list.map(({ name }) => name).join('');

describe('offers by reach', () => {
  it('stand under every region they serve, regions without offers are left out', () => {
    const { nationwide, land, regions } = groupByReach(network, offers);
    expect([names(nationwide), names(land), ...regions.map((group) => `${group.region.id} ${names(group.offers)}`)]).toEqual([
      'b',
      'd',
      'north c',
      'south ac',
    ]);
  });

  it('are listed with those that reach far first and those of no region last', () => {
    expect(names(sortByReach(network, offers))).toBe('bdcae');
  });
});
