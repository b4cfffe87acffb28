/** All rules, in the order in which they run; the order of findings does not depend on it. */
import type { Rule } from '../finding.ts';
import { referenceUnknown } from './reference-unknown.ts';

export const RULES: readonly Rule[] = [referenceUnknown];
