import { describe, expect, it } from 'vitest';
import { renderedBlocks } from './rendered-blocks.ts';

const HEADING = '<div class="sl-heading-wrapper level-h2"><h2 id="antrag">Antrag</h2><a class="sl-anchor-link" href="#antrag">#</a></div>';

describe('dividing a rendered page into its blocks', () => {
  it('gives one piece of HTML for every block', () => {
    expect(renderedBlocks(`${HEADING}\n<p>Ein <b>Amt</b>.</p>\n<ul><li>eins</li></ul>`, { ids: true })).toEqual([
      '<h2 id="antrag">Antrag</h2>',
      '<p>Ein <b>Amt</b>.</p>',
      '<ul><li>eins</li></ul>',
    ]);
  });

  it('takes ids from headings that would stand on the page twice', () => {
    expect(renderedBlocks(HEADING, { ids: false })).toEqual(['<h2>Antrag</h2>']);
  });

  it('leaves out what is no block of the text', () => {
    expect(renderedBlocks('<style>p{}</style><p>x</p><script>1</script>', { ids: true })).toEqual(['<p>x</p>']);
  });

  it('keeps boxes that open inside a sentence', () => {
    const term = '<p>Der <dfn><button popovertarget="t-1">Antrag</button></dfn><span id="t-1" popover="auto">Text</span> geht ans Amt.</p>';
    expect(renderedBlocks(term, { ids: false })).toEqual([term]);
  });
});
