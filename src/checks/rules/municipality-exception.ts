/** A municipality moved into a region comes from a district of another region, and is moved once. */
import { pathText } from '../../reader/schema-problems.ts';
import type { Rule } from '../finding.ts';

export const municipalityException: Rule = function* ({ tree, network }) {
  if (!network) return;
  const regionOf = new Map<string, string>();
  for (const { id, file, data, locate } of tree.records.regions) {
    for (const [index, ags] of data.municipalityExceptions.entries()) {
      const municipality = network.places.municipalities.get(ags);
      if (!municipality) continue;
      const place = ['municipalityExceptions', index];
      const earlier = regionOf.get(ags);
      regionOf.set(ags, earlier ?? id);
      const { district } = municipality;
      const reason =
        earlier !== undefined && earlier !== id
          ? { message: `is moved into the region "${earlier}" already`, fix: 'Name it in one region only.' }
          : data.districts.includes(district.ags)
            ? { message: `belongs to the region anyway, with its district ${district.ags} (${district.name})`, fix: 'Remove it here.' }
            : undefined;
      if (reason) {
        yield {
          file,
          ...locate(place),
          code: 'municipality-exception',
          message: `${pathText(place)}: ${ags} (${municipality.name}) ${reason.message}`,
          fix: reason.fix,
        };
      }
    }
  }
};
