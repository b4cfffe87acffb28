/** Where the file of an offer belongs. */
import type { Offer } from '../network.ts';
import { FAR_REACHING_FOLDERS } from '../sections.ts';

/** Folder below offers/ that follows from whom an offer serves; `undefined` where it serves no region at all. */
export function offerFolder(offer: Pick<Offer, 'reach' | 'regions'>): string | undefined {
  if (offer.reach === 'nationwide') return FAR_REACHING_FOLDERS.nationwide;
  if (offer.reach === 'land' || offer.regions.length > 1) return FAR_REACHING_FOLDERS.land;
  return offer.regions[0]?.id;
}
