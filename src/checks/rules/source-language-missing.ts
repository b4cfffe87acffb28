/** Every text exists in the source language, which is binding. */
import { pathText } from '../../reader/schema-problems.ts';
import type { Rule } from '../finding.ts';
import { localizedTexts } from '../texts/localized-texts.ts';

export const sourceLanguageMissing: Rule = function* ({ tree, network }) {
  if (!network) return;
  const source = network.record.sourceLanguage;
  for (const { record, path, text } of localizedTexts(tree)) {
    if (text[source] !== undefined) continue;
    const languages = Object.keys(text);
    yield {
      file: record.file,
      ...record.locate(path),
      code: 'source-language-missing',
      message: `${pathText(path)}: has no text in the source language "${source}"${languages.length > 0 ? `, only in: ${languages.join(', ')}` : ''}`,
      fix: `Add "${source}: …" at this place; the other languages are translations of it.`,
    };
  }
};
