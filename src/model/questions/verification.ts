/** What can honestly be said about how well an offer is known. */
import type { OfferRecord, Verification } from '../../schemas/offer.ts';

/** From how many years on a date is called old. */
const OLD_AFTER_YEARS = 2;

/** Names of the sentences; each is an interface word `verification.<sentence>`. */
export type VerificationSentence =
  | 'confirmed'
  | 'confirmedOld'
  | 'confirmedUndated'
  | 'sourced'
  | 'sourcedOld'
  | 'sourcedUndated'
  | 'unsourced'
  | 'historical'
  | 'historicalUndated';

/** Which sentence to say, and the date that belongs into it. */
export interface VerificationStatement {
  sentence: VerificationSentence;
  /** Year, month or day as the source states it; left out where the sentence has no date. */
  asOf?: string;
}

/** The sentence for a verification on a day (`YYYY-MM-DD`). "Old" means surely older than two years: a bare year counts until its last day. */
export function verificationStatement({ status, asOf }: Pick<Verification, 'status' | 'asOf'>, today: string): VerificationStatement {
  if (status === 'unsourced') return { sentence: status };
  if (asOf === undefined) return { sentence: `${status}Undated` };
  return { sentence: status !== 'historical' && isOld(asOf, today) ? `${status}Old` : status, asOf };
}

/** Whether a year, month or day ended more than two years before a day. */
export function isOld(asOf: string, today: string): boolean {
  const limit = `${String(Number(today.slice(0, 4)) - OLD_AFTER_YEARS).padStart(4, '0')}${today.slice(4)}`;
  return asOf < limit.slice(0, asOf.length);
}

/** Whether an offer is over: its last day has passed, or it is only known from earlier times. */
export function isPast({ validUntil, verification }: Pick<OfferRecord, 'validUntil' | 'verification'>, today: string): boolean {
  return verification.status === 'historical' || (validUntil !== undefined && validUntil < today);
}
