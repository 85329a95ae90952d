import type { Article } from '../../model/article.ts';
import type { Ontology } from '../../model/ontology.ts';
import type { Extractor } from '../extractor.ts';
import { assembleExtraction } from './claims/assemble-extraction.ts';
import type { ClaimDraft } from './claims/claim-draft.ts';
import { createConfidenceOf } from './claims/rule-precision.ts';
import { loadCoreferenceLexicon } from './coreference/coreference-lexicon.ts';
import { readCoreference } from './coreference/read-coreference.ts';
import { analyseArticle, type TextAnalyzer } from './document/analyse-article.ts';
import { createDatelineTest } from './document/datelines.ts';
import { clusterNames } from './entities/cluster-names.ts';
import { createEntityIndex } from './entities/create-entity-index.ts';
import { findOtherNames } from './entities/other-names/find-other-names.ts';
import { loadOtherNameRules } from './entities/other-names/other-name-rules.ts';
import { createEventContext } from './events/event-context.ts';
import { loadEventLexicon } from './events/load-event-lexicon.ts';
import { readEvents } from './events/read-events.ts';
import { claimGrounds } from './explain/claim-grounds.ts';
import { findHappenings } from './happenings/find-happenings.ts';
import { settleHappenings } from './happenings/settle-happenings.ts';
import { lexiconVersion } from './lexicon/load-lexicon.ts';
import { loadNameLexicon } from './lexicon/name-lexicon.ts';
import { actingSeats } from './names/acting-seats.ts';
import { createNameFinder } from './names/find-names.ts';
import { withOwnNames, withOwnWords } from './own-rules/own-lexicon.ts';
import { createOriginReader } from './own-rules/own-origin.ts';
import { describeOwnRules } from './own-rules/own-rule.ts';
import type { OwnRuleSet } from './own-rules/parse-own-rules.ts';
import { createPatternReader } from './own-rules/read-own-patterns.ts';
import { createRuleCatalogue } from './rules/rule-catalogue.ts';
import { readAttributions } from './speech/read-attributions.ts';
import { createTieReader } from './structure/read-ties.ts';
import { findTopics } from './topics/find-topics.ts';

/** The version of the rules in code; raised with every change to what they read. */
const rulesVersion = 10;

/** Options of {@link createLinguisticExtractor}. */
export interface LinguisticExtractorOptions {
  readonly analyzer: TextAnalyzer;
  /** With the kinds and types of `rules`, if there are any. */
  readonly ontology: Ontology;
  /** Rules of a user, which come before those that newsgraph ships. Default: none. */
  readonly rules?: Pick<OwnRuleSet, 'rules' | 'version'>;
}

/** Keeps claims that no dateline states, nor what they follow from. */
function standsOutside(inDateline: (offset: number) => boolean): (draft: ClaimDraft) => boolean {
  const stands = ({ basis, evidence, premises }: ClaimDraft): boolean =>
    (basis !== 'stated' || !inDateline(evidence.start)) && premises.every(stands);
  return stands;
}

/** The default extractor: names, coreference and claims by rules over the analysis of a language model. */
export function createLinguisticExtractor({
  analyzer,
  ontology,
  rules: own,
}: LinguisticExtractorOptions): Extractor {
  const nameLexicon = own ? withOwnNames(loadNameLexicon(), own.rules) : loadNameLexicon();
  const findNames = createNameFinder(nameLexicon);
  const otherNameRules = loadOtherNameRules();
  const eventLexicon = own ? withOwnWords(loadEventLexicon(), own.rules) : loadEventLexicon();
  const readOwnPatterns = own && createPatternReader(own.rules.patterns);
  const withOrigin = own && createOriginReader(own.rules);
  const lexicons = { coreference: loadCoreferenceLexicon(), reporting: eventLexicon.reporting };
  const hasCountries = Object.hasOwn(ontology.kinds, 'Country');
  const readTies = createTieReader({
    names: nameLexicon,
    happenings: eventLexicon.happenings,
    scope: eventLexicon.scope,
  });
  const confidenceOf = createConfidenceOf();
  const name = 'linguistic';
  const shipped = `${rulesVersion}-${lexiconVersion()}-${analyzer.model.replaceAll(' ', '-')}`;
  const version = own ? `${shipped}-own.${own.version}` : shipped;
  const read = (article: Article) => {
    const document = analyseArticle(article, analyzer);
    const { happenings, circumstances } = eventLexicon;
    const read = findNames(document);
    const placed = hasCountries ? actingSeats(document, read, nameLexicon) : read;
    const found = settleHappenings(document.text, placed, happenings);
    const phrases = [
      ...findHappenings(document, found, happenings),
      ...findTopics(document, found, circumstances),
    ];
    const names = [...found, ...phrases].filter(({ kind }) => Object.hasOwn(ontology.kinds, kind));
    const linked = findOtherNames(document.text, names, otherNameRules);
    const clusters = clusterNames(document, linked, nameLexicon);
    const index = createEntityIndex(
      document,
      clusters,
      nameLexicon,
      (of, named) => readCoreference(of, named, lexicons),
      hasCountries,
    );
    const told = readEvents(document, index, eventLexicon, ontology);
    const events = withOrigin ? told.map((draft) => withOrigin(document, draft)) : told;
    const patterns = readOwnPatterns
      ? readOwnPatterns(createEventContext(document, index, eventLexicon, ontology))
      : [];
    const drafts = [...patterns, ...events, ...readTies(document, index, events)].filter(
      standsOutside(createDatelineTest(document)),
    );
    const attributions = readAttributions(document, index, eventLexicon);
    const findings = { index, drafts, attributions };
    return {
      document,
      index,
      ...assembleExtraction(document, { name, version }, findings, ontology, confidenceOf),
    };
  };
  const ruleOf = memoize(() => createRuleCatalogue(own && describeOwnRules(own.rules)));
  return {
    name,
    version,
    extract: (article) => read(article).extraction,
    examine(article) {
      const { document, index, extraction, drafts } = read(article);
      const context = createEventContext(document, index, eventLexicon, ontology);
      return {
        extraction,
        groundsOf: (claim) => claimGrounds(context, claim, drafts.get(claim.id)?.predicate, ruleOf()),
      };
    },
    ruleOf: (id) => ruleOf()(id),
    async close() {},
  };
}

/** The value of a function that is called at most once: the catalogue of rules is seldom needed. */
function memoize<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
