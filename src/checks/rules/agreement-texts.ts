/** Every template has a text in the source language, and texts and template have the same fields. */
import { nearestWord } from '../../reader/nearest-word.ts';
import type { Rule } from '../finding.ts';
import { listed } from '../texts/listed.ts';
import { positionAt } from '../texts/page-nodes.ts';

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

export const agreementTexts: Rule = function* ({ tree, network }) {
  if (!network) return;
  const { sourceLanguage } = network.record;
  const ids = new Set(tree.ids.agreements);
  for (const id of ids) {
    const file = `agreements/${id}/${sourceLanguage}.md`;
    if (tree.files.includes(file)) continue;
    yield {
      file: `agreements/${id}/agreement.yaml`,
      line: 1,
      column: 1,
      code: 'agreement-text-missing',
      message: `the template has no text in the source language "${sourceLanguage}"`,
      fix: `Create ${file}, with {{field}} where a field is filled in.`,
    };
  }
  const templates = new Map(tree.records.agreements.map((record) => [record.id, record]));
  for (const { file, text, agreement, language } of tree.agreementTexts) {
    if (!ids.has(agreement)) {
      const nearest = nearestWord(agreement, [...ids]);
      yield {
        file,
        line: 1,
        column: 1,
        code: 'file-missing',
        message: `agreements/${agreement}/agreement.yaml is missing`,
        fix: nearest === undefined ? 'Create it, or remove this text.' : `Did you mean agreements/${nearest}/? Otherwise create it.`,
      };
    }
    const record = templates.get(agreement);
    if (!record) continue;
    const known = record.data.fields.map(({ id }) => id);
    const used = new Set<string>();
    for (const match of text.matchAll(FIELD)) {
      const name = match[1] ?? '';
      used.add(name);
      if (known.includes(name)) continue;
      const nearest = nearestWord(name, known);
      // It stands for the field that would be missing otherwise: one mistake, one finding.
      if (nearest !== undefined) used.add(nearest);
      yield {
        file,
        ...positionAt(text, match.index),
        code: 'agreement-field',
        message: `${record.file} has no field "${name}"`,
        fix: `${nearest === undefined ? '' : `Did you mean {{${nearest}}}? `}Fields are: ${listed(known, 30)}.`,
      };
    }
    if (language !== sourceLanguage) continue;
    for (const [index, id] of known.entries()) {
      if (used.has(id)) continue;
      yield {
        file: record.file,
        ...record.locate(['fields', index, 'id']),
        code: 'agreement-field',
        message: `fields[${index}]: "${id}" is not used in ${file}`,
        fix: `Write {{${id}}} where it is to be filled in, or remove the field.`,
      };
    }
  }
};
