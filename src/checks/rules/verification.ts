/** What is said to be known about an offer is dated, sourced, and not too old. */
import type { Rule } from '../finding.ts';

const MONTHS_UNTIL_OLD = 12;

export const verification: Rule = function* ({ tree, today }) {
  const oldest = monthsBefore(today, MONTHS_UNTIL_OLD);
  for (const { file, data, locate } of tree.records.offers) {
    const { status, asOf, sources } = data.verification;
    if (status === 'confirmed' && (asOf === undefined || asOf.length < 'YYYY-MM'.length)) {
      yield {
        file,
        ...locate(['verification', asOf === undefined ? 'status' : 'asOf']),
        code: 'verification-undated',
        message:
          asOf === undefined
            ? 'verification: confirmed, but not when'
            : `verification.asOf: "${asOf}" is not exact enough for something confirmed`,
        fix: 'Add the month or day of the confirmation, asOf: "YYYY-MM-DD"; if it is not known, write status: sourced or unsourced.',
      };
    } else if (status === 'confirmed' && asOf !== undefined && asOf < oldest.slice(0, asOf.length)) {
      yield {
        file,
        ...locate(['verification', 'asOf']),
        code: 'verification-old',
        message: `verification.asOf: confirmed ${asOf}, more than ${MONTHS_UNTIL_OLD} months ago`,
        fix: 'Ask the provider again and write the new date, or write status: sourced.',
      };
    }
    if ((status === 'confirmed' || status === 'sourced') && sources.length === 0) {
      yield {
        file,
        ...locate(['verification', 'status']),
        code: 'verification-unsourced',
        message: `verification: ${status}, but no source is named`,
        fix: 'Add at least one source (title or url) under sources, or write status: unsourced.',
      };
    }
  }
};

/** The day so many months before a day, ISO 8601; may be one that does not exist (2025-02-31), for comparisons only. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}${day.slice('YYYY-MM'.length)}`;
}
