/** Offers and facts that no longer hold, or have to be looked up again. */
import type { FactRecord } from '../../schemas/fact.ts';
import type { Rule } from '../finding.ts';

export const offerExpired: Rule = function* ({ tree, today }) {
  for (const { file, data, locate } of tree.records.offers) {
    if (data.validUntil === undefined || data.validUntil >= today || data.verification.status === 'historical') continue;
    yield {
      file,
      ...locate(['validUntil']),
      code: 'offer-expired',
      message: `validUntil: the offer ended on ${data.validUntil}`,
      fix: 'Write the new last day if it goes on; otherwise remove the file, or write status: historical under verification.',
    };
  }
};

export const factExpired: Rule = function* ({ tree, today }) {
  for (const { file, data, locate } of tree.records.facts) {
    const ended = endedVersion(data, today);
    if (ended === undefined) continue;
    yield {
      file,
      ...locate(['versions', ended, 'validUntil']),
      code: 'fact-expired',
      message: `versions[${ended}].validUntil: the value ended on ${data.versions[ended]?.validUntil ?? ''}, and none holds today`,
      fix: 'Look the value up and add a new version on top, with validFrom and source.',
    };
  }
};

export const factReviewDue: Rule = function* ({ tree, today }) {
  for (const { file, data, locate } of tree.records.facts) {
    if (data.reviewBy >= today) continue;
    yield {
      file,
      ...locate(['reviewBy']),
      code: 'fact-review-due',
      message: `reviewBy: the fact had to be looked up again by ${data.reviewBy}`,
      fix: 'Look it up; if it still holds, write checkedOn and a new reviewBy, otherwise add a version.',
    };
  }
};

/** Index of the version whose end left the fact without a value today; a newer version ends all older ones. */
function endedVersion({ versions }: FactRecord, today: string): number | undefined {
  const begun = versions.findIndex(({ validFrom }) => validFrom === undefined || validFrom <= today);
  const until = versions[begun]?.validUntil;
  return until !== undefined && until < today ? begun : undefined;
}
