import { expect, test } from 'vitest';
import { changed, found, texts } from '../../../tests/fixtures/tree.ts';
import { offerFolderRule } from './offer-folder.ts';

const OFFER = 'offers/nord/sprechstunde.yaml';
const at = (folder: string, coverage: string) => ({
  [OFFER]: null,
  [`offers/${folder}/sprechstunde.yaml`]: changed(OFFER, 'coverage:\n  districts:\n    - "05001"\n', `coverage: ${coverage}\n`),
});

test.each([
  ['nord', '{ regions: [nord] }'],
  ['nord', '{ municipalities: ["05001002"] }'],
  ['landesweit', '{ regions: [nord, sued] }'],
  ['landesweit', '{ land: true }'],
  ['bundesweit', '{ nationwide: true }'],
])('%s is the folder of an offer for %s and no other', (folder, coverage) => {
  expect(found(offerFolderRule, at(folder, coverage))).toEqual([]);
  for (const other of ['nord', 'sued', 'landesweit', 'bundesweit', 'anderswo']) {
    if (other !== folder)
      expect(found(offerFolderRule, at(other, coverage))).toEqual([[`offers/${other}/sprechstunde.yaml`, 4, 'offer-folder']]);
  }
});

test('the remedy names the path', () => {
  expect(texts(offerFolderRule, at('nord', '{ regions: [nord, sued] }'))).toMatchInlineSnapshot(`
    [
      "the offer serves 2 regions, but lies in the folder "nord"
      Fix: Move the file to offers/landesweit/sprechstunde.yaml, or correct its coverage.",
    ]
  `);
  expect(texts(offerFolderRule, at('sued', '{ regions: [nord] }'))).toMatchInlineSnapshot(`
    [
      "the offer serves the region "nord", but lies in the folder "sued"
      Fix: Move the file to offers/nord/sprechstunde.yaml, or correct its coverage.",
    ]
  `);
});

test('an offer that names a region that does not exist is not judged', () => {
  expect(found(offerFolderRule, at('landesweit', '{ regions: [nord, suet] }'))).toEqual([]);
});
