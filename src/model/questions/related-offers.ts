/** Other help for the reader of an offer. */
import type { Network, Offer } from '../network.ts';
import { isForPublic } from './offers.ts';
import { isPast } from './verification.ts';

/**
 * Offers for the public that help further: of a place, one of each other type in the same municipality, otherwise of those that serve it; of
 * an offer without a place that reaches far, others that reach far and share a topic. Those that share most topics come first.
 *
 * @param today day (`YYYY-MM-DD`) on which an offer must not be past
 */
export function relatedOffers(network: Network, offer: Offer, today: string, limit = 6): Offer[] {
  const here = offer.reach === 'part' ? offer.places.find(({ municipality }) => municipality !== undefined)?.municipality : undefined;
  const shared = (other: Offer) => other.topics.filter((topic) => offer.topics.includes(topic)).length;
  const stands = (other: Offer) => Number(other.places.some(({ municipality }) => municipality === here));
  const checked = (other: Offer) => Number(other.verification.status !== 'unsourced');
  const others = [...network.offers.values()].filter((other) => other !== offer && isForPublic(other) && !isPast(other, today));
  if (here === undefined) {
    if (offer.reach === 'part') return [];
    return others
      .filter((other) => other.reach !== 'part' && shared(other) > 0)
      .sort((a, b) => shared(b) - shared(a))
      .slice(0, limit);
  }
  const near = others
    .filter((other) => other.type !== offer.type && other.reach === 'part' && other.serves.has(here))
    .sort((a, b) => stands(b) - stands(a) || checked(b) - checked(a));
  const firstOfType = near.filter((other, position) => near.findIndex(({ type }) => type === other.type) === position);
  return firstOfType.sort((a, b) => shared(b) - shared(a) || a.type.order - b.type.order).slice(0, limit);
}
