/** Offers: whom they serve, and where. */
import { pick } from './indexed-records.ts';
import type { PlaceIndex } from './link-places.ts';
import type { Offer, OfferType, Provider, Region, SourceRecord, Topic } from './network.ts';

/** Links an offer and resolves its coverage; `undefined` where its provider or type does not exist. */
export function linkOffer(
  { id, file, data }: SourceRecord<'offers'>,
  known: {
    providers: ReadonlyMap<string, Provider>;
    offerTypes: ReadonlyMap<string, OfferType>;
    topics: ReadonlyMap<string, Topic>;
    regions: ReadonlyMap<string, Region>;
    places: PlaceIndex;
  },
): Offer | undefined {
  const provider = known.providers.get(data.provider);
  const type = known.offerTypes.get(data.type);
  if (!provider || !type) return undefined;
  const { coverage } = data;
  const reach = coverage.nationwide ? 'nationwide' : coverage.land ? 'land' : 'part';
  const serves = new Set<string>();
  if (reach === 'part') {
    for (const region of pick(known.regions, coverage.regions ?? [])) for (const { ags } of region.municipalities) serves.add(ags);
    for (const district of pick(known.places.districts, coverage.districts ?? []))
      for (const { ags } of district.municipalities) serves.add(ags);
    for (const ags of coverage.municipalities ?? []) if (known.places.municipalities.has(ags)) serves.add(ags);
    for (const ags of coverage.exceptMunicipalities ?? []) serves.delete(ags);
  }
  const regions =
    reach === 'part' ? [...known.regions.values()].filter((region) => region.municipalities.some(({ ags }) => serves.has(ags))) : [];
  return {
    ...data,
    id,
    file,
    provider,
    type,
    reach,
    regions,
    alsoTypes: pick(known.offerTypes, data.alsoTypes),
    topics: data.topics ? pick(known.topics, data.topics) : type.topics,
    serves: reach === 'part' ? serves : known.places.everyMunicipality,
  };
}
