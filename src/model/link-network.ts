/** Content tree → linked network. */
import type { Kind, KindData } from '../schemas/kinds.ts';
import { byOrder, index, pick, plain, sorted } from './indexed-records.ts';
import { linkOffer } from './link-offer.ts';
import { linkPlaces } from './link-places.ts';
import { assignMunicipalities, linkRegion } from './link-regions.ts';
import { linkEvents, linkModules, linkStages } from './link-work.ts';
import type {
  Agreement,
  Card,
  Checklist,
  Fact,
  FindingRule,
  Network,
  NetworkSource,
  Offer,
  OfferType,
  Phase,
  Provider,
  Region,
  Situation,
  TallyCategory,
  Term,
  Topic,
} from './network.ts';
import { area, dataSources } from './reference-data.ts';

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
    cards: index<'cards', Card>(sorted(source.records.cards, byOrder), ({ id, file, data: { topic, ...data } }) => {
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
