/** Every code a check can report, with its severity. Each has a page under mitmachen/fehler/. */
import type { Severity } from './finding.ts';

export const CODES = {
  // Files (reported while reading)
  'file-encoding': 'error',
  'file-empty': 'error',
  'file-too-large': 'error',
  'file-symlink': 'error',
  'file-is-folder': 'error',
  'file-unreadable': 'error',
  'file-unexpected': 'error',
  'file-id': 'error',
  'file-missing': 'error',
  'id-duplicate': 'error',
  'yaml-syntax': 'error',
  'yaml-alias': 'error',
  'json-syntax': 'error',
  'mdx-syntax': 'error',
  schema: 'error',
  'schema-unknown-key': 'error',
  // References
  'reference-unknown': 'error',
  'reference-repeated': 'warning',
  'stage-without-page': 'error',
  'page-without-record': 'error',
  'record-unused': 'warning',
  'prerequisite-cycle': 'error',
  'phase-stages': 'error',
  // Places
  'district-region': 'error',
  'municipality-exception': 'error',
  'outside-land': 'error',
  'postcode-unknown': 'error',
  'boundary-missing': 'error',
  'coverage-nobody': 'error',
  'offer-folder': 'error',
  // Languages
  'language-unknown': 'error',
  'source-language-missing': 'error',
  'translation-missing': 'warning',
  'translation-stale': 'warning',
  'translation-unmarked': 'warning',
  'translation-structure': 'error',
  'translation-placeholder': 'error',
  'translation-plural': 'error',
  'words-missing': 'error',
  'words-unknown': 'error',
  'page-missing': 'warning',
  // Verification and time
  'verification-undated': 'error',
  'verification-old': 'warning',
  'verification-unsourced': 'error',
  'dates-backwards': 'error',
  'offer-expired': 'warning',
  'fact-expired': 'warning',
  'fact-review-due': 'warning',
  // Modules
  'module-timetable': 'error',
  'module-uses': 'error',
  'law-unlisted': 'error',
  'figure-in-text': 'error',
  'sentence-long': 'warning',
  'term-translation': 'warning',
  // Contact
  'phone-invalid': 'error',
  // Pages and texts
  'link-broken': 'error',
  'link-anchor': 'error',
  'image-missing': 'error',
  'image-alternative': 'error',
  'heading-level': 'error',
  'mdx-code': 'error',
  'mdx-component': 'error',
  'blank-open': 'warning',
  'agreement-text-missing': 'error',
  'agreement-field': 'error',
  // Form
  'key-order': 'warning',
  'trailing-space': 'warning',
} as const satisfies Record<string, Severity>;

export type Code = keyof typeof CODES;
