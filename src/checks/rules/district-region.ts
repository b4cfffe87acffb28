/** Every district belongs to exactly one region. */
import { pathText } from '../../reader/schema-problems.ts';
import { couldReadAll } from '../could-read-all.ts';
import type { Rule } from '../finding.ts';

export const districtRegion: Rule = function* ({ tree }) {
  const regionOf = new Map<string, string>();
  for (const { id, file, data, locate } of tree.records.regions) {
    for (const [index, district] of data.districts.entries()) {
      const earlier = regionOf.get(district);
      if (earlier === undefined) regionOf.set(district, id);
      else if (earlier !== id) {
        yield {
          file,
          ...locate(['districts', index]),
          code: 'district-region',
          message: `${pathText(['districts', index])}: the district ${district} belongs to the region "${earlier}" already`,
          fix: `Name it in one region only; single municipalities move with municipalityExceptions.`,
        };
      }
    }
  }
  const [districts] = tree.records.districts;
  if (!districts || !couldReadAll(tree, 'regions')) return;
  for (const [index, { ags, name }] of districts.data.districts.entries()) {
    if (regionOf.has(ags)) continue;
    yield {
      file: districts.file,
      ...districts.locate(['districts', index]),
      code: 'district-region',
      message: `${pathText(['districts', index])}: the district ${ags} (${name}) belongs to no region`,
      fix: `Add "${ags}" to the districts of one region. There are: ${tree.ids.regions.join(', ') || 'none'}.`,
    };
  }
};
