/** What is bundled for a page that searches without the site's own interface. */
export { prepareIndex } from '../../src/search/prepare-index.ts';
export { searchOffers } from '../../src/search/search-offers.ts';
export { openParts } from '../../src/search/search-parts.ts';
