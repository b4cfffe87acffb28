import { expect, test } from 'vitest';
import { changed, contextOf, found, texts } from '../../../tests/fixtures/tree.ts';
import { postcodeUnknown } from './postcode-unknown.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';
const EVENT = 'events/auftakt.yaml';
const MUNICIPALITIES = 'places/municipalities.yaml';

test('postcodes that serve their places have no finding', () => {
  expect(found(postcodeUnknown)).toEqual([]);
});

test('a postcode that is not in the list is reported, of offers, events and administrations', () => {
  const changes = {
    [OFFER]: changed(OFFER, '"50001"', '"59999"'),
    [EVENT]: changed(EVENT, 'end:', 'place: { postcode: "59998" }\nend:'),
    [MUNICIPALITIES]: changed(MUNICIPALITIES, 'seatPostcode: "50003"', 'seatPostcode: "59997"'),
  };
  expect(found(postcodeUnknown, changes)).toEqual([
    [EVENT, 6, 'postcode-unknown'],
    [OFFER, 9, 'postcode-unknown'],
    [MUNICIPALITIES, 18, 'postcode-unknown'],
  ]);
  expect(texts(postcodeUnknown, changes)[0]).toMatchInlineSnapshot(`
    "places[0].postcode: there is no postcode "59999" in places/postcodes.yaml
      Fix: Correct it, or add it to places/postcodes.yaml. Postcodes of Norden: 50001."
  `);
});

test('a postcode that serves other municipalities is a warning', () => {
  const changes = { [OFFER]: changed(OFFER, '"50001"', '"50002"') };
  expect([...postcodeUnknown(contextOf(changes))].map(({ severity }) => severity)).toEqual(['warning']);
  expect(texts(postcodeUnknown, changes)).toMatchInlineSnapshot(`
    [
      "places[0].postcode: "50002" does not serve Norden (05001001)
      Fix: Correct the postcode or the place. It serves: Nordheim (05001002).",
    ]
  `);
});

test('a place of which only the district is known is held to the district', () => {
  const inDistrict = (district: string) => ({ [OFFER]: changed(OFFER, 'municipality: "05001001"', `district: "${district}"`) });
  expect(found(postcodeUnknown, inDistrict('05001'))).toEqual([]);
  expect(found(postcodeUnknown, inDistrict('05002'))).toEqual([[OFFER, 9, 'postcode-unknown']]);
});

test('a postcode of a post box need not be in the list', () => {
  expect(found(postcodeUnknown, { [OFFER]: changed(OFFER, 'postcode: "50001"', 'postcode: "59999"\n    poBox: "10"') })).toEqual([]);
});
