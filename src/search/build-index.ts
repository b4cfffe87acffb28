/** Network → index of the directory in one language. */
import type { Localized, LocalizedWords } from '../schemas/fields.ts';
import type { Network, Offer, OfferType, Topic } from '../model/network.ts';
import { isForPublic } from '../model/questions/offers.ts';
import { INDEX_VERSION, type Concept, type SearchIndex, type SearchOffer } from './search-index.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * Builds the index of `language` from the public offers.
 *
 * @param wordLanguages languages whose words are put in beside those of `language` and the source language
 */
export function buildIndex(network: Network, language: string, wordLanguages: readonly string[] = []): SearchIndex {
  const { sourceLanguage } = network.record;
  const languages = [...new Set([language, sourceLanguage, ...wordLanguages])];
  const types = [...network.offerTypes.values()];
  const topics = [...network.topics.values()];
  const conceptPosition = new Map<unknown, number>([...types, ...topics].map((concept, position) => [concept, position]));
  const termPhrases = termPhrasesOf(network, languages);
  const phrasesOf = ({ title, synonyms, officeWords }: { title: Localized; synonyms: LocalizedWords; officeWords: LocalizedWords }) =>
    unique(
      languages
        .flatMap((tag) => [title[tag] ?? '', ...(synonyms[tag] ?? []), ...(officeWords[tag] ?? [])])
        .filter((phrase) => phrase !== ''),
    );
  const concepts: Concept[] = [
    ...types.map((type) => ({ id: `type/${type.id}`, phrases: phrasesOf(type), terms: unique(termPhrases.get(type) ?? []) })),
    ...topics.map((topic) => ({ id: `topic/${topic.id}`, phrases: phrasesOf(topic), terms: unique(termPhrases.get(topic) ?? []) })),
  ];
  const regions = [...network.regions.values()];
  const districts = [...network.places.districts.values()];
  const municipalities = [...network.places.municipalities.values()];
  const municipalityPosition = new Map(municipalities.map(({ ags }, position) => [ags, position]));
  const districtPosition = new Map(districts.map(({ ags }, position) => [ags, position]));
  const placesOf = (keys: readonly string[]) => keys.flatMap((ags) => municipalityPosition.get(ags) ?? []);

  const toOffer = (offer: Offer): SearchOffer => ({
    id: offer.id,
    title: offer.title,
    type: conceptPosition.get(offer.type) ?? 0,
    concepts: [offer.type, ...offer.alsoTypes, ...offer.topics].flatMap((concept) => conceptPosition.get(concept) ?? []),
    reach: offer.reach,
    regions: offer.regions.map((region) => regions.indexOf(region)),
    ...coverageOf(offer),
    places: unique(placesOf(offer.places.flatMap(({ municipality }) => municipality ?? []))),
    words: unique([
      offer.provider.name === offer.title ? '' : offer.provider.name,
      ...offer.places.flatMap(({ quarter, building }) => [quarter ?? '', building ?? '']),
    ])
      .filter((word) => word !== '')
      .join(' '),
    languages: (offer.languages ?? []).map(({ tag, how }) => ({ tag, ...(how && { how }) })),
    formats: offer.format ?? [],
    ...(offer.cost && { free: offer.cost.free }),
    schedule: (offer.schedule ?? []).map(({ weekday, opens, closes }) => ({
      weekday: WEEKDAYS.indexOf(weekday),
      opens: minutes(opens),
      closes: minutes(closes),
    })),
    verification: offer.verification.status,
    ...(offer.verification.asOf && { year: Number(offer.verification.asOf.slice(0, 4)) }),
  });

  /** Whole districts where every municipality is served, single municipalities otherwise. */
  const coverageOf = (offer: Offer): Pick<SearchOffer, 'districts' | 'municipalities'> => {
    if (offer.reach !== 'part') return { districts: [], municipalities: [] };
    const whole = districts.filter(
      (district) => district.municipalities.length > 0 && district.municipalities.every(({ ags }) => offer.serves.has(ags)),
    );
    const rest = [...offer.serves].filter(
      (ags) => !whole.some((district) => district.municipalities.some((municipality) => municipality.ags === ags)),
    );
    return { districts: whole.flatMap(({ ags }) => districtPosition.get(ags) ?? []), municipalities: placesOf(rest) };
  };

  return {
    version: INDEX_VERSION,
    language,
    languages,
    concepts,
    stopWords: unique(languages.flatMap((tag) => network.searchWords.stopWords[tag] ?? [])),
    municipalities: municipalities.map(({ ags, name, district, region, centre }) => ({
      id: ags,
      name,
      district: districtPosition.get(district.ags) ?? -1,
      region: region ? regions.indexOf(region) : -1,
      centre: [round(centre[0]), round(centre[1])],
    })),
    districts: districts.map(({ ags, name }) => ({ id: ags, name })),
    regions: regions.map(({ id, name }) => ({ id, name })),
    exonyms: exonymsOf(
      network,
      languages,
      municipalityPosition,
      regions.map(({ id }) => id),
    ),
    postcodes: Object.fromEntries(
      [...network.places.postcodes.values()].map(({ postcode, municipalities: served }) => [
        postcode,
        served.flatMap(({ ags }) => municipalityPosition.get(ags) ?? []),
      ]),
    ),
    offers: [...network.offers.values()].filter(isForPublic).map(toOffer),
  };
}

/** Words of the glossary by the types and topics they lead to; a type that comes first is meant first. */
function termPhrasesOf(network: Network, languages: readonly string[]): Map<OfferType | Topic, string[]> {
  const phrases = new Map<OfferType | Topic, string[]>();
  for (const { term, abbreviation, translations, offerTypes, topics } of network.terms.values()) {
    const written = [term, abbreviation ?? '', ...languages.flatMap((tag) => translations[tag]?.text ?? [])].filter((text) => text !== '');
    for (const concept of [...offerTypes, ...topics]) phrases.set(concept, [...(phrases.get(concept) ?? []), ...written]);
  }
  return phrases;
}

/** Names of places in other languages, and the short form of names such as "X an der Y" or "A (B)". */
function exonymsOf(
  network: Network,
  languages: readonly string[],
  municipalityPosition: ReadonlyMap<string, number>,
  regionIds: readonly string[],
): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  const add = (key: string, more: readonly string[]) => (names[key] = unique([...(names[key] ?? []), ...more]));
  for (const { ags, name } of network.places.municipalities.values()) {
    const short = name.split(/ (?:an|am|im|in|bei|vor|ob)\b| ?[(/,]/, 1)[0];
    if (short !== undefined && short !== name && short.length > 2) add(`m/${municipalityPosition.get(ags)}`, [short]);
  }
  for (const [position, id] of regionIds.entries()) {
    const short = network.regions.get(id)?.shortName;
    if (short !== undefined) add(`r/${position}`, [short]);
  }
  for (const tag of languages) {
    const exonyms = network.exonyms.get(tag);
    for (const [ags, more] of Object.entries(exonyms?.municipalities ?? {})) {
      const position = municipalityPosition.get(ags);
      if (position !== undefined) add(`m/${position}`, more);
    }
    for (const [id, more] of Object.entries(exonyms?.regions ?? {})) if (regionIds.includes(id)) add(`r/${regionIds.indexOf(id)}`, more);
  }
  return names;
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
