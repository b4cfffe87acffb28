/** Translations have the same placeholders as their source. */
import { nearestWord } from '../../reader/nearest-word.ts';
import { pathText } from '../../reader/schema-problems.ts';
import type { ContentTree } from '../../reader/content-tree.ts';
import type { Rule, RuleFinding } from '../finding.ts';
import { localizedTexts } from '../texts/localized-texts.ts';
import { comparePlaceholders, placeholderDifference, placeholdersIn } from '../texts/placeholders.ts';
import { pluralBases, pluralForm } from '../texts/plural-forms.ts';

export const translationPlaceholder: Rule = function* ({ tree, network }) {
  if (!network) return;
  const { sourceLanguage } = network.record;
  yield* inRecords(tree, sourceLanguage);
  yield* inWords(tree, sourceLanguage);
  yield* inAgreementTexts(tree, sourceLanguage);
};

function* inRecords(tree: ContentTree, sourceLanguage: string): Generator<RuleFinding> {
  for (const { record, path, text } of localizedTexts(tree)) {
    const source = text[sourceLanguage];
    if (source === undefined) continue;
    const wanted = placeholdersIn(source);
    for (const [language, translation] of Object.entries(text)) {
      const found = placeholdersIn(translation);
      if (language === sourceLanguage || (wanted.length === 0 && found.length === 0)) continue;
      const difference = placeholderDifference(wanted, found);
      if (difference)
        yield {
          file: record.file,
          ...record.locate([...path, language]),
          code: 'translation-placeholder',
          message: `${pathText([...path, language])}: ${difference}`,
          fix: remedy(wanted, found),
        };
    }
  }
}

function* inWords(tree: ContentTree, sourceLanguage: string): Generator<RuleFinding> {
  const source = tree.words.find(({ language }) => language === sourceLanguage);
  if (!source) return;
  const bases = pluralBases(tree.words.map(({ words }) => Object.keys(words)));
  const sourceForms = new Map<string, string[][]>();
  for (const [key, text] of Object.entries(source.words)) {
    const base = pluralForm(key, bases)?.base ?? key;
    sourceForms.set(base, [...(sourceForms.get(base) ?? []), placeholdersIn(text)]);
  }
  for (const list of tree.words) {
    if (list === source) continue;
    for (const [key, text] of Object.entries(list.words)) {
      const plural = pluralForm(key, bases);
      const forms = sourceForms.get(plural?.base ?? key);
      if (!forms) continue;
      // In "one offer" the figure may be a word.
      const mayOmitCount = plural !== undefined && ['zero', 'one', 'two'].includes(plural.form);
      const found = placeholdersIn(text);
      const fits = (wanted: string[]) => {
        const { lacking, surplus } = comparePlaceholders(wanted, found);
        return surplus.length === 0 && lacking.every((name) => mayOmitCount && name === '{{count}}');
      };
      if (forms.some(fits)) continue;
      const wanted = forms.toSorted((a, b) => b.length - a.length)[0] ?? [];
      const difference = placeholderDifference(wanted, found) ?? 'has other placeholders';
      yield {
        file: list.file,
        ...list.locate([key]),
        code: 'translation-placeholder',
        message: `${key}: ${difference}`,
        fix: remedy(wanted, found),
      };
    }
  }
}

function* inAgreementTexts(tree: ContentTree, sourceLanguage: string): Generator<RuleFinding> {
  const fields = new Map(tree.records.agreements.map(({ id, data }) => [id, data.fields.map((field) => field.id)]));
  const sources = new Map(tree.agreementTexts.filter(({ language }) => language === sourceLanguage).map((text) => [text.agreement, text]));
  for (const text of tree.agreementTexts) {
    const source = sources.get(text.agreement);
    if (!source || source === text) continue;
    const wanted = placeholdersIn(source.text);
    const found = placeholdersIn(text.text);
    // Fields that do not exist are reported by agreement-field, also where one stands for a field that is lacking here.
    const fieldNames = fields.get(text.agreement)?.map((id) => `{{${id}}}`);
    const isField = (name: string) => fieldNames?.includes(name) ?? true;
    const unknown = found.filter((name) => !isField(name));
    const difference = placeholderDifference(
      wanted.filter((name) => isField(name) && (found.includes(name) || nearestWord(name, unknown) === undefined)),
      found.filter(isField),
    );
    if (difference)
      yield {
        file: text.file,
        line: 1,
        column: 1,
        code: 'translation-placeholder',
        message: `${difference} (source: ${source.file})`,
        fix: remedy(wanted, found),
      };
  }
}

function remedy(wanted: readonly string[], found: readonly string[]): string {
  if (wanted.length === 0) return `Remove ${found.join(', ')}: the source has no placeholder.`;
  const { lacking, surplus } = comparePlaceholders(wanted, found);
  const meant = surplus.flatMap((name) => {
    const nearest = nearestWord(name, lacking);
    return nearest ? [`Write ${nearest} instead of ${name}.`] : [];
  });
  return meant.length > 0 ? meant.join(' ') : `Write the placeholders exactly as in the source: ${wanted.join(', ')}.`;
}
