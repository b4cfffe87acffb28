/** Texts of records that are not there in every language of the interface: one finding a file. */
import { pathText } from '../../reader/schema-problems.ts';
import type { ContentRecord } from '../../reader/content-tree.ts';
import type { ValuePath } from '../../reader/problem.ts';
import type { Rule } from '../finding.ts';
import { counted, listed } from '../texts/listed.ts';
import { localizedTexts } from '../texts/localized-texts.ts';

const PATHS_SHOWN = 5;

export const translationMissing: Rule = function* ({ tree, network }) {
  if (!network) return;
  const { sourceLanguage, languages } = network.record;
  const wanted = languages.map(({ tag }) => tag).filter((tag) => tag !== sourceLanguage);
  const gaps = new Map<ContentRecord, { paths: ValuePath[]; byLanguage: Map<string, number> }>();
  const see = (record: ContentRecord, path: ValuePath, text: Readonly<Record<string, unknown>>) => {
    for (const tag of wanted) {
      if (text[tag] !== undefined) continue;
      let gap = gaps.get(record);
      if (!gap) gaps.set(record, (gap = { paths: [], byLanguage: new Map() }));
      if (gap.paths.at(-1) !== path) gap.paths.push(path);
      gap.byLanguage.set(tag, (gap.byLanguage.get(tag) ?? 0) + 1);
    }
  };
  for (const { record, path, text } of localizedTexts(tree)) see(record, path, text);
  for (const record of tree.records.terms) see(record as ContentRecord, ['translations'], record.data.translations);

  for (const [record, { paths, byLanguage }] of gaps) {
    const tags = wanted.filter((tag) => byLanguage.has(tag));
    const even = tags.every((tag) => byLanguage.get(tag) === paths.length);
    const lacking = tags.map((tag) => (even ? tag : `${tag} (${byLanguage.get(tag) ?? 0})`)).join(', ');
    yield {
      file: record.file,
      ...record.locate(paths[0] ?? []),
      code: 'translation-missing',
      message: `${counted(paths.length, 'text')} ${paths.length === 1 ? 'lacks' : 'lack'} ${lacking}: ${listed(paths.map(pathText), PATHS_SHOWN)}`,
      fix: `Add ${listed(tags.map((tag) => `"${tag}: …"`))} beside "${sourceLanguage}: …"; until then readers see the text in ${sourceLanguage}.`,
    };
  }
};
