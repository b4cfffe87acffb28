/** Texts, pages, interface words and templates stand in languages that the network has. */
import { nearestWord } from '../../reader/nearest-word.ts';
import { pathText } from '../../reader/schema-problems.ts';
import type { Rule, RuleContext, RuleFinding } from '../finding.ts';
import { counted } from '../texts/listed.ts';
import { localizedTexts, localizedWordLists } from '../texts/localized-texts.ts';

export const languageUnknown: Rule = function* (context) {
  if (!context.network) return;
  const known = context.network.record.languages.map(({ tag }) => tag);
  // Without languages.yaml nothing can be said about languages beyond those of the interface.
  const spoken = context.tree.records.languages.length > 0 ? [...new Set([...known, ...context.network.languages.keys()])] : undefined;
  yield* inNetwork(context, known);
  yield* inTexts(context, known, spoken);
  yield* inFiles(context, known, spoken);
};

function* inNetwork({ tree }: RuleContext, known: readonly string[]): Generator<RuleFinding> {
  for (const { file, data, locate } of tree.records.network) {
    if (!known.includes(data.sourceLanguage))
      yield unknown(file, locate(['sourceLanguage']), 'sourceLanguage', data.sourceLanguage, known, 'network');
    for (const [folder, languages] of Object.entries(data.pageLanguages)) {
      for (const [index, tag] of languages.entries()) {
        if (!known.includes(tag))
          yield unknown(file, locate(['pageLanguages', folder, index]), pathText(['pageLanguages', folder, index]), tag, known, 'network');
      }
    }
  }
}

function* inTexts({ tree }: RuleContext, known: readonly string[], spoken: readonly string[] | undefined): Generator<RuleFinding> {
  const places = new Map<string, { first: RuleFinding; count: number }>();
  const see = (file: string, tag: string, first: () => RuleFinding) => {
    const place = places.get(`${file}\n${tag}`);
    if (place) place.count++;
    else places.set(`${file}\n${tag}`, { first: first(), count: 1 });
  };
  for (const { record, path, text } of localizedTexts(tree)) {
    for (const tag in text) {
      if (!known.includes(tag))
        see(record.file, tag, () => unknown(record.file, record.locate([...path, tag], 'key'), pathText(path), tag, known, 'network'));
    }
  }
  if (spoken) {
    for (const { record, path, text } of localizedWordLists(tree)) {
      for (const tag in text) {
        if (!spoken.includes(tag))
          see(record.file, tag, () => unknown(record.file, record.locate([...path, tag], 'key'), pathText(path), tag, spoken, 'list'));
      }
    }
    for (const record of tree.records.terms) {
      for (const tag in record.data.translations) {
        if (!spoken.includes(tag))
          see(record.file, tag, () =>
            unknown(record.file, record.locate(['translations', tag], 'key'), 'translations', tag, spoken, 'list'),
          );
      }
    }
  }
  for (const { first, count } of places.values()) {
    yield count === 1 ? first : { ...first, message: `${first.message} (and ${counted(count - 1, 'more text')} in this file)` };
  }
}

function* inFiles({ tree }: RuleContext, known: readonly string[], spoken: readonly string[] | undefined): Generator<RuleFinding> {
  const start = { line: 1, column: 1 };
  const folders = new Map<string, string[]>();
  for (const { language, file } of tree.pages)
    if (!known.includes(language)) folders.set(language, [...(folders.get(language) ?? []), file]);
  for (const [language, files] of folders)
    yield unknown(files[0] ?? '', start, `docs/${language}/ (${counted(files.length, 'page')})`, language, known, 'network');
  for (const { language, file } of [...tree.words, ...tree.agreementTexts]) {
    if (!known.includes(language)) yield unknown(file, start, 'name of the file', language, known, 'network');
  }
  for (const { id, file } of tree.records.exonyms)
    if (spoken && !spoken.includes(id)) yield unknown(file, start, 'name of the file', id, spoken, 'list');
}

function unknown(
  file: string,
  position: { line: number; column: number },
  where: string,
  tag: string,
  known: readonly string[],
  listedIn: 'network' | 'list',
): RuleFinding {
  const nearest = nearestWord(tag, known) ?? known.find((candidate) => tag.startsWith(candidate) || candidate.startsWith(tag));
  const options =
    listedIn === 'network'
      ? `The languages of network.yaml are: ${known.join(', ')}.`
      : `Add it to languages.yaml, or use one of its languages.`;
  return {
    file,
    ...position,
    code: 'language-unknown',
    message: `${where}: "${tag}" is not a language of ${listedIn === 'network' ? 'this network' : 'languages.yaml'}`,
    fix: `${nearest ? `Did you mean "${nearest}"? ` : ''}${options}`,
  };
}
