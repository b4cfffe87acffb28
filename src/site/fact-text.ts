/** The value of a fact in words of a language. */
import type { FactRecord, FactVersion } from '../schemas/fact.ts';
import type { Localized } from '../schemas/fields.ts';
import { formatPartialDate, formattingLocale } from './dates.ts';
import { textIn } from './localized-text.ts';
import type { Words } from './words.ts';

/** A value to show: a text in a language, or a table whose cells are written already. */
export type FactText = { form: 'text'; text: string; language: string } | { form: 'table'; columns: Localized[]; rows: string[][] };

/** The languages of a page and its words. */
export interface FactLanguage {
  language: string;
  sourceLanguage: string;
  t: Words;
}

/** The version that holds on a day (`YYYY-MM-DD`); otherwise the last one that held, otherwise the first that will. */
export function versionOn(
  { versions }: Pick<FactRecord, 'versions'>,
  day: string,
): { version: FactVersion; when: 'holds' | 'past' | 'future' } {
  const when = ({ validFrom = '', validUntil = '9999' }: FactVersion) => (validUntil < day ? 'past' : validFrom > day ? 'future' : 'holds');
  const dated = versions.map((version) => ({ version, when: when(version) }) as const);
  const found =
    dated.find((candidate) => candidate.when === 'holds') ??
    dated
      .filter((candidate) => candidate.when === 'past')
      .sort((a, b) => (b.version.validUntil ?? '').localeCompare(a.version.validUntil ?? ''))[0] ??
    dated.at(-1);
  if (!found) throw new Error('A fact has at least one version.');
  return found;
}

/** The value of a version with unit and qualifier. Money is counted in euro cents and written in euros, without `,00`. */
export function factText({ value, unit, qualifier }: FactVersion, { language, sourceLanguage, t }: FactLanguage): FactText {
  if ('text' in value) return { form: 'text', ...textIn(value.text, language, sourceLanguage) };
  if ('table' in value) {
    const { columns, rows } = value.table;
    return {
      form: 'table',
      columns,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'number' ? amount([cell], unit, language, t) : cell))),
    };
  }
  const text =
    'date' in value
      ? formatPartialDate(value.date, language)
      : 'range' in value
        ? withUnit([value.range.min, value.range.max], unit, language, t)
        : withUnit([value.number], unit, language, t);
  return { form: 'text', text: qualifier ? t(`fact.qualifier.${qualifier}`, { value: text }) : text, language };
}

/** When a version holds, or of when it is; `undefined` where neither is known. */
export function factDate(
  { validFrom, validUntil, asOf }: FactVersion,
  when: 'holds' | 'past' | 'future',
  { language, t }: FactLanguage,
): string | undefined {
  const [from, until, counted] = [validFrom, validUntil, asOf].map((date) =>
    date === undefined ? undefined : formatPartialDate(date, language),
  );
  if (when === 'past' && until !== undefined) return t('fact.ended', { until });
  if (from !== undefined && until !== undefined) return t('fact.fromUntil', { from, until });
  if (from !== undefined) return t('fact.from', { from });
  if (until !== undefined) return t('fact.until', { until });
  return counted === undefined ? undefined : t('fact.asOf', { date: counted });
}

type Unit = FactVersion['unit'];

/** Units that Intl knows by name. */
const INTL_UNITS: Partial<Record<Unit, string>> = {
  percent: 'percent',
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
};

function withUnit(numbers: readonly number[], unit: Unit, language: string, t: Words): string {
  const value = amount(numbers, unit, language, t);
  switch (unit) {
    case 'eurocent-per-hour':
    case 'eurocent-per-month':
    case 'eurocent-per-year':
    case 'eurocent-per-unit':
    case 'factor':
    case 'cefr-level':
      return t(`unit.${unit}`, { value });
    case 'points':
    case 'workdays':
    case 'teaching-units':
    case 'school-years':
    case 'persons':
    case 'approvals-per-year':
      return t(`unit.${unit}`, { value, count: numbers.at(-1) ?? 0 });
    default:
      return value;
  }
}

/** One number, or two as a range, with currency or a unit that Intl knows. */
function amount(numbers: readonly number[], unit: Unit, language: string, t: Words): string {
  const money = unit.startsWith('eurocent');
  const intlUnit = INTL_UNITS[unit];
  const plain = formatOf(language, money ? 'euro' : 'number');
  const full = intlUnit === undefined ? plain : formatOf(language, intlUnit);
  const [first = 0, last] = numbers.map((number) => (money ? number / 100 : number));
  // In words: a dash between numbers turns round in right-to-left text.
  return last === undefined ? full.format(first) : t('number.range', { min: plain.format(first), max: full.format(last) });
}

const formats = new Map<string, Intl.NumberFormat>();

/** Numbers, euros, or a unit that Intl knows. Formats are kept: making one takes a hundred times as long as using it. */
function formatOf(language: string, what: string): Intl.NumberFormat {
  const key = `${language} ${what}`;
  let format = formats.get(key);
  if (!format) {
    const styles: Record<string, Intl.NumberFormatOptions> = {
      number: {},
      euro: { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' },
    };
    format = new Intl.NumberFormat(formattingLocale(language), styles[what] ?? { style: 'unit', unit: what, unitDisplay: 'long' });
    formats.set(key, format);
  }
  return format;
}
