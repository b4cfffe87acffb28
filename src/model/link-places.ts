/** Districts, municipalities and postcodes, linked to each other. */
import type { District, Municipality, NetworkSource, Postcode } from './network.ts';

/** Linked places by their keys. */
export interface PlaceIndex {
  districts: Map<string, District>;
  municipalities: Map<string, Municipality>;
  postcodes: Map<string, Postcode>;
  everyMunicipality: ReadonlySet<string>;
}

/** Links the places; regions are filled in afterwards, when they are known. */
export function linkPlaces(source: NetworkSource): PlaceIndex {
  const districts = new Map<string, District>();
  for (const record of source.records.districts[0]?.data.districts ?? [])
    districts.set(record.ags, { ...record, municipalities: [], regions: [] });
  const municipalities = new Map<string, Municipality>();
  for (const record of source.records.municipalities[0]?.data.municipalities ?? []) {
    const district = districts.get(record.district);
    if (!district) continue;
    const municipality: Municipality = { ...record, district };
    district.municipalities.push(municipality);
    municipalities.set(record.ags, municipality);
  }
  const postcodes = new Map<string, Postcode>();
  for (const record of source.records.postcodes[0]?.data.postcodes ?? []) {
    postcodes.set(record.postcode, { ...record, municipalities: record.municipalities.flatMap((ags) => municipalities.get(ags) ?? []) });
  }
  return { districts, municipalities, postcodes, everyMunicipality: new Set(municipalities.keys()) };
}
