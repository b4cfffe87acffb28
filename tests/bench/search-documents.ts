/** Offers as other search engines get them: the text of a page, and beside it everything that our index knows. */
import type { Localized } from '../../src/schemas/fields.ts';
import type { Network } from '../../src/model/network.ts';
import { isForPublic } from '../../src/model/questions/offers.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';

/** An offer as text. */
export interface SearchDocument {
  id: string;
  title: string;
  provider: string;
  /** Names of its types and topics, in the language of the page and in the source language. */
  names: string;
  /** What the page says besides: the type's explanation and the offer's own text. */
  text: string;
  /** Towns, districts and regions that the page names. */
  places: string;
  /** All phrases of its types and topics. */
  phrases: string;
  /** All names and postcodes of the municipalities that it serves. */
  served: string;
}

/** The public offers as documents in one language. */
export function documentsOf(network: Network, index: SearchIndex): SearchDocument[] {
  const { sourceLanguage } = network.record;
  const both = (text: Localized | undefined) => [text?.[index.language] ?? '', text?.[sourceLanguage] ?? ''];
  const join = (words: readonly string[]) => [...new Set(words)].filter((word) => word !== '').join(' ');
  const postcodesOf = new Map<number, string[]>();
  for (const [postcode, municipalities] of Object.entries(index.postcodes))
    for (const municipality of municipalities) postcodesOf.set(municipality, [...(postcodesOf.get(municipality) ?? []), postcode]);
  const positions = new Map(index.municipalities.map(({ id }, position) => [id, position]));
  const entries = new Map(index.offers.map((entry) => [entry.id, entry]));
  return [...network.offers.values()].filter(isForPublic).map((offer) => {
    const served = offer.reach === 'part' ? [...offer.serves].flatMap((ags) => positions.get(ags) ?? []) : [];
    return {
      id: offer.id,
      title: offer.title,
      provider: offer.provider.name,
      names: join([offer.type, ...offer.alsoTypes, ...offer.topics].flatMap(({ title }) => both(title))),
      text: join([...both(offer.type.explanation), ...both(offer.text)]),
      places: join([
        ...offer.places.flatMap(({ municipality, quarter }) => [
          network.places.municipalities.get(municipality ?? '')?.name ?? '',
          quarter ?? '',
        ]),
        ...offer.regions.flatMap(({ name, districts }) => [name, ...districts.map((district) => district.name)]),
      ]),
      phrases: join(
        (entries.get(offer.id)?.concepts ?? []).flatMap((position) => [
          ...(index.concepts[position]?.phrases ?? []),
          ...(index.concepts[position]?.terms ?? []),
        ]),
      ),
      served: join(
        served.flatMap((position) => [
          index.municipalities[position]?.name ?? '',
          ...(index.exonyms[`m/${position}`] ?? []),
          ...(postcodesOf.get(position) ?? []),
        ]),
      ),
    };
  });
}
