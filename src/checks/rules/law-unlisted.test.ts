import { expect, test } from 'vitest';
import { changed, found, page, texts } from '../../../tests/fixtures/tree.ts';
import { lawUnlisted } from './law-unlisted.ts';

const RECORD = 'modules/grundlagen.yaml';
const TEXT = 'docs/de/curriculum/grundlagen.mdx';
const listing = (cite: string) =>
  changed(
    RECORD,
    'objectives:\n  - de: Kennt die Grundlagen\n',
    `objectives:\n  - de: Kennt die Grundlagen\nlaws:\n  - cite: ${cite}\n    statement:\n      de: Ein Satz.\n`,
  );

test('a module whose record lists what its text cites has no finding', () => {
  expect(found(lawUnlisted)).toEqual([]);
  expect(found(lawUnlisted, { [RECORD]: listing('§ 6 Abs. 2 RDG'), [TEXT]: page('Grundlagen', 'Das sagt § 6 RDG.') })).toEqual([]);
});

test('a paragraph that the record does not list is reported', () => {
  const changes = { [RECORD]: listing('§ 6 RDG'), [TEXT]: page('Grundlagen', 'Ein Satz.\n\nDas sagen §§ 2 und 6 RDG.') };
  expect(found(lawUnlisted, changes)).toEqual([[TEXT, 7, 'law-unlisted']]);
  expect(texts(lawUnlisted, changes)[0]).toContain('§ 2 RDG is not under laws of the module');
});
