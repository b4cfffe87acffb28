/** The evaluation queries of `queries/*.yaml` and the offers that are right for each. See README.md. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Network, Offer } from '../../src/model/network.ts';
import { isForPublic } from '../../src/model/questions/offers.ts';

/** Which offers are right for a query: everything that is given has to hold; of types and topics one is enough. */
export interface RightAnswers {
  types?: string[];
  topics?: string[];
  municipality?: string;
  district?: string;
  region?: string;
  /** Exactly these. */
  offers?: string[];
  /** Only offers that serve a part of the Land. */
  reachPart?: boolean;
}

/** A query as it is typed. */
export interface EvaluationQuery {
  language: string;
  q: string;
  kind: string;
  right: RightAnswers;
  /** Never used for tuning. */
  heldOut: boolean;
}

const read = (name: string): unknown => parse(readFileSync(new URL(`./queries/${name}.yaml`, import.meta.url), 'utf8'));

/** Queries of the languages, in order. */
export function readQueries(languages: readonly string[]): EvaluationQuery[] {
  return languages.flatMap((language) => (read(language) as Omit<EvaluationQuery, 'language'>[]).map((query) => ({ ...query, language })));
}

/** Queries that have to find nothing; `lang` is the language of the page. */
export function readNonsense(): { q: string; lang: string }[] {
  return read('nothing') as { q: string; lang: string }[];
}

/** Ids of the offers that are right. */
export function rightOffers(network: Network, right: RightAnswers): Set<string> {
  return new Set([...network.offers.values()].filter((offer) => isForPublic(offer) && isRight(network, offer, right)).map(({ id }) => id));
}

function isRight(
  network: Network,
  offer: Offer,
  { types, topics, municipality, district, region, offers, reachPart }: RightAnswers,
): boolean {
  if (offers) return offers.includes(offer.id);
  const byType = types && [offer.type, ...offer.alsoTypes].some(({ id }) => types.includes(id));
  const byTopic = topics && offer.topics.some(({ id }) => topics.includes(id));
  if ((types || topics) && !byType && !byTopic) return false;
  if (reachPart && offer.reach !== 'part') return false;
  const places = municipality
    ? [municipality]
    : district
      ? network.places.districts.get(district)?.municipalities.map(({ ags }) => ags)
      : region
        ? network.regions.get(region)?.municipalities.map(({ ags }) => ags)
        : undefined;
  return !places || places.some((ags) => offer.serves.has(ags));
}
