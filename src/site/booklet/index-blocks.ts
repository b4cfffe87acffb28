/** The indexes at the end of a booklet. */
import type { Block } from '../../documents/blocks.ts';
import type { Offer } from '../../model/network.ts';
import { offerAnchor, type Booklet } from './offer-blocks.ts';
import { runsIn } from './text-runs.ts';

/** All offers under each of their types, the types in the network's order. */
export function typeIndex(booklet: Booklet, offers: readonly Offer[]): Block[] {
  const { network, language, t } = booklet;
  if (offers.length === 0) return [];
  const { words } = runsIn(network, language);
  const groups = [...network.offerTypes.values()].map((type) => ({
    title: words(type.title),
    offers: offers.filter((offer) => offer.type === type || offer.alsoTypes.includes(type)),
  }));
  return [
    { kind: 'heading', level: 1, content: [{ text: t('booklet.byType') }] },
    ...groups.flatMap((group) => groupBlocks(booklet, group)),
  ];
}

/** The offers of which the languages are known, under each of them; nothing where none is known. */
export function languageIndex(booklet: Booklet, offers: readonly Offer[]): Block[] {
  const { network, language, t } = booklet;
  const { words } = runsIn(network, language);
  const tags = [...new Set(offers.flatMap(({ languages }) => (languages ?? []).map(({ tag }) => tag)))];
  if (tags.length === 0) return [];
  const { compare } = new Intl.Collator(language);
  const groups = tags
    .map((tag) => ({
      title: words(network.languages.get(tag)?.name ?? { [language]: tag }),
      offers: offers.filter(({ languages }) => languages?.some((spoken) => spoken.tag === tag)),
    }))
    .sort((a, b) => compare(a.title, b.title));
  return [
    { kind: 'heading', level: 1, content: [{ text: t('booklet.byLanguage') }] },
    { kind: 'paragraph', content: [{ text: t('booklet.byLanguageText') }] },
    ...groups.flatMap((group) => groupBlocks(booklet, group)),
  ];
}

function groupBlocks({ network, language }: Booklet, { title, offers }: { title: string; offers: readonly Offer[] }): Block[] {
  if (offers.length === 0) return [];
  const { name } = runsIn(network, language);
  const { compare } = new Intl.Collator(network.record.sourceLanguage);
  const entries = offers
    .toSorted((a, b) => compare(a.title, b.title))
    .map((offer) => ({ content: [name(offer.title)], target: offerAnchor(offer) }));
  return [
    { kind: 'heading', level: 2, content: [{ text: title }], listed: false },
    { kind: 'index', entries },
  ];
}
