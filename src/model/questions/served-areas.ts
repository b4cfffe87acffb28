/** Which places an offer serves, as it names them. */
import type { District, Municipality, Network, Offer, Region } from '../network.ts';

/** Areas named by the coverage of an offer; all empty for nationwide and land-wide ones. */
export interface ServedAreas {
  regions: Region[];
  districts: District[];
  municipalities: Municipality[];
  /** Municipalities not served although their district is. */
  except: Municipality[];
}

/** The areas of an offer, in the order of its record. */
export function servedAreas({ regions, places }: Pick<Network, 'regions' | 'places'>, { coverage }: Pick<Offer, 'coverage'>): ServedAreas {
  return {
    regions: (coverage.regions ?? []).flatMap((id) => regions.get(id) ?? []),
    districts: (coverage.districts ?? []).flatMap((ags) => places.districts.get(ags) ?? []),
    municipalities: (coverage.municipalities ?? []).flatMap((ags) => places.municipalities.get(ags) ?? []),
    except: (coverage.exceptMunicipalities ?? []).flatMap((ags) => places.municipalities.get(ags) ?? []),
  };
}
