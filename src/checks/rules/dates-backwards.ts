/** What ends does not end before it begins, and versions stand newest first. */
import type { ContentRecord } from '../../reader/content-tree.ts';
import { pathText } from '../../reader/schema-problems.ts';
import type { ValuePath } from '../../reader/problem.ts';
import type { Rule, RuleFinding } from '../finding.ts';

export const datesBackwards: Rule = function* ({ tree }) {
  for (const record of tree.records.offers) {
    yield* validity(record, record.data, []);
    for (const [index, { opens, closes }] of (record.data.schedule ?? []).entries()) {
      if (closes <= opens)
        yield finding(record, ['schedule', index, 'closes'], `${closes} is not after opens, ${opens}`, 'Correct opens or closes.');
    }
  }
  for (const record of tree.records.events) {
    const { start, end } = record.data;
    if (Date.parse(end) < Date.parse(start))
      yield finding(record, ['end'], `${end} is before the start, ${start}`, 'Correct the start or the end.');
  }
  for (const record of tree.records.facts) {
    for (const [index, version] of record.data.versions.entries()) yield* validity(record, version, ['versions', index]);
    const dates = record.data.versions.map(({ validFrom, asOf }) =>
      validFrom !== undefined ? { key: 'validFrom', date: validFrom } : asOf !== undefined ? { key: 'asOf', date: asOf } : undefined,
    );
    yield* newestFirst(record, dates);
  }
  for (const record of tree.records.agreements)
    yield* newestFirst(
      record,
      record.data.versions.map(({ date }) => ({ key: 'date', date })),
    );
};

function* validity(
  record: ContentRecord,
  { validFrom, validUntil }: { validFrom?: string | undefined; validUntil?: string | undefined },
  at: ValuePath,
): Generator<RuleFinding> {
  if (validFrom === undefined || validUntil === undefined || validFrom <= validUntil) return;
  yield finding(record, [...at, 'validUntil'], `${validUntil} is before validFrom, ${validFrom}`, 'Correct validFrom or validUntil.');
}

function* newestFirst(record: ContentRecord, dates: readonly ({ key: string; date: string } | undefined)[]): Generator<RuleFinding> {
  for (const [index, version] of dates.entries()) {
    const above = dates[index - 1];
    if (!version || !above) continue;
    // Dates may be exact to the year, month or day; they are compared as far as both are.
    const exact = Math.min(version.date.length, above.date.length);
    if (version.date.slice(0, exact) > above.date.slice(0, exact)) {
      yield finding(
        record,
        ['versions', index, version.key],
        `${version.date} is newer than the version above it, ${above.date}`,
        'Put the versions in order, newest first.',
      );
    }
  }
}

function finding(record: ContentRecord, path: ValuePath, message: string, fix: string): RuleFinding {
  return { file: record.file, ...record.locate(path), code: 'dates-backwards', message: `${pathText(path)}: ${message}`, fix };
}
