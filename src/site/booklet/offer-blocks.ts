/** An offer in a booklet: its name as it stands on the door, how to reach it, how well that is known. */
import type { Block, Facts, Inline } from '../../documents/blocks.ts';
import type { Network, Offer } from '../../model/network.ts';
import { phoneUri } from '../../model/questions/phone-uri.ts';
import { postalAddress } from '../../model/questions/postal-address.ts';
import { formatPartialDate } from '../dates.ts';
import type { Words } from '../words.ts';
import { joinedBy, runsIn } from './text-runs.ts';

/** What every part of a booklet is written with. */
export interface Booklet {
  network: Network;
  /** BCP 47 tag of the booklet. */
  language: string;
  t: Words;
}

/** The id of the heading of an offer. */
export function offerAnchor({ id }: Pick<Offer, 'id'>): string {
  return `offer-${id}`;
}

/** An offer with all that helps to reach it; `withText` where what else there is to say has not been said already. */
export function offerBlocks({ network, language, t }: Booklet, offer: Offer, withText: boolean): Block[] {
  const { name, localized } = runsIn(network, language);
  return [
    { kind: 'heading', level: 3, content: [name(offer.title)], id: offerAnchor(offer), listed: false },
    ...(offer.text && withText ? [{ kind: 'paragraph', content: [localized(offer.text)] } as const] : []),
    { kind: 'facts', entries: [...contactFacts({ network, language, t }, offer), ...knowledgeFacts({ network, language, t }, offer)] },
  ];
}

/** An offer in brief: how to reach it. */
export function briefOfferBlocks(booklet: Booklet, offer: Offer): Block[] {
  const { network, language, t } = booklet;
  const { name, words } = runsIn(network, language);
  const { phone, email, website } = offer.contact;
  const reached = contactFacts(booklet, { ...offer, places: (phone ?? email ?? website) ? [] : offer.places });
  return [
    { kind: 'heading', level: 3, content: [name(offer.title)], id: offerAnchor(offer), listed: false },
    { kind: 'paragraph', size: 'small', content: [{ text: words(offer.type.title) }] },
    { kind: 'facts', entries: [...reached, ...knowledgeFacts({ network, language, t }, offer)] },
  ];
}

type Entry = Facts['entries'][number];

/** Who offers it, where it is, how to call, write and read. */
function contactFacts({ network, language, t }: Booklet, { provider, title, places, contact, verification }: Offer): Entry[] {
  const { name, localized } = runsIn(network, language);
  const { phone, email, website } = contact;
  const probably: Inline = verification.unsourcedFields.includes('website') ? [{ text: ` (${t('booklet.probably')})`, soft: true }] : [];
  const addresses = places.map((place) => {
    const { lines, poBox, exact } = postalAddress(network, place);
    const written = [
      ...(lines.length > 0 ? [[name(lines.join(', '))]] : []),
      ...(poBox === undefined ? [] : [[{ text: t('offer.poBox', { number: poBox }) }]]),
    ];
    return { label: t(exact ? 'offer.address' : 'offer.town'), values: [...written, ...(place.note ? [[localized(place.note)]] : [])] };
  });
  return [
    ...(provider.name === title ? [] : [{ label: t('offer.provider'), values: [[name(provider.name)]] }]),
    ...addresses.filter(({ values }) => values.length > 0),
    ...(phone === undefined
      ? []
      : [{ label: t('offer.phone'), values: [[{ text: phone, strong: true, dir: 'ltr', link: phoneUri(phone) } as const]] }]),
    ...(email === undefined
      ? []
      : [{ label: t('offer.email'), values: [[{ text: email, dir: 'ltr', link: `mailto:${email}` } as const]] }]),
    ...(website === undefined
      ? []
      : [{ label: t('offer.website'), values: [[{ text: shortAddress(website), dir: 'ltr', link: website } as const, ...probably]] }]),
  ];
}

/** Which languages are spoken, where that is known, and how well the offer is known. */
function knowledgeFacts({ network, language, t }: Booklet, { languages, verification }: Offer): Entry[] {
  const { localized } = runsIn(network, language);
  const spoken = (languages ?? []).map(({ tag, how }): Inline => {
    const known = network.languages.get(tag);
    return [
      known ? localized(known.name) : { text: tag },
      ...(how === undefined ? [] : [{ text: ` (${t(`offer.how.${how}`)})`, soft: true }]),
    ];
  });
  const { status, asOf } = verification;
  const date = asOf === undefined ? '' : ` · ${t('verification.asOf', { date: formatPartialDate(asOf, language) })}`;
  return [
    ...(spoken.length === 0 ? [] : [{ label: t('offer.languages'), values: [joinedBy(', ', spoken)] }]),
    { label: t('booklet.status'), values: [[{ text: `${t(`verification.mark.${status}`)}${date}` }]] },
  ];
}

/** An address on the web as one would type it from paper. */
function shortAddress(url: string): string {
  const { hostname } = new URL(url);
  return hostname.replace(/^www\./, '');
}
