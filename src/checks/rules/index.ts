/** All rules, in the order in which they run; the order of findings does not depend on it. */
import type { Rule } from '../finding.ts';
import { agreementTexts } from './agreement-texts.ts';
import { blankOpen } from './blank-open.ts';
import { boundaryMissing } from './boundary-missing.ts';
import { coverageNobody } from './coverage-nobody.ts';
import { datesBackwards } from './dates-backwards.ts';
import { districtRegion } from './district-region.ts';
import { factExpired, factReviewDue, offerExpired } from './expiry.ts';
import { figureInText } from './figure-in-text.ts';
import { headingLevel } from './heading-level.ts';
import { images } from './images.ts';
import { keyOrderRule } from './key-order.ts';
import { languageUnknown } from './language-unknown.ts';
import { lawUnlisted } from './law-unlisted.ts';
import { links } from './links.ts';
import { mdxCode } from './mdx-code.ts';
import { mdxComponent } from './mdx-component.ts';
import { moduleTimetable } from './module-timetable.ts';
import { moduleUses } from './module-uses.ts';
import { municipalityException } from './municipality-exception.ts';
import { offerFolderRule } from './offer-folder.ts';
import { outsideLand } from './outside-land.ts';
import { pageMissing } from './page-missing.ts';
import { phaseStages } from './phase-stages.ts';
import { phoneInvalid } from './phone-invalid.ts';
import { postcodeUnknown } from './postcode-unknown.ts';
import { prerequisiteCycle } from './prerequisite-cycle.ts';
import { recordUnused } from './record-unused.ts';
import { referenceRepeated } from './reference-repeated.ts';
import { referenceUnknown } from './reference-unknown.ts';
import { pageWithoutRecord, stageWithoutPage } from './section-pages.ts';
import { sentenceLong } from './sentence-long.ts';
import { sourceLanguageMissing } from './source-language-missing.ts';
import { termTranslation } from './term-translation.ts';
import { trailingSpace } from './trailing-space.ts';
import { translationCurrent } from './translation-current.ts';
import { translationMissing } from './translation-missing.ts';
import { translationPlaceholder } from './translation-placeholder.ts';
import { translationPlural } from './translation-plural.ts';
import { translationStructure } from './translation-structure.ts';
import { verification } from './verification.ts';
import { wordsKeys } from './words-keys.ts';

export const RULES: readonly Rule[] = [
  agreementTexts,
  blankOpen,
  boundaryMissing,
  coverageNobody,
  datesBackwards,
  districtRegion,
  factExpired,
  factReviewDue,
  offerExpired,
  headingLevel,
  images,
  keyOrderRule,
  languageUnknown,
  links,
  mdxCode,
  mdxComponent,
  municipalityException,
  offerFolderRule,
  outsideLand,
  pageMissing,
  phaseStages,
  phoneInvalid,
  postcodeUnknown,
  prerequisiteCycle,
  recordUnused,
  referenceRepeated,
  referenceUnknown,
  pageWithoutRecord,
  stageWithoutPage,
  sourceLanguageMissing,
  trailingSpace,
  translationCurrent,
  translationMissing,
  translationPlaceholder,
  translationPlural,
  translationStructure,
  moduleTimetable,
  moduleUses,
  lawUnlisted,
  figureInText,
  sentenceLong,
  termTranslation,
  verification,
  wordsKeys,
];
