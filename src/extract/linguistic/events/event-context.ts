import type { Token, TokenRange } from '../../../model/analysis.ts';
import type { Attributes, Claim, ClaimTime, Span } from '../../../model/extraction.ts';
import type { Ontology } from '../../../model/ontology.ts';
import { readAttributes } from '../attributes/read-attributes.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { type ActorReader, createActorReader } from '../scope/actors.ts';
import { createParticipantReader, type Participant, type ParticipantReader } from '../scope/participant.ts';
import { lemmaOf } from '../scope/tree.ts';
import { createVoiceReader, type VoiceReader, type Voicing } from '../speech/voice.ts';
import { readTime } from '../time/read-time.ts';
import { type ActReader, createActReader } from './act.ts';
import { readCircumstances } from './circumstances.ts';
import type { EventLexicon } from './event-lexicon.ts';
import type { Reading } from './reading.ts';

/** What the model finds and what takes no part in an event. */
const figures = new Set(['DATE', 'TIME', 'MONEY', 'CARDINAL', 'PERCENT', 'QUANTITY', 'ORDINAL']);

/** All that the rules of one document share. */
export interface EventContext {
  readonly document: LinguisticDocument;
  readonly index: EntityIndex;
  readonly lexicon: EventLexicon;
  readonly ontology: Ontology;
  readonly acts: ActReader;
  readonly participants: ParticipantReader;
  readonly voices: VoiceReader;
  readonly actors: ActorReader;
  /** Whether a token belongs to a date, a sum or a number. */
  isFigure(token: Token): boolean;
  /** Whether a sentence speaks of a named happening. Without one, nobody takes part in any and none is held anywhere. */
  namesHappening(sentence: TokenRange): boolean;
  /** What the clause of an event says besides who did what to whom; read once for all its claims. */
  attributesOf(predicate: Token, reading: Omit<Reading, 'rule'>): Attributes;
  /** When the act of a predicate took place; read once for all its claims. */
  timeOf(predicate: Token): ClaimTime | null;
  /** Whether the ontology allows a claim of this type between these kinds. */
  allows(type: string, subject: Participant, object: Participant | null): boolean;
}

export function createEventContext(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: EventLexicon,
  ontology: Ontology,
): EventContext {
  const participants = createParticipantReader(document, index, lexicon.actors);
  const inFigure = new Set<number>();
  for (const { start, end, label } of document.names) {
    if (figures.has(label)) for (let at = start; at < end; at += 1) inFigure.add(at);
  }
  const ofHappenings = new Set<number>();
  for (const mention of index.mentions) {
    if (mention.kind === 'Event')
      for (let at = mention.tokens.start; at < mention.tokens.end; at += 1)
        ofHappenings.add((document.tokens[at] as Token).sentence);
  }
  const attributes = new Map<string, Attributes>();
  const times = new Map<number, ClaimTime | null>();
  const isHappening = (noun: Token) => happening.has(lexicon.nouns.get(lemmaOf(noun)) ?? '');
  return {
    document,
    index,
    lexicon,
    ontology,
    attributesOf(predicate, { type, content }) {
      const key = `${predicate.index} ${type} ${content?.type}`;
      const found =
        attributes.get(key) ??
        readAttributes(document, index, lexicon.attributes, lexicon.light, predicate, { type, content });
      attributes.set(key, found);
      return { ...found };
    },
    timeOf(predicate) {
      const found = times.get(predicate.index);
      if (found !== undefined) return found;
      const time = readTime(document, predicate, lexicon.scope, isHappening);
      times.set(predicate.index, time);
      return time;
    },
    acts: createActReader(document, lexicon),
    participants,
    actors: createActorReader(document, index, lexicon.actors, participants),
    namesHappening: ({ start }) => ofHappenings.has((document.tokens[start] as Token).sentence),
    isFigure: (token) => inFigure.has(token.index),
    voices: createVoiceReader(document, lexicon.reporting, participants, {
      unnamed: lexicon.actors.unnamed,
      isNamed: (entity) => index.entity(entity).attributes.unnamed !== true,
      isActor: (lemma) =>
        lexicon.actors.state.has(lemma) || lexicon.actors.unnamedKindOf(lemma, false) !== null,
    }),
    allows(type, subject, object) {
      const known = ontology.types[type];
      if (known === undefined || !known.domain.includes(subject.kind)) return false;
      if (object === null) return known.objectOptional;
      return known.range.includes(object.kind) && object.entity !== subject.entity;
    },
  };
}

/** Types whose nouns name what happens at a time of its own: "the attack in March", but not "the offer". */
const happening = new Set(['ASSAULT', 'CONSULT', 'COOPERATE', 'PROTEST', 'MOBILIZE', 'RETREAT', 'COERCE']);

/** What {@link draftClaim} needs to know. */
export interface ClaimParts {
  readonly predicate: Token;
  readonly reading: Omit<Reading, 'rule'>;
  readonly subject: Participant;
  readonly object: Participant | null;
  /** The words for what the act is aimed at, where that is no entity. */
  readonly aim?: Span;
  readonly voicing: Voicing;
  readonly rule: string;
}

/** A claim about a predicate, with the sentence as evidence and what the predicate says of time, place and topic. */
export function draftClaim(context: EventContext, parts: ClaimParts): ClaimDraft {
  const { predicate, reading, subject, object, voicing, rule } = parts;
  const { document, index, lexicon } = context;
  const around = readCircumstances(
    { document, index, circumstances: lexicon.circumstances, nouns: lexicon.nouns, light: lexicon.light },
    predicate,
    reading.type,
    [subject.entity, object?.entity],
  );
  return {
    type: reading.type,
    subject: subject.entity,
    object: object?.entity ?? null,
    subjectSpan: [...subject.span],
    objectSpan: object === null ? (parts.aim ?? null) : [...object.span],
    polarity: reading.polarity,
    modality: reading.modality,
    voice: voicing.voice,
    speaker: voicing.speaker,
    chain: [...voicing.chain],
    place: around.place,
    topic: around.topic,
    content: reading.content,
    time: context.timeOf(predicate),
    attributes:
      context.ontology.types[reading.type]?.class === 'event' ? context.attributesOf(predicate, reading) : {},
    evidence: evidenceOf(context.document, predicate),
    basis: 'stated',
    premises: [],
    rule,
    predicate,
  };
}

/** The sentence of a token, without the white space around it. */
function evidenceOf(document: LinguisticDocument, token: Token): Claim['evidence'] {
  const [start, end] = document.spanOf(document.sentenceOf(token));
  const raw = document.text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const quote = raw.trim();
  return { start: from, end: from + quote.length, quote };
}
