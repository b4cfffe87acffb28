/** Regions: their districts and municipalities. */
import { pick } from './indexed-records.ts';
import type { PlaceIndex } from './link-places.ts';
import type { Provider, Region, SourceRecord } from './network.ts';

/** Links a region; its municipalities are assigned afterwards, when all regions are known. */
export function linkRegion(
  { id, file, data }: SourceRecord<'regions'>,
  places: PlaceIndex,
  providers: ReadonlyMap<string, Provider>,
): Region {
  const { districts, municipalityExceptions, coordination, currentStage: _currentStage, ...rest } = data;
  const provider = coordination && providers.get(coordination.provider);
  return {
    ...rest,
    id,
    file,
    districts: pick(places.districts, districts),
    municipalityExceptions: pick(places.municipalities, municipalityExceptions),
    municipalities: [],
    ...(provider && { coordination: { provider, ...(coordination.since !== undefined && { since: coordination.since }) } }),
  };
}

/** A municipality belongs to the region that names it as an exception, otherwise to the region of its district. */
export function assignMunicipalities(regions: ReadonlyMap<string, Region>, places: PlaceIndex): void {
  for (const region of regions.values()) for (const municipality of region.municipalityExceptions) municipality.region ??= region;
  for (const region of regions.values())
    for (const district of region.districts) for (const municipality of district.municipalities) municipality.region ??= region;
  for (const municipality of places.municipalities.values()) {
    const { region, district } = municipality;
    if (!region) continue;
    region.municipalities.push(municipality);
    if (!district.regions.includes(region)) district.regions.push(region);
  }
}
