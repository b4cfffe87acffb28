/** Every kind of record: where its files lie and what they have to look like. */
import type { z } from 'astro/zod';
import { AgreementSchema, type AgreementRecord } from './agreement.ts';
import { ChecklistSchema, type ChecklistRecord } from './checklist.ts';
import {
  CardSchema,
  FindingRuleSchema,
  TallyCategorySchema,
  type CardRecord,
  type FindingRuleRecord,
  type TallyCategoryRecord,
} from './counselling.ts';
import { EventSchema, type EventRecord } from './event.ts';
import { FactSchema, type FactRecord } from './fact.ts';
import { HolidaysSchema, type HolidaysRecord } from './holidays.ts';
import { LanguagesSchema, type LanguagesRecord } from './languages.ts';
import { ModuleSchema, type ModuleRecord } from './module.ts';
import { NetworkSchema, type NetworkRecord } from './network.ts';
import { OfferSchema, type OfferRecord } from './offer.ts';
import {
  BoundariesSchema,
  DistrictsSchema,
  ExonymsSchema,
  MunicipalitiesSchema,
  PostcodesSchema,
  type BoundariesRecord,
  type DistrictsRecord,
  type ExonymsRecord,
  type MunicipalitiesRecord,
  type PostcodesRecord,
} from './places.ts';
import { ProviderSchema, type ProviderRecord } from './provider.ts';
import { RegionSchema, type RegionRecord } from './region.ts';
import { SearchWordsSchema, type SearchWordsRecord } from './search-words.ts';
import { SituationSchema, type SituationRecord } from './situation.ts';
import { StageSchema, type StageRecord } from './stage.ts';
import { OfferTypeSchema, TopicSchema, type OfferTypeRecord, type TopicRecord } from './taxonomy.ts';
import { TermSchema, type TermRecord } from './term.ts';

/** How the files of a kind lie under content/. */
export interface KindDefinition {
  /** `single`: one file; `folder`: `<path>/<id>.yaml`; `nested`: `<path>/<anything>/<id>.yaml`; `own-folder`: `<path>/<id>/agreement.yaml`. */
  layout: 'single' | 'folder' | 'nested' | 'own-folder';
  /** Path under content/: of the file (`single`) or of the folder. */
  path: string;
  schema: z.ZodType;
}

export const KINDS = {
  network: { layout: 'single', path: 'network.yaml', schema: NetworkSchema },
  languages: { layout: 'single', path: 'languages.yaml', schema: LanguagesSchema },
  stages: { layout: 'folder', path: 'stages', schema: StageSchema },
  regions: { layout: 'folder', path: 'regions', schema: RegionSchema },
  checklists: { layout: 'folder', path: 'checklists', schema: ChecklistSchema },
  modules: { layout: 'folder', path: 'modules', schema: ModuleSchema },
  agreements: { layout: 'own-folder', path: 'agreements', schema: AgreementSchema },
  'offer-types': { layout: 'folder', path: 'offer-types', schema: OfferTypeSchema },
  topics: { layout: 'folder', path: 'topics', schema: TopicSchema },
  situations: { layout: 'folder', path: 'situations', schema: SituationSchema },
  providers: { layout: 'folder', path: 'providers', schema: ProviderSchema },
  offers: { layout: 'nested', path: 'offers', schema: OfferSchema },
  events: { layout: 'folder', path: 'events', schema: EventSchema },
  terms: { layout: 'folder', path: 'terms', schema: TermSchema },
  facts: { layout: 'folder', path: 'facts', schema: FactSchema },
  cards: { layout: 'folder', path: 'cards', schema: CardSchema },
  'tally-categories': { layout: 'folder', path: 'tally-categories', schema: TallyCategorySchema },
  'finding-rules': { layout: 'folder', path: 'finding-rules', schema: FindingRuleSchema },
  'search-words': { layout: 'single', path: 'search-words.yaml', schema: SearchWordsSchema },
  holidays: { layout: 'single', path: 'holidays.yaml', schema: HolidaysSchema },
  exonyms: { layout: 'folder', path: 'exonyms', schema: ExonymsSchema },
  districts: { layout: 'single', path: 'places/districts.yaml', schema: DistrictsSchema },
  municipalities: { layout: 'single', path: 'places/municipalities.yaml', schema: MunicipalitiesSchema },
  postcodes: { layout: 'single', path: 'places/postcodes.yaml', schema: PostcodesSchema },
  boundaries: { layout: 'single', path: 'places/boundaries.yaml', schema: BoundariesSchema },
} as const satisfies Record<string, KindDefinition>;

/** The data of each kind, after validation. */
export interface KindData {
  network: NetworkRecord;
  languages: LanguagesRecord;
  stages: StageRecord;
  regions: RegionRecord;
  checklists: ChecklistRecord;
  modules: ModuleRecord;
  agreements: AgreementRecord;
  'offer-types': OfferTypeRecord;
  topics: TopicRecord;
  situations: SituationRecord;
  providers: ProviderRecord;
  offers: OfferRecord;
  events: EventRecord;
  terms: TermRecord;
  facts: FactRecord;
  cards: CardRecord;
  'tally-categories': TallyCategoryRecord;
  'finding-rules': FindingRuleRecord;
  'search-words': SearchWordsRecord;
  holidays: HolidaysRecord;
  exonyms: ExonymsRecord;
  districts: DistrictsRecord;
  municipalities: MunicipalitiesRecord;
  postcodes: PostcodesRecord;
  boundaries: BoundariesRecord;
}

export type Kind = keyof typeof KINDS;
/** Kinds of which there is exactly one file. */
export type SingleKind = { [K in Kind]: (typeof KINDS)[K]['layout'] extends 'single' ? K : never }[Kind];
/** Kinds with one file a record. */
export type FolderKind = Exclude<Kind, SingleKind>;
