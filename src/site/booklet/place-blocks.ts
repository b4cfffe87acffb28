/** Where a region is: its map, and the districts and towns that belong to it. */
import type { Block, Inline } from '../../documents/blocks.ts';
import type { Municipality, Region } from '../../model/network.ts';
import type { Booklet } from './offer-blocks.ts';
import { regionMap } from './map-pictures.ts';
import { runsIn } from './text-runs.ts';

/** The map may be as high as this part of the width of the text. */
const HIGHEST = 0.95;

/** Map and list of a region. */
export function placeBlocks(booklet: Booklet, region: Region): Block[] {
  const { network, language, t } = booklet;
  const { name } = runsIn(network, language);
  const map = regionMap(network, region);
  const credit = network.places.boundarySource?.credit;
  const districts = [...new Set([...region.districts, ...region.municipalityExceptions.map(({ district }) => district)])];
  const heading: Block = { kind: 'heading', level: 1, content: [{ text: t('booklet.map') }] };
  const picture: Block[] = map
    ? [
        {
          kind: 'picture',
          svg: map.svg,
          alternative: t('region.mapLabel'),
          width: Math.min(1, HIGHEST / map.ratio),
          ...(credit !== undefined && { caption: [{ text: `${t('map.credit')}: ` }, name(credit)] }),
        },
      ]
    : [];
  return [
    { kind: 'group', blocks: [heading, ...picture] },
    { kind: 'heading', level: 2, content: [{ text: t('region.districts') }], listed: false },
    {
      kind: 'list',
      items: districts.map((district): Inline => [name(district.name), ...exceptions(booklet, region, district.municipalities)]),
    },
  ];
}

/** What has to be said where a district belongs to more than one region. */
function exceptions({ network, language, t }: Booklet, region: Region, municipalities: readonly Municipality[]): Inline {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const others = [...network.regions.values()].filter((other) => other !== region && municipalities.some((one) => one.region === other));
  const of = (one: Region) => municipalities.filter((municipality) => municipality.region === one);
  const names = (all: readonly Municipality[]) => ({ count: all.length, names: list.format(all.map(({ name }) => name)) });
  const own = of(region);
  const shorter = others.every((other) => own.length <= of(other).length);
  return others.flatMap((other) => {
    const shown = { ...names(shorter ? own : of(other)), region: other.shortName ?? other.name };
    return [{ text: ` ${t(shorter ? 'region.partIn' : 'region.partOut', shown)}`, soft: true }];
  });
}
