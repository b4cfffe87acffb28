/** Content tree → linked network. */
import type { Kind, KindData } from '../schemas/kinds.ts';
import type { DataSource } from '../schemas/places.ts';
import { linkPlaces, type PlaceIndex } from './link-places.ts';
import type {
  Agreement,
  Card,
  Checklist,
  Fact,
  FindingRule,
  Module,
  Network,
  NetworkEvent,
  NetworkSource,
  Offer,
  OfferType,
  Phase,
  Provider,
  Region,
  Situation,
  SourceRecord,
  Stage,
  TallyCategory,
  Term,
  Topic,
} from './network.ts';

/**
 * Resolves every reference once. A list keeps those of its references that exist; a record whose *required* reference does not exist
 * is left out. What is missing is reported by the checks, not here.
 *
 * @throws {Error} where `network.yaml` is missing or broken: without it there is no network
 */
export function linkNetwork(source: NetworkSource): Network {
  const record = source.records.network[0]?.data;
  if (!record) throw new Error('network.yaml is missing or broken: run `npm run check`.');
  const collator = new Intl.Collator(record.sourceLanguage);
  const byTitle = (text: (item: KindData[Kind]) => string) => (a: { data: KindData[Kind] }, b: { data: KindData[Kind] }) =>
    collator.compare(text(a.data), text(b.data));

  const topics = index<'topics', Topic>(sorted(source.records.topics, byOrder), ({ id, file, data }) => ({ ...data, id, file }));
  const offerTypes = index<'offer-types', OfferType>(sorted(source.records['offer-types'], byOrder), ({ id, file, data }) => ({
    ...data,
    id,
    file,
    topics: pick(topics, data.topics),
  }));
  const terms = index<'terms', Term>(
    sorted(
      source.records.terms,
      byTitle((data) => ('term' in data ? data.term : '')),
    ),
    ({ id, file, data }) => ({
      ...data,
      id,
      file,
      offerTypes: pick(offerTypes, data.offerTypes),
      topics: pick(topics, data.topics),
    }),
  );
  const facts = index<'facts', Fact>(source.records.facts, plain);
  const providers = index<'providers', Provider>(source.records.providers, ({ id, file, data: { partOf: _partOf, ...data } }) => ({
    ...data,
    id,
    file,
  }));
  for (const { id, data } of source.records.providers) {
    const parent = data.partOf === undefined ? undefined : providers.get(data.partOf);
    const provider = providers.get(id);
    if (parent && provider) provider.partOf = parent;
  }

  const places = linkPlaces(source);
  const regions = index<'regions', Region>(
    sorted(
      source.records.regions,
      byTitle((data) => ('name' in data && typeof data.name === 'string' ? data.name : '')),
    ),
    (region) => linkRegion(region, places, providers),
  );
  assignMunicipalities(regions, places);

  const phases: Phase[] = record.phases.map(({ id, title, months }) => ({ id, title, months, stages: [] }));
  const modules = linkModules(source.records.modules, offerTypes, terms, facts);
  const checklists = index<'checklists', Checklist>(source.records.checklists, ({ id, file, data }) => ({ ...data, id, file, usedBy: [] }));
  const agreements = index<'agreements', Agreement>(source.records.agreements, ({ id, file, data }) => ({ ...data, id, file, usedBy: [] }));
  const stages = linkStages(
    sorted(source.records.stages, (a, b) => a.data.number - b.data.number),
    phases,
    { checklists, agreements, modules },
  );
  for (const phase of phases) phase.stages.push(...pick(stages, record.phases.find(({ id }) => id === phase.id)?.stages ?? []));
  for (const { id, data } of source.records.regions) {
    const region = regions.get(id);
    const stage = data.currentStage === undefined ? undefined : stages.get(data.currentStage);
    if (region && stage) region.currentStage = stage;
  }
  const events = linkEvents(source.records.events, regions, stages, modules);
  for (const { id, data } of source.records.stages) stages.get(id)?.events.push(...pick(events, data.events));

  const offers = index<'offers', Offer>(
    sorted(
      source.records.offers,
      byTitle((data) => ('title' in data && typeof data.title === 'string' ? data.title : '')),
    ),
    (offer) => linkOffer(offer, { providers, offerTypes, topics, regions, places }),
  );
  const spoken = source.records.languages[0]?.data;
  const municipalitySource = source.records.municipalities[0]?.data.source;
  const boundarySource = source.records.boundaries[0]?.data.source;
  return {
    record,
    phases,
    stages,
    regions,
    checklists,
    agreements,
    modules,
    topics,
    offerTypes,
    providers,
    offers,
    events,
    terms,
    facts,
    languages: new Map((spoken?.languages ?? []).map((language) => [language.tag, language])),
    ...(spoken?.source && { languageSource: spoken.source }),
    levels: spoken?.levels ?? [],
    cards: index<'cards', Card>(source.records.cards, ({ id, file, data: { topic, ...data } }) => {
      const found = topic === undefined ? undefined : topics.get(topic);
      return { ...data, id, file, ...(found && { topic: found }) };
    }),
    tallyCategories: index<'tally-categories', TallyCategory>(sorted(source.records['tally-categories'], byOrder), plain),
    findingRules: index<'finding-rules', FindingRule>(source.records['finding-rules'], plain),
    exonyms: new Map(source.records.exonyms.map(({ id, data }) => [id, data])),
    situations: index<'situations', Situation>(sorted(source.records.situations, byOrder), ({ id, file, data }) => ({
      ...data,
      id,
      file,
      steps: data.steps.map((step) => ({
        ...step,
        answers: step.answers.map((answer) => ({
          ...answer,
          topics: pick(topics, answer.topics),
          offerTypes: pick(offerTypes, answer.offerTypes),
        })),
      })),
    })),
    searchWords: source.records['search-words'][0]?.data ?? { stopWords: {} },
    holidays: source.records.holidays[0]?.data.holidays ?? [],
    places: {
      districts: places.districts,
      municipalities: places.municipalities,
      postcodes: places.postcodes,
      sources: dataSources(source),
      ...(municipalitySource && { municipalitySource }),
      ...(boundarySource && { boundarySource }),
      area: (layer) => area(source, layer),
    },
    pages: source.pages,
  };
}

function linkRegion({ id, file, data }: SourceRecord<'regions'>, places: PlaceIndex, providers: ReadonlyMap<string, Provider>): Region {
  const { districts, municipalityExceptions, coordination, currentStage: _currentStage, ...rest } = data;
  const provider = coordination && providers.get(coordination.provider);
  return {
    ...rest,
    id,
    file,
    districts: pick(places.districts, districts),
    municipalityExceptions: pick(places.municipalities, municipalityExceptions),
    municipalities: [],
    ...(provider && { coordination: { provider, ...(coordination.since !== undefined && { since: coordination.since }) } }),
  };
}

/** A municipality belongs to the region that names it as an exception, otherwise to the region of its district. */
function assignMunicipalities(regions: ReadonlyMap<string, Region>, places: PlaceIndex): void {
  for (const region of regions.values()) for (const municipality of region.municipalityExceptions) municipality.region ??= region;
  for (const region of regions.values())
    for (const district of region.districts) for (const municipality of district.municipalities) municipality.region ??= region;
  for (const municipality of places.municipalities.values()) {
    const { region, district } = municipality;
    if (!region) continue;
    region.municipalities.push(municipality);
    if (!district.regions.includes(region)) district.regions.push(region);
  }
}

function linkModules(
  records: readonly SourceRecord<'modules'>[],
  offerTypes: ReadonlyMap<string, OfferType>,
  terms: ReadonlyMap<string, Term>,
  facts: ReadonlyMap<string, Fact>,
): Map<string, Module> {
  const modules = index<'modules', Module>(sorted(records, byOrder), ({ id, file, data }) => ({
    ...data,
    id,
    file,
    prerequisites: [],
    offerTypes: pick(offerTypes, data.offerTypes),
    terms: pick(terms, data.terms),
    facts: pick(facts, data.facts),
    usedBy: [],
  }));
  for (const { id, data } of records) modules.get(id)?.prerequisites.push(...pick(modules, data.prerequisites));
  return modules;
}

function linkStages(
  records: readonly SourceRecord<'stages'>[],
  phases: readonly Phase[],
  used: { checklists: ReadonlyMap<string, Checklist>; agreements: ReadonlyMap<string, Agreement>; modules: ReadonlyMap<string, Module> },
): Map<string, Stage> {
  return index<'stages', Stage>(records, ({ id, file, data }) => {
    const phase = phases.find((candidate) => candidate.id === data.phase);
    if (!phase) return undefined;
    const stage: Stage = {
      ...data,
      id,
      file,
      phase,
      checklists: pick(used.checklists, data.checklists),
      agreements: pick(used.agreements, data.agreements),
      modules: pick(used.modules, data.modules),
      events: [],
    };
    for (const item of [...stage.checklists, ...stage.agreements, ...stage.modules]) item.usedBy.push(stage);
    return stage;
  });
}

function linkEvents(
  records: readonly SourceRecord<'events'>[],
  regions: ReadonlyMap<string, Region>,
  stages: ReadonlyMap<string, Stage>,
  modules: ReadonlyMap<string, Module>,
): Map<string, NetworkEvent> {
  return index<'events', NetworkEvent>(
    sorted(records, (a, b) => Date.parse(a.data.start) - Date.parse(b.data.start)),
    ({ id, file, data }) => {
      const { region: regionId, stage: stageId, module: moduleId, ...rest } = data;
      const region = regions.get(regionId);
      const stage = stageId === undefined ? undefined : stages.get(stageId);
      const module = moduleId === undefined ? undefined : modules.get(moduleId);
      return region && { ...rest, id, file, region, ...(stage && { stage }), ...(module && { module }) };
    },
  );
}

function linkOffer(
  { id, file, data }: SourceRecord<'offers'>,
  known: {
    providers: ReadonlyMap<string, Provider>;
    offerTypes: ReadonlyMap<string, OfferType>;
    topics: ReadonlyMap<string, Topic>;
    regions: ReadonlyMap<string, Region>;
    places: PlaceIndex;
  },
): Offer | undefined {
  const provider = known.providers.get(data.provider);
  const type = known.offerTypes.get(data.type);
  if (!provider || !type) return undefined;
  const { coverage } = data;
  const reach = coverage.nationwide ? 'nationwide' : coverage.land ? 'land' : 'part';
  const serves = new Set<string>();
  if (reach === 'part') {
    for (const region of pick(known.regions, coverage.regions ?? [])) for (const { ags } of region.municipalities) serves.add(ags);
    for (const district of pick(known.places.districts, coverage.districts ?? []))
      for (const { ags } of district.municipalities) serves.add(ags);
    for (const ags of coverage.municipalities ?? []) if (known.places.municipalities.has(ags)) serves.add(ags);
    for (const ags of coverage.exceptMunicipalities ?? []) serves.delete(ags);
  }
  const regions =
    reach === 'part' ? [...known.regions.values()].filter((region) => region.municipalities.some(({ ags }) => serves.has(ags))) : [];
  return {
    ...data,
    id,
    file,
    provider,
    type,
    reach,
    regions,
    alsoTypes: pick(known.offerTypes, data.alsoTypes),
    topics: data.topics ? pick(known.topics, data.topics) : type.topics,
    serves: reach === 'part' ? serves : known.places.everyMunicipality,
  };
}

function dataSources(source: NetworkSource): DataSource[] {
  const { municipalities, districts, postcodes, boundaries } = source.records;
  const all = [
    ...districts.map(({ data }) => data.source),
    ...municipalities.flatMap(({ data }) => [data.source, data.centreSource]),
    ...postcodes.map(({ data }) => data.source),
    ...boundaries.map(({ data }) => data.source),
  ];
  const seen = new Set<string>();
  return all.filter(({ title, credit }) => !seen.has(`${title}\n${credit}`) && seen.add(`${title}\n${credit}`));
}

function area(source: NetworkSource, layer: 'regions' | 'districts' | 'municipalities') {
  const place = source.records.boundaries[0]?.data.layers[layer];
  const file = place && source.areas.find((candidate) => candidate.file === `places/${place.file}`);
  const objects = (file?.topology as { objects?: Record<string, unknown> } | undefined)?.objects;
  return place && file && objects?.[place.object] ? { topology: file.topology, object: place.object } : undefined;
}

function index<K extends Kind, Linked extends { id: string }>(
  records: readonly SourceRecord<K>[],
  link: (record: SourceRecord<K>) => Linked | undefined,
): Map<string, Linked> {
  const map = new Map<string, Linked>();
  for (const record of records) {
    const linked = link(record);
    if (linked && !map.has(linked.id)) map.set(linked.id, linked);
  }
  return map;
}

const plain = <K extends Kind>({ id, file, data }: SourceRecord<K>) => ({ ...data, id, file });

/** The values of `ids` that exist, in their order. */
function pick<T>(map: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => {
    const found = map.get(id);
    return found === undefined ? [] : [found];
  });
}

const sorted = <T>(items: readonly T[], compare: (a: T, b: T) => number): T[] => items.toSorted(compare);
const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }) => a.data.order - b.data.order;
