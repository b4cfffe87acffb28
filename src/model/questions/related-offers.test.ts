import { expect, it } from 'vitest';
import { linkNetwork } from '../link-network.ts';
import { FIXTURE_TODAY } from '../../../tests/fixtures/assemble.ts';
import { readContent } from '../../reader/read-content.ts';
import { isForPublic } from './offers.ts';
import { relatedOffers } from './related-offers.ts';
import { isPast } from './verification.ts';

const network = linkNetwork(await readContent('tests/fixtures/two-regions/content'));
const relatedTo = (id: string, limit?: number) => {
  const offer = network.offers.get(id);
  if (!offer) throw new Error(`no ${id}`);
  return { offer, related: relatedOffers(network, offer, FIXTURE_TODAY, limit) };
};

it.each([...network.offers.keys()])('%s leads to other offers that are for the public and not past', (id) => {
  const { offer, related } = relatedTo(id);
  expect(related).not.toContain(offer);
  expect(related.every((other) => isForPublic(other) && !isPast(other, FIXTURE_TODAY))).toBe(true);
  expect(new Set(related).size).toBe(related.length);
});

it('of a place: one offer of each other type that serves it', () => {
  const { offer, related } = relatedTo('beratung-musterstadt');
  const here = offer.places[0]?.municipality ?? '';
  expect(related.length).toBeGreaterThan(0);
  expect(related.every((other) => other.type !== offer.type && other.serves.has(here))).toBe(true);
  expect(new Set(related.map(({ type }) => type)).size).toBe(related.length);
});

it('without a place: those that reach far and share a topic', () => {
  const { offer, related } = relatedTo('infoseite');
  expect(related.every((other) => other.reach !== 'part' && other.topics.some((topic) => offer.topics.includes(topic)))).toBe(true);
});

it('gives no more than asked for', () => {
  expect(relatedTo('beratung-musterstadt', 1).related).toHaveLength(1);
});
