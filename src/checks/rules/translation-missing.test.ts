import { expect, test } from 'vitest';
import { changed, contextOf, found } from '../../../tests/fixtures/tree.ts';
import { TWO_LANGUAGES } from '../../../tests/fixtures/two-languages.ts';
import { translationMissing } from './translation-missing.ts';

test('a network of one language lacks nothing', () => {
  expect(found(translationMissing)).toEqual([]);
});

test('one finding a file stands at the first text that lacks a language', () => {
  const changes = { ...TWO_LANGUAGES, 'topics/arbeit.yaml': changed('topics/arbeit.yaml', '  de: Arbeit\n', '  de: Arbeit\n  ar: عمل\n') };
  const findings = found(translationMissing, changes);
  expect(findings.filter(([file]) => file === 'topics/arbeit.yaml')).toEqual([['topics/arbeit.yaml', 6, 'translation-missing']]);
  expect(findings.filter(([file]) => file === 'offer-types/beratung.yaml')).toHaveLength(1);
});

test('the finding counts the texts and names the first of them', () => {
  const [template] = [...translationMissing(contextOf(TWO_LANGUAGES))].filter(({ file }) => file.startsWith('agreements/'));
  expect(template).toMatchInlineSnapshot(`
    {
      "code": "translation-missing",
      "column": 3,
      "file": "agreements/vertrag/agreement.yaml",
      "fix": "Add "ar: …" beside "de: …"; until then readers see the text in de.",
      "line": 2,
      "message": "7 texts lack ar: title, purpose, parties[0], fields[0].label, versions[0].changes, … (2 more)",
    }
  `);
});

test('search words are not counted, translations of terms are', () => {
  const changes = {
    ...TWO_LANGUAGES,
    'topics/arbeit.yaml': 'order: 1\ntitle:\n  de: Arbeit\n  ar: عمل\nexplanation:\n  de: Finden\n  ar: بحث\nsynonyms:\n  de:\n    - Job\n',
    'terms/amt.yaml': 'term: Amt\ncategory: authority\nexplanation:\n  de: Ein Amt\n  ar: مكتب\ntranslations:\n  de:\n    text: Amt\n',
  };
  const findings = found(translationMissing, changes).filter(([file]) => file.startsWith('topics/') || file.startsWith('terms/'));
  expect(findings).toEqual([['terms/amt.yaml', 7, 'translation-missing']]);
});
