/** The file of an offer lies in the folder that follows from whom it serves. */
import { offerFolder } from '../../model/questions/offer-folder.ts';
import { couldReadAll } from '../could-read-all.ts';
import type { Rule } from '../finding.ts';
import { namesOnlyKnown } from './coverage-nobody.ts';

export const offerFolderRule: Rule = function* ({ tree, network }) {
  if (!network || !couldReadAll(tree, 'regions', 'districts', 'municipalities')) return;
  for (const { id, file, data, locate } of tree.records.offers) {
    const offer = network.offers.get(id);
    if (offer?.file !== file || !namesOnlyKnown(data.coverage, network)) continue;
    const expected = offerFolder(offer);
    const [top, folder] = file.split('/');
    if (expected === undefined || folder === expected) continue;
    const serves =
      offer.reach === 'nationwide'
        ? 'the whole country'
        : offer.reach === 'land'
          ? 'the whole Land'
          : offer.regions.length > 1
            ? `${offer.regions.length} regions`
            : `the region "${expected}"`;
    yield {
      file,
      ...locate(['coverage'], 'key'),
      code: 'offer-folder',
      message: `the offer serves ${serves}, but lies in the folder "${folder ?? ''}"`,
      fix: `Move the file to ${top ?? ''}/${expected}/${id}.yaml, or correct its coverage.`,
    };
  }
};
