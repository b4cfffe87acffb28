/** The filters of the directory with their values, in the words of a language. */
import type { FacetName } from '../search/facets.ts';
import type { Network, Offer } from '../model/network.ts';
import { isForPublic } from '../model/questions/offers.ts';
import { formattingLocale } from './dates.ts';
import { textIn } from './localized-text.ts';
import type { WordKey, Words } from './words.ts';

/** A filter with its values in the order of the page. */
export interface FacetGroup {
  name: FacetName;
  title: string;
  /** `language` where a label is a proper name of that language. */
  values: { id: string; label: string; language?: string }[];
}

/** The filters for which at least one public offer has data. */
export function facetGroups(network: Network, language: string, t: Words): FacetGroup[] {
  const { sourceLanguage } = network.record;
  const offers = [...network.offers.values()].filter(isForPublic);
  const spoken = new Set(offers.flatMap((offer) => (offer.languages ?? []).map(({ tag }) => tag)));
  const languageNames = new Intl.DisplayNames([formattingLocale(language)], { type: 'language' });
  const named = (records: Iterable<{ id: string; title: Parameters<typeof textIn>[0] }>) =>
    [...records].map(({ id, title }) => ({ id, label: textIn(title, language, sourceLanguage).text }));
  /** Values that have a word of their own; none where no offer has data. */
  const worded = (prefix: string, ids: readonly string[], hasData: (offer: Offer) => boolean) =>
    offers.some(hasData) ? ids.map((id) => ({ id, label: t(`${prefix}${id}` as WordKey) })) : [];
  const groups: FacetGroup[] = [
    { name: 'topic', title: t('search.facetTopic'), values: named(network.topics.values()) },
    { name: 'type', title: t('search.facetType'), values: named(network.offerTypes.values()) },
    {
      name: 'region',
      title: t('search.facetRegion'),
      values: [...network.regions.values()].map(({ id, name, shortName }) => ({ id, label: shortName ?? name, language: sourceLanguage })),
    },
    {
      name: 'spoken',
      title: t('search.facetSpoken'),
      values: [...network.languages.values()]
        .filter(({ tag }) => spoken.has(tag))
        .map(({ tag, name }) => ({ id: tag, label: name[language] ?? languageNames.of(tag) ?? tag })),
    },
    {
      name: 'how',
      title: t('search.facetHow'),
      values: worded('search.how.', ['always', 'appointment', 'interpreter', 'phone'], ({ languages }) =>
        (languages ?? []).some(({ how }) => how !== undefined),
      ),
    },
    {
      name: 'format',
      title: t('search.facetFormat'),
      values: worded('search.format.', ['in-person', 'phone', 'online', 'chat'], ({ format }) => format !== undefined),
    },
    { name: 'cost', title: t('search.facetCost'), values: worded('search.cost.', ['free', 'paid'], ({ cost }) => cost !== undefined) },
    {
      name: 'open',
      title: t('search.facetOpen'),
      values: offers.some(({ schedule }) => schedule !== undefined) ? [{ id: 'now', label: t('search.openNow') }] : [],
    },
  ];
  return groups.filter(({ values }) => values.length > 0);
}
