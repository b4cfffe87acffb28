/** The linked network: every reference resolved once. What the site, the search and the documents work on. */
import type { Localized, Source } from '../schemas/fields.ts';
import type { Kind, KindData } from '../schemas/kinds.ts';
import type { HolidayRule } from '../schemas/holidays.ts';
import type { Language } from '../schemas/languages.ts';
import type { NetworkRecord } from '../schemas/network.ts';
import type { OfferRecord } from '../schemas/offer.ts';
import type { PageFrontmatter } from '../schemas/page.ts';
import type {
  DataSource,
  District as DistrictRecord,
  Municipality as MunicipalityRecord,
  Postcode as PostcodeRecord,
} from '../schemas/places.ts';

/** A record as the model gets it: its id, its file and its data. */
export interface SourceRecord<K extends Kind = Kind> {
  id: string;
  file: string;
  data: KindData[K];
}

/** A page as the model gets it. */
export interface SourcePage {
  file: string;
  language: string;
  /** Path below the language without extension; '' for the start page. */
  slug: string;
  frontmatter: PageFrontmatter;
  /** Its whole file. */
  text: string;
  blocks: readonly { hash: string; line: number; type: string }[];
}

/** What {@link linkNetwork} needs; the reader's content tree is one. */
export interface NetworkSource {
  records: { [K in Kind]: readonly SourceRecord<K>[] };
  pages: readonly SourcePage[];
  areas: readonly { file: string; topology: unknown }[];
}

interface Identified {
  id: string;
  /** Path under the content folder. */
  file: string;
}

type Data<K extends Kind, Replaced extends PropertyKey = never> = Identified & Omit<KindData[K], Replaced>;

export type Topic = Data<'topics'>;
export type OfferType = Data<'offer-types', 'topics'> & { topics: Topic[] };
/** An answer that ends a path has topics or types of offers, another one the step that follows. */
export type SituationAnswer = Omit<KindData['situations']['steps'][number]['answers'][number], 'topics' | 'offerTypes'> & {
  topics: Topic[];
  offerTypes: OfferType[];
};
export type SituationStep = Omit<KindData['situations']['steps'][number], 'answers'> & { answers: SituationAnswer[] };
export type Situation = Data<'situations', 'steps'> & { steps: SituationStep[] };
export type Provider = Data<'providers', 'partOf'> & { partOf?: Provider };
export type Term = Data<'terms', 'offerTypes' | 'topics'> & { offerTypes: OfferType[]; topics: Topic[] };
export type Fact = Data<'facts'>;
export type Checklist = Data<'checklists'> & { usedBy: Stage[] };
export type Agreement = Data<'agreements'> & { usedBy: Stage[] };
export type Module = Data<'modules', 'prerequisites' | 'offerTypes' | 'terms' | 'facts'> & {
  prerequisites: Module[];
  offerTypes: OfferType[];
  terms: Term[];
  facts: Fact[];
  usedBy: Stage[];
};
export type NetworkEvent = Data<'events', 'region' | 'stage' | 'module'> & { region: Region; stage?: Stage; module?: Module };
export type Card = Data<'cards', 'topic'> & { topic?: Topic };
export type TallyCategory = Data<'tally-categories'>;
export type FindingRule = Data<'finding-rules'>;

/** A phase with its stages in order. */
export interface Phase {
  id: string;
  title: Localized;
  months: { min: number; max: number };
  stages: Stage[];
}

export type Stage = Data<'stages', 'phase' | 'checklists' | 'agreements' | 'modules' | 'events'> & {
  phase: Phase;
  checklists: Checklist[];
  agreements: Agreement[];
  modules: Module[];
  events: NetworkEvent[];
};

export type Region = Data<'regions', 'districts' | 'municipalityExceptions' | 'coordination' | 'currentStage'> & {
  /** Districts that belong to it, without regard to single municipalities moved out. */
  districts: District[];
  /** Municipalities moved in from other regions' districts. */
  municipalityExceptions: Municipality[];
  /** Every municipality that belongs to it. */
  municipalities: Municipality[];
  coordination?: { provider: Provider; since?: string };
  currentStage?: Stage;
};

export type District = DistrictRecord & { municipalities: Municipality[]; regions: Region[] };
export type Municipality = Omit<MunicipalityRecord, 'district'> & { district: District; region?: Region };
export type Postcode = Omit<PostcodeRecord, 'municipalities'> & { municipalities: Municipality[] };

export type Offer = Identified &
  Omit<OfferRecord, 'provider' | 'type' | 'alsoTypes' | 'topics'> & {
    provider: Provider;
    type: OfferType;
    alsoTypes: OfferType[];
    /** Its own topics, or its type's. */
    topics: Topic[];
    /** How far it reaches: the whole country, the whole Land, or the municipalities of `serves`. */
    reach: 'nationwide' | 'land' | 'part';
    /** Keys of all municipalities of the Land that it serves; nationwide and land-wide offers serve them all. */
    serves: ReadonlySet<string>;
    /** Regions of which it serves at least one municipality; empty for nationwide and land-wide offers. */
    regions: Region[];
  };

/** Reference data with their sources. */
export interface Places {
  districts: ReadonlyMap<string, District>;
  municipalities: ReadonlyMap<string, Municipality>;
  postcodes: ReadonlyMap<string, Postcode>;
  /** Sources of the reference data in use, each once. */
  sources: DataSource[];
  /** Source of names, keys and populations of the municipalities. */
  municipalitySource?: DataSource;
  /** Source of the boundaries; its credit line stands under every map. */
  boundarySource?: DataSource;
  /** TopoJSON of a layer; `undefined` where the file or the object is missing. */
  area: (layer: 'regions' | 'districts' | 'municipalities') => { topology: unknown; object: string } | undefined;
}

/** The linked network. Maps are ordered as their records are meant to be listed. */
export interface Network {
  record: NetworkRecord;
  languages: ReadonlyMap<string, Language>;
  /** Where the choice of languages comes from. */
  languageSource?: Source;
  levels: readonly { level: string; label: Localized }[];
  phases: Phase[];
  stages: ReadonlyMap<string, Stage>;
  regions: ReadonlyMap<string, Region>;
  checklists: ReadonlyMap<string, Checklist>;
  agreements: ReadonlyMap<string, Agreement>;
  modules: ReadonlyMap<string, Module>;
  topics: ReadonlyMap<string, Topic>;
  offerTypes: ReadonlyMap<string, OfferType>;
  situations: ReadonlyMap<string, Situation>;
  providers: ReadonlyMap<string, Provider>;
  offers: ReadonlyMap<string, Offer>;
  events: ReadonlyMap<string, NetworkEvent>;
  terms: ReadonlyMap<string, Term>;
  facts: ReadonlyMap<string, Fact>;
  cards: ReadonlyMap<string, Card>;
  tallyCategories: ReadonlyMap<string, TallyCategory>;
  findingRules: ReadonlyMap<string, FindingRule>;
  /** Names of places in other languages: language → record. */
  exonyms: ReadonlyMap<string, KindData['exonyms']>;
  searchWords: KindData['search-words'];
  /** Rules of the public holidays of the Land; empty where `holidays.yaml` is missing. */
  holidays: readonly HolidayRule[];
  places: Places;
  pages: readonly SourcePage[];
}
