/** Postcodes of places and of administrations are in the list of postcodes and serve their municipality. */
import type { Network } from '../../model/network.ts';
import type { ContentRecord } from '../../reader/content-tree.ts';
import type { ValuePath } from '../../reader/problem.ts';
import { pathText } from '../../reader/schema-problems.ts';
import type { Place } from '../../schemas/offer.ts';
import { couldReadAll } from '../could-read-all.ts';
import type { Rule, RuleFinding } from '../finding.ts';

const SHOWN = 12;

export const postcodeUnknown: Rule = function* ({ tree, network }) {
  if (!network || tree.records.postcodes.length === 0 || !couldReadAll(tree, 'municipalities')) return;
  for (const record of tree.records.offers) {
    for (const [index, place] of record.data.places.entries()) yield* checkPlace(record, place, ['places', index], network);
  }
  for (const record of tree.records.events) {
    if (record.data.place) yield* checkPlace(record, record.data.place, ['place'], network);
  }
  for (const record of tree.records.municipalities) {
    for (const [index, { ags, seatPostcode }] of record.data.municipalities.entries()) {
      if (!network.places.postcodes.has(seatPostcode))
        yield unknown(record, ['municipalities', index, 'seatPostcode'], seatPostcode, ags, network);
    }
  }
};

function* checkPlace(record: ContentRecord, place: Place, at: ValuePath, network: Network): Generator<RuleFinding> {
  if (place.postcode === undefined) return;
  const { municipalities, districts, postcodes } = network.places;
  const path = [...at, 'postcode'];
  const found = postcodes.get(place.postcode);
  if (!found) {
    // Lists of postcodes leave out those of post boxes.
    if (place.poBox === undefined) yield unknown(record, path, place.postcode, place.municipality, network);
    return;
  }
  const { municipality, district } = place;
  const misses =
    municipality !== undefined
      ? municipalities.has(municipality) && found.municipalities.every(({ ags }) => ags !== municipality)
      : district !== undefined && districts.has(district) && found.municipalities.every((served) => served.district.ags !== district);
  if (!misses) return;
  const name = municipality !== undefined ? municipalities.get(municipality)?.name : districts.get(district ?? '')?.name;
  yield {
    file: record.file,
    ...record.locate(path),
    code: 'postcode-unknown',
    severity: 'warning',
    message: `${pathText(path)}: "${place.postcode}" does not serve ${name ?? ''} (${municipality ?? district ?? ''})`,
    fix: `Correct the postcode or the place. It serves: ${found.municipalities.map(({ name: served, ags }) => `${served} (${ags})`).join(', ')}.`,
  };
}

function unknown(
  record: ContentRecord,
  path: ValuePath,
  postcode: string,
  municipality: string | undefined,
  network: Network,
): RuleFinding {
  const place = municipality === undefined ? undefined : network.places.municipalities.get(municipality);
  const right = place
    ? [...network.places.postcodes.values()]
        .filter(({ kind, municipalities }) => kind === 'delivery' && municipalities.includes(place))
        .map((known) => known.postcode)
    : [];
  const options =
    right.length > 0
      ? ` Postcodes of ${place?.name ?? ''}: ${right.slice(0, SHOWN).join(', ')}${right.length > SHOWN ? ` and ${right.length - SHOWN} more` : ''}.`
      : '';
  return {
    file: record.file,
    ...record.locate(path),
    code: 'postcode-unknown',
    message: `${pathText(path)}: there is no postcode "${postcode}" in places/postcodes.yaml`,
    fix: `Correct it, or add it to places/postcodes.yaml.${options}`,
  };
}
