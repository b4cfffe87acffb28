/** The booklet of a region: everything the directory has for it, to print and to take along. */
import { plain, type Block, type Document, type Inline } from '../../documents/blocks.ts';
import type { Offer, OfferType, Region } from '../../model/network.ts';
import { isForPublic, offersOfRegion } from '../../model/questions/offers.ts';
import { isPast } from '../../model/questions/verification.ts';
import { formatPartialDate } from '../dates.ts';
import { languageIndex, typeIndex } from './index-blocks.ts';
import { overviewMap } from './map-pictures.ts';
import { briefOfferBlocks, offerBlocks, type Booklet } from './offer-blocks.ts';
import { placeBlocks } from './place-blocks.ts';
import { sourceBlocks } from './source-blocks.ts';
import { directionOf, runsIn } from './text-runs.ts';

/** What the booklet of a region is made of. */
export interface RegionBooklet extends Booklet {
  region: Region;
  /** Day of the booklet, `YYYY-MM-DD`. */
  day: string;
  /** Address of the page of the region. */
  pageUrl: string;
}

/** States of an offer in the order in which they are explained. */
const STATES = ['confirmed', 'sourced', 'unsourced', 'historical'] as const;

/** Makes the booklet of a region in one language. */
export function regionBooklet(booklet: RegionBooklet): Document {
  const { network, language, t, region, day } = booklet;
  const { name } = runsIn(network, language);
  const current = (offers: readonly Offer[]) => offers.toSorted((a, b) => Number(isPast(a, day)) - Number(isPast(b, day)));
  const near = current(offersOfRegion(network, region).filter(isForPublic));
  const far = (['land', 'nationwide'] as const).map((reach) => ({
    title: t(`reach.${reach}`),
    offers: current([...network.offers.values()].filter((offer) => offer.reach === reach && isForPublic(offer))),
  }));
  const all = [...near, ...far.flatMap(({ offers }) => offers)];
  return {
    language,
    dir: directionOf(network, language),
    title: t('booklet.title', { region: region.name }),
    heading: [name(region.name)],
    description: t('booklet.description'),
    publisher: network.record.carrier.name,
    version: t('booklet.version', { date: formatPartialDate(day, language) }),
    date: day,
    blocks: [
      ...cover(booklet),
      { kind: 'page-break' },
      { kind: 'heading', level: 1, content: plain(t('booklet.contents')), listed: false },
      { kind: 'contents', depth: 2 },
      { kind: 'page-break' },
      ...guide(booklet),
      ...placeBlocks(booklet, region),
      { kind: 'page-break' },
      { kind: 'heading', level: 1, content: plain(t('region.offers')) },
      ...(near.length === 0 ? [{ kind: 'paragraph', content: plain(t('region.noOffers')) } as const] : []),
      ...[...network.offerTypes.values()].flatMap((type) =>
        typeBlocks(
          booklet,
          type,
          near.filter((offer) => offer.type === type),
        ),
      ),
      ...(far.some(({ offers }) => offers.length > 0)
        ? ([{ kind: 'page-break' }, { kind: 'heading', level: 1, content: plain(t('region.beyond')) }] as const)
        : []),
      ...far.flatMap(({ title, offers }) =>
        section(
          plain(title),
          offers.map((offer) => briefOfferBlocks(booklet, offer)),
        ),
      ),
      { kind: 'page-break' },
      ...typeIndex(booklet, all),
      ...languageIndex(booklet, all),
      ...sourceBlocks(booklet, all),
    ],
  };
}

/** A type of place, what it is, and its offers. What is to be said of all of them is said once. */
function typeBlocks(booklet: Booklet, type: OfferType, offers: readonly Offer[]): Block[] {
  const { words, localized } = runsIn(booklet.network, booklet.language);
  const { sourceLanguage } = booklet.network.record;
  const [first] = offers;
  const same = offers.length > 1 && offers.every(({ text }) => text?.[sourceLanguage] === first?.text?.[sourceLanguage]);
  return section(
    plain(words(type.title)),
    offers.map((offer) => offerBlocks(booklet, offer, !same)),
    [
      { kind: 'paragraph', content: [{ ...localized(type.explanation), soft: true }] },
      ...(same && first?.text ? [{ kind: 'paragraph', content: [{ ...localized(first.text), soft: true }] } as const] : []),
    ],
  );
}

/** The first page: where, what, of when, in whose words. */
function cover({ network, language, t, region, day, pageUrl }: RegionBooklet): Block[] {
  const overview = overviewMap(network, region);
  const land = runsIn(network, language).words(network.record.land.name);
  const machine = network.record.languages.find(({ tag }) => tag === language)?.status === 'machine';
  return [
    { kind: 'paragraph', size: 'lead', content: plain(t('booklet.subtitle')) },
    ...(overview ? [{ kind: 'picture', svg: overview.svg, alternative: t('region.overviewLabel', { land }), width: 0.66 } as const] : []),
    { kind: 'paragraph', content: plain(t('booklet.about')) },
    ...(machine ? [{ kind: 'note', content: [plain(t('booklet.machine'))] } as const] : []),
    { kind: 'paragraph', size: 'small', content: plain(t('booklet.version', { date: formatPartialDate(day, language) })) },
    {
      kind: 'paragraph',
      size: 'small',
      content: [{ text: `${t('booklet.online')} ` }, { text: pageUrl.replace(/^https?:\/\//, ''), dir: 'ltr', link: pageUrl }],
    },
  ];
}

/** What the words beside the offers mean. */
function guide({ t }: RegionBooklet): Block[] {
  return [
    { kind: 'heading', level: 1, content: plain(t('booklet.reading')) },
    { kind: 'note', content: [plain(t('offers.figuresNote'))] },
    { kind: 'paragraph', content: plain(t('booklet.statusText')) },
    {
      kind: 'list',
      items: STATES.map((state): Inline => [
        { text: t(`verification.mark.${state}`), strong: true },
        { text: `: ${t(`booklet.status.${state}`)}` },
      ]),
    },
    { kind: 'paragraph', content: plain(t('booklet.websiteProbably')) },
    { kind: 'paragraph', content: plain(t('booklet.languagesUnknown')) },
  ];
}

/** A heading with its offers; the first one stays with the heading. Nothing where there are no offers. */
function section(title: Inline, offers: readonly Block[][], introduction: readonly Block[] = []): Block[] {
  const [first, ...others] = offers;
  if (!first) return [];
  return [
    { kind: 'group', blocks: [{ kind: 'heading', level: 2, content: title }, ...introduction, ...first] },
    ...others.map((blocks): Block => ({ kind: 'group', blocks })),
  ];
}
