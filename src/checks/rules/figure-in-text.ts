/** Amounts of money and percentages change: texts of the curriculum take them from `facts/`, once for all languages. */
import type { Rule } from '../finding.ts';
import { modulePages } from '../texts/module-pages.ts';
import { nodesOf, positionAt, startOf } from '../texts/page-nodes.ts';
import { localizedTexts } from '../texts/localized-texts.ts';
import { pathText } from '../../reader/schema-problems.ts';

/** Letters of the name of a unit that are the same in all its forms. */
const STEM = 4;

export const figureInText: Rule = function* (context) {
  const patterns = new Map<string, RegExp>();
  const patternOf = (language: string) => {
    let pattern = patterns.get(language);
    if (!pattern) patterns.set(language, (pattern = figurePattern(language)));
    return pattern;
  };
  for (const { page } of modulePages(context)) {
    for (const { node } of nodesOf(page.document.tree)) {
      if (node.type !== 'text') continue;
      const figure = patternOf(page.language).exec(node.value);
      if (!figure) continue;
      const start = startOf(node);
      const inside = positionAt(node.value, figure.index);
      yield {
        file: page.file,
        line: start.line + inside.line - 1,
        column: inside.line === 1 ? start.column + inside.column - 1 : inside.column,
        code: 'figure-in-text',
        ...advice(figure[0]),
      };
    }
  }
  for (const { record, path, text } of localizedTexts(context.tree)) {
    if (record.kind !== 'modules') continue;
    for (const [language, value] of Object.entries(text)) {
      const figure = patternOf(language).exec(value);
      if (figure)
        yield {
          file: record.file,
          ...record.locate([...path, language]),
          code: 'figure-in-text',
          message: `${pathText([...path, language])}: ${advice(figure[0]).message}`,
          fix: 'Ask for the rule instead of the figure, or say where it can be looked up.',
        };
    }
  }
};

const advice = (figure: string) => ({
  message: `the figure "${figure.trim()}" stands in the text`,
  fix: 'Put it into facts/ with its source and write <Fact id="…" /> here.',
});

/** A number beside a sign or the name of money or per cent, in the words of a language. */
function figurePattern(language: string): RegExp {
  const names = [
    new Intl.DisplayNames([language], { type: 'currency' }).of('EUR'),
    new Intl.NumberFormat(language, { style: 'unit', unit: 'percent', unitDisplay: 'long' })
      .formatToParts(5)
      .find(({ type }) => type === 'unit')?.value,
  ].flatMap((name) => (name === undefined ? [] : [name.trim().slice(0, STEM)]));
  const signs = ['€', 'EUR', '%', '٪', ...names].map((sign) => sign.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return new RegExp(String.raw`\p{Nd}[\p{Nd}.,\s]*(?:${signs})|(?:€|EUR)\s*\p{Nd}[\p{Nd}.,]*`, 'iu');
}
