import { describe, expect, test } from 'vitest';
import { changed, FILES, treeOf, type Changes } from '../../../tests/fixtures/tree.ts';
import { linkNetwork } from '../link-network.ts';
import { isForPublic, offersCovering, offersOfRegion, spokenNear } from './offers.ts';
import { kilometresBetween, kilometresTo, municipalitiesOfPostcode } from './places.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';

/** An offer like the one of the fixture: coverage, places, languages and whom it is for. */
function offer({ coverage = 'districts: ["05001"]', places = '[]', languages = '', audience = 'public' } = {}): string {
  return (FILES[OFFER] ?? '')
    .replace(/coverage:\n {2}districts:\n {4}- "05001"\n/, `coverage: { ${coverage} }\n`)
    .replace(/places:\n(?: .*\n)+/, `places: ${places}\n${languages ? `languages: ${languages}\n` : ''}audience: ${audience}\n`);
}

const LANGUAGES = `${FILES['languages.yaml'] ?? ''}  - { tag: tr, autonym: Türkçe, name: { de: Türkisch }, dir: ltr, script: Latn, tier: 1 }\n`;
const network = (offers: Record<string, string>) => {
  const files: Changes = Object.fromEntries(Object.entries(offers).map(([id, text]) => [`offers/nord/${id}.yaml`, text]));
  return linkNetwork(treeOf({ [OFFER]: null, 'languages.yaml': LANGUAGES, ...files }));
};
const TURKISH = '[{ tag: tr, how: phone }]';

describe('spokenNear', () => {
  const net = network({
    far: offer({ places: '[{ municipality: "05002001" }]', languages: TURKISH }),
    near: offer({ places: '[{ municipality: "05002001" }, { municipality: "05001002" }]', languages: '[{ tag: de }, { tag: tr }]' }),
    here: offer({ places: '[{ municipality: "05002001", geo: { latitude: 51.5, longitude: 7.5 } }]', languages: TURKISH }),
    nowhere: offer({ languages: TURKISH }),
    online: offer({ coverage: 'nationwide: true', languages: TURKISH }),
    elsewhere: offer({ coverage: 'districts: ["05002"]', places: '[{ municipality: "05001001" }]', languages: TURKISH }),
    german: offer({ places: '[{ municipality: "05001001" }]', languages: '[{ tag: de }]' }),
    unknown: offer({ places: '[{ municipality: "05001001" }]' }),
  });

  test('finds offers that serve the postcode and speak the language, nearest first, those without a place last', () => {
    expect(spokenNear(net, 'tr', '50001').map((hit) => hit.offer.id)).toEqual(['here', 'near', 'far', 'nowhere', 'online']);
  });

  test('says how the language is spoken and how far it is', () => {
    const [here, near, , nowhere] = spokenNear(net, 'tr', '50001');
    expect([here?.how, here?.kilometres]).toEqual(['phone', 0]);
    expect([near?.how, near?.kilometres]).toEqual([undefined, expect.closeTo(11.12, 1) as number]);
    expect([nowhere?.how, nowhere?.kilometres]).toEqual(['phone', undefined]);
  });

  test.each([
    ['tr', '50003', ['elsewhere', 'online']],
    ['tr', '99999', []],
    ['uk', '50001', []],
  ])('%s near %s', (language, postcode, found) => {
    expect(spokenNear(net, language, postcode).map((hit) => hit.offer.id)).toEqual(found);
  });
});

test('offersCovering puts first what reaches least far', () => {
  const net = network({
    a: offer({ coverage: 'nationwide: true' }),
    b: offer({ coverage: 'land: true' }),
    c: offer(),
    d: offer({ coverage: 'districts: ["05002"]' }),
  });
  expect(offersCovering(net, '05001001').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(offersCovering(net, '05999999')).toEqual([]);
});

test('offersOfRegion leaves out what reaches everywhere unless it is asked for', () => {
  const net = network({ a: offer({ coverage: 'nationwide: true' }), c: offer(), d: offer({ coverage: 'districts: ["05002"]' }) });
  const nord = net.regions.get('nord');
  if (!nord) throw new Error('The fixture has no region "nord".');
  expect(offersOfRegion(net, nord).map(({ id }) => id)).toEqual(['c']);
  expect(offersOfRegion(net, nord, { farReaching: true }).map(({ id }) => id)).toEqual(['a', 'c']);
});

test('only offers for the public are for the public', () => {
  const net = network(
    Object.fromEntries(['public', 'employers', 'coordinators', 'professionals'].map((audience) => [audience, offer({ audience })])),
  );
  expect([...net.offers.values()].filter(isForPublic).map(({ id }) => id)).toEqual(['public']);
});

describe('places', () => {
  test('a postcode may serve several municipalities, and one of another Land none', () => {
    const net = linkNetwork(
      treeOf({ 'places/postcodes.yaml': changed('places/postcodes.yaml', '["05001001"]', '["05001001", "05001002"]') }),
    );
    expect(municipalitiesOfPostcode(net, '50001').map(({ name }) => name)).toEqual(['Norden', 'Nordheim']);
    expect(municipalitiesOfPostcode(net, '10115')).toEqual([]);
  });

  test.each<[a: [number, number], b: [number, number], kilometres: number]>([
    [[0, 0], [0, 0], 0],
    [[0, 0], [0, 90], 10007.5],
    [[52.52, 13.405], [48.137, 11.575], 504.4],
    [[90, 0], [-90, 0], 20015.1],
  ])('from %j to %j it is %d km', (a, b, kilometres) => {
    expect(kilometresBetween(a, b)).toBeCloseTo(kilometres, 0);
    expect(kilometresBetween(b, a)).toBe(kilometresBetween(a, b));
  });

  test('an offer of which only the district is known has no distance', () => {
    const net = network({ a: offer({ places: '[{ district: "05001" }]' }) });
    const [only] = net.offers.values();
    const from = net.places.municipalities.get('05001001');
    if (!only || !from) throw new Error('The fixture lacks the offer or the municipality.');
    expect(kilometresTo(net, only, from)).toBeUndefined();
  });
});
