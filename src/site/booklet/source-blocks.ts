/** Where what stands in a booklet comes from. */
import type { Block, Inline } from '../../documents/blocks.ts';
import type { Offer } from '../../model/network.ts';
import type { Source } from '../../schemas/fields.ts';
import type { Booklet } from './offer-blocks.ts';
import { runsIn } from './text-runs.ts';

/** Credit lines of the reference data, then the sources of the offers, each once. */
export function sourceBlocks({ network, language, t }: Booklet, offers: readonly Offer[]): Block[] {
  const { name } = runsIn(network, language);
  const { boundarySource, municipalitySource } = network.places;
  const credits = [boundarySource, municipalitySource].flatMap((source) => (source ? [source] : []));
  const titled = new Map(offers.flatMap(({ verification }) => verification.sources.map((source) => [keyOf(source), source] as const)));
  const { compare } = new Intl.Collator(network.record.sourceLanguage);
  const sources = [...titled.values()].sort((a, b) => compare(nameOf(a), nameOf(b)));
  const link = (url: string | undefined) => (url === undefined ? {} : { link: url });
  const itemOf = (source: Source): Inline => [{ ...name(nameOf(source)), ...link(source.url) }];
  return [
    { kind: 'heading', level: 1, content: [{ text: t('footer.sources') }] },
    {
      kind: 'list',
      size: 'small',
      items: credits.map(({ credit, creditUrl, licence }): Inline => [
        { ...name(credit), ...link(creditUrl) },
        { text: ` ${t('credits.licence')}: ` },
        { ...name(licence.name), ...link(licence.url) },
      ]),
    },
    ...(sources.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, content: [{ text: t('booklet.offerSources') }], listed: false },
          { kind: 'list', size: 'small', items: sources.map(itemOf) },
        ] as const)),
  ];
}

function nameOf({ title, url = '' }: Source): string {
  return title ?? new URL(url).hostname.replace(/^www\./, '');
}

/** Sources of one name are one source: many offers share a list that is on several addresses. */
function keyOf(source: Source): string {
  return nameOf(source);
}
