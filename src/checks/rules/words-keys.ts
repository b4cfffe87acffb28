/** The interface words of every language have the keys of the source language, plural forms taken together. */
import { nearestWord } from '../../reader/nearest-word.ts';
import { shown } from '../../reader/schema-problems.ts';
import type { WordList } from '../../reader/content-tree.ts';
import type { Rule, RuleFinding } from '../finding.ts';
import { formsOf, pluralBases, pluralForm } from '../texts/plural-forms.ts';

export const wordsKeys: Rule = function* ({ tree, network }) {
  if (!network) return;
  const { sourceLanguage, languages } = network.record;
  const tags = languages.map(({ tag }) => tag);
  const sourceFile = `i18n/${sourceLanguage}.json`;
  const source = tree.words.find(({ language }) => language === sourceLanguage);
  const anyFile = tree.files.some((file) => file.startsWith('i18n/'));
  for (const tag of tags) {
    const file = `i18n/${tag}.json`;
    if (anyFile && !tree.files.includes(file)) {
      yield {
        file,
        line: 1,
        column: 1,
        code: 'words-missing',
        message: 'is missing',
        fix: tag === sourceLanguage ? `Create ${file} with all interface words.` : `Create ${file} with the keys of ${sourceFile}.`,
      };
    }
  }
  if (!source) return;
  const bases = pluralBases(tree.words.map(({ words }) => Object.keys(words)));
  const entries = (list: WordList) => Map.groupBy(Object.keys(list.words), (key) => pluralForm(key, bases)?.base ?? key);
  const wanted = entries(source);
  for (const list of tree.words) {
    if (list === source || !tags.includes(list.language)) continue;
    const present = entries(list);
    const lacking = [...wanted.keys()].filter((base) => !present.has(base));
    const mistyped = new Set<string>();
    for (const [base, keys] of present) {
      if (wanted.has(base)) continue;
      const nearest = nearestWord(base, lacking);
      if (nearest !== undefined) mistyped.add(nearest);
      const fix = nearest === undefined ? `Remove it, or add it to ${sourceFile} first.` : `Did you mean "${nearest}"?`;
      for (const key of keys)
        yield {
          file: list.file,
          ...list.locate([key], 'key'),
          code: 'words-unknown',
          message: `${key}: ${sourceFile} has no such key`,
          fix,
        };
    }
    yield* missing(list, source, wanted, new Map([...present, ...[...mistyped].map((base): [string, string[]] => [base, []])]), bases);
  }
};

/** Keys that a language lacks, each reported at the key after which it belongs. */
function* missing(
  list: WordList,
  source: WordList,
  wanted: ReadonlyMap<string, string[]>,
  present: ReadonlyMap<string, string[]>,
  bases: ReadonlySet<string>,
): Generator<RuleFinding> {
  let before: string | undefined;
  for (const [base, keys] of wanted) {
    const here = present.get(base);
    if (here) {
      before = here.at(-1) ?? before;
      continue;
    }
    const plural = pluralForm(keys[0] ?? '', bases);
    const needed = plural ? formsOf(list.language, plural.ordinal).map((form) => `${base}_${form}`) : [base];
    yield {
      file: list.file,
      ...(before === undefined ? { line: 1, column: 1 } : list.locate([before], 'key')),
      code: 'words-missing',
      message: `${base} is missing; ${source.language}: ${shown(source.words[keys.at(-1) ?? ''])}`,
      fix: `Add ${needed.map((key) => `"${key}": "…"`).join(', ')}${before === undefined ? '' : ` after "${before}"`}.`,
    };
  }
}
