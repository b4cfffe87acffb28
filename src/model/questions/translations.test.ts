import { describe, expect, test } from 'vitest';
import { changed, page, treeOf, type Changes } from '../../../tests/fixtures/tree.ts';
import { linkNetwork } from '../link-network.ts';
import { neighbourStages, stagesOfPhase } from './stages.ts';
import { expectedLanguages, sourceOf, staleTranslations, translationStates } from './translations.ts';

const NETWORK = changed(
  'network.yaml',
  'phases:',
  '  - tag: ar\n    autonym: العربية\n    dir: rtl\n    status: machine\npageLanguages:\n  handbuch:\n    - de\nphases:',
);
const SOURCE = page('Start', 'Eins.\n\nZwei.\n\nDrei.');

const network = (changes: Changes) => linkNetwork(treeOf({ 'network.yaml': NETWORK, 'docs/de/index.mdx': SOURCE, ...changes }));
const hashes =
  network({})
    .pages.find(({ file }) => file === 'docs/de/index.mdx')
    ?.blocks.map(({ hash }) => hash) ?? [];

/** The state of a translation that was made when the source had these blocks. */
function stateOf(blocks: readonly string[] | undefined, source = SOURCE) {
  const translated = page('بداية').replace(
    '---\n\n',
    `${blocks ? `sourceBlocks: [${blocks.map((hash) => `"${hash}"`).join(', ')}]\n` : ''}---\n\n`,
  );
  const net = network({ 'docs/de/index.mdx': source, 'docs/ar/index.mdx': translated });
  const [state] = translationStates(net);
  expect(staleTranslations(net)).toEqual(state?.state === 'stale' ? [state] : []);
  return [state?.state, state?.changedBlocks];
}

describe('a translated page', () => {
  test('the source has a hash for each block', () => {
    expect(hashes).toHaveLength(3);
    expect(new Set(hashes).size).toBe(3);
  });

  test.each<[name: string, blocks: readonly string[] | undefined, source: string, state: string, changedBlocks: number[]]>([
    ['says nothing about its source', undefined, SOURCE, 'unmarked', []],
    ['was made of the source as it is', hashes, SOURCE, 'current', []],
    ['is as it was where only white space changed', hashes, SOURCE.replace('Eins.', ' Eins. '), 'current', []],
    ['is older than a block that changed', hashes, SOURCE.replace('Zwei', 'Vier'), 'stale', [1]],
    ['is older than a block that was added', hashes, SOURCE.replace('Drei.', 'Neu.\n\nDrei.'), 'stale', [2]],
    ['has a block that is gone', hashes, SOURCE.replace('Zwei.\n\n', ''), 'stale', []],
    ['has its blocks in another order', hashes, SOURCE.replace('Eins.\n\nZwei.', 'Zwei.\n\nEins.'), 'stale', []],
  ])('%s', (_name, blocks, source, state, changedBlocks) => {
    expect(stateOf(blocks, source)).toEqual([state, changedBlocks]);
  });

  test('without a source has no state', () => {
    expect(translationStates(network({ 'docs/ar/ohne.mdx': page('بلا') }))).toEqual([]);
  });

  test('knows its source; the source has none', () => {
    const net = network({ 'docs/ar/index.mdx': page('بداية') });
    const [arabic, german] = ['docs/ar/index.mdx', 'docs/de/index.mdx'].map((file) =>
      net.pages.find((candidate) => candidate.file === file),
    );
    if (!arabic || !german) throw new Error('The fixture lacks a page.');
    expect(sourceOf(net, arabic)).toBe(german);
    expect(sourceOf(net, german)).toBeUndefined();
  });
});

test.each([
  ['handbuch/1-anfang', ['de']],
  ['curriculum/grundlagen', ['de', 'ar']],
  ['', ['de', 'ar']],
  ['constructor/seite', ['de', 'ar']],
])('the page %j is expected in %j', (slug, languages) => {
  expect(expectedLanguages(network({}), slug)).toEqual(languages);
});

test('stages stand in order, across phases', () => {
  const net = network({});
  const [first, second] = [...net.stages.values()];
  if (!first || !second) throw new Error('The fixture lacks a stage.');
  expect(stagesOfPhase(net, 'beginn')).toEqual([first]);
  expect(stagesOfPhase(net, 'nein')).toEqual([]);
  expect(neighbourStages(net, first)).toEqual({ next: second });
  expect(neighbourStages(net, second)).toEqual({ previous: first });
});
