/** Sources and areas of the reference data. */
import type { DataSource } from '../schemas/places.ts';
import type { NetworkSource } from './network.ts';

/** Sources in use, each once. */
export function dataSources(source: NetworkSource): DataSource[] {
  const { municipalities, districts, postcodes, boundaries } = source.records;
  const all = [
    ...districts.map(({ data }) => data.source),
    ...municipalities.flatMap(({ data }) => [data.source, data.centreSource]),
    ...postcodes.map(({ data }) => data.source),
    ...boundaries.map(({ data }) => data.source),
  ];
  const seen = new Set<string>();
  return all.filter(({ title, credit }) => !seen.has(`${title}\n${credit}`) && seen.add(`${title}\n${credit}`));
}

/** TopoJSON of a layer; `undefined` where the file or the object is missing. */
export function area(source: NetworkSource, layer: 'regions' | 'districts' | 'municipalities') {
  const place = source.records.boundaries[0]?.data.layers[layer];
  const file = place && source.areas.find((candidate) => candidate.file === `places/${place.file}`);
  const objects = (file?.topology as { objects?: Record<string, unknown> } | undefined)?.objects;
  return place && file && objects?.[place.object] ? { topology: file.topology, object: place.object } : undefined;
}
