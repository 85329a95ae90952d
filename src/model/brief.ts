import type { Attributes, Basis, ClaimTime, Modality, Polarity, Voice } from './extraction.ts';

/** A list of which only the most important items may be shown. */
export interface Bounded<T> {
  readonly items: readonly T[];
  /** Number of all items, with those that are not shown. */
  readonly total: number;
}

/** An entity of the graph as a brief names it. */
export interface BriefEntity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** An article that a brief refers to. */
export interface BriefArticle {
  /** By which evidence refers to it: 1 for the first. */
  readonly number: number;
  /** Id of the document. */
  readonly document: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Day of publication, ISO 8601. */
  readonly published: string | null;
  /** Its address if it begins with `http:` or `https:`. */
  readonly url: string | null;
}

/** The words that a claim rests on, and what must be known to read them rightly. */
export interface BriefEvidence {
  /** `claim/DOCUMENT#c3`: what `explain` takes. */
  readonly claim: string;
  readonly document: string;
  readonly quote: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly voice: Voice;
  /** Who says so, outermost first; empty for what the article says itself and for a speaker whom it does not name. */
  readonly speakers: readonly BriefEntity[];
  readonly basis: Basis;
  /** `taken back`, `denied`, `planned`, `said`, `implied` and so on, joined with commas in this order. */
  readonly caveat: string | null;
  /** The thing at which an act without an object is aimed, in the article's words. */
  readonly objectWords: string | null;
  /** The act that this one governs: in "refused to meet", CONSULT. */
  readonly content: {
    readonly type: string;
    readonly polarity: Polarity;
    readonly modality: Modality;
  } | null;
  readonly time: ClaimTime | null;
  readonly place: BriefEntity | null;
  readonly attributes: Attributes;
}

/** How much stands behind a statement. A happening that an article tells several times counts once. */
export interface BriefSupport {
  readonly claims: number;
  readonly articles: number;
  /** Number of independent articles: copies of one text count once. */
  readonly sources: number;
  /** Of `claims`, those in an article's own voice. */
  readonly asserted: number;
  /** First and last day of publication; null where no article has one. */
  readonly firstReported: string | null;
  readonly lastReported: string | null;
  /** First and last day that the texts themselves name; null where none does. */
  readonly firstEvent: string | null;
  readonly lastEvent: string | null;
}

/** Claims that say the same of the same: one type, subject, object, polarity and modality. */
export interface Statement<E = BriefEvidence> extends BriefSupport {
  readonly type: string;
  readonly subject: BriefEntity;
  /** Null for an act that is aimed at a thing or at nothing. */
  readonly object: BriefEntity | null;
  /** Whether the two sides may be exchanged. */
  readonly symmetric: boolean;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** `taken back`; of an affirmed, actual one, as the graph's edge has it: `disputed`, `said`, `implied`, `known`, `not in office`. */
  readonly caveat: string | null;
  /** The plainest of the claims. */
  readonly evidence: E;
  /** Ids of the articles, the latest of each source first. */
  readonly documents: Bounded<string>;
  /** Who vouches for it besides articles in their own voice, those with the most claims first. Null: somebody unnamed. */
  readonly speakers: Bounded<BriefEntity | null>;
}

/** The statements of one claim type. */
export interface RelationGroup<E = BriefEvidence> {
  readonly type: string;
  /** What the ontology says that the type means. */
  readonly description: string;
  readonly statements: Bounded<Statement<E>>;
}

/** How an office was held, in the words of the reports of one status. */
export interface OfficePhase {
  /** `former`, `acting`, `elect` and so on; null where reports name the office without one. */
  readonly status: string | null;
  readonly articles: number;
  readonly firstReported: string | null;
  readonly lastReported: string | null;
  readonly firstEvent: string | null;
  readonly lastEvent: string | null;
}

/** An office that somebody holds, or held. */
export interface Office<E = BriefEvidence> extends BriefSupport {
  readonly type: string;
  readonly holder: BriefEntity;
  readonly body: BriefEntity;
  /** What the office is called, the most frequent first. */
  readonly titles: readonly string[];
  /** The latest report first: the first one says how the office stood last. */
  readonly phases: readonly OfficePhase[];
  readonly caveat: string | null;
  /** Others with the same office of the same body, by their first report. */
  readonly others: Bounded<OfficeHolder>;
  readonly evidence: E;
}

/** Somebody else in an office. */
export interface OfficeHolder {
  readonly holder: BriefEntity;
  readonly status: string | null;
  readonly firstReported: string | null;
  readonly lastReported: string | null;
}

/** Who came before or after in an office, as an article says. */
export interface Succession<E = BriefEvidence> {
  /** `before`: the entity took over from `other`; `after`: `other` took over from it. */
  readonly order: 'before' | 'after';
  readonly other: BriefEntity;
  readonly evidence: E;
}

/** What some affirm and others deny. */
export interface Dispute<E = BriefEvidence> {
  readonly type: string;
  readonly subject: BriefEntity;
  readonly object: BriefEntity;
  readonly symmetric: boolean;
  readonly affirmed: DisputeSide<E>;
  readonly denied: DisputeSide<E>;
}

/** One side of a dispute: one piece of evidence for each who vouches, articles in their own voice first. */
export interface DisputeSide<E = BriefEvidence> extends BriefSupport {
  readonly evidence: Bounded<E>;
}

/** What took place on a day, or was reported on it. */
export interface TimelineEntry<E = BriefEvidence> {
  /** First day; null where neither the text nor the article has one. */
  readonly day: string | null;
  /** Last day, if the text names a longer time. */
  readonly lastDay: string | null;
  /** Whether the text itself says when; else the day is that of the report. */
  readonly dated: boolean;
  readonly statement: Statement<E>;
}

/** What one speaker, or all who are not named, says. */
export interface SpeakerShare<E = BriefEvidence> {
  /** Null: speakers whom the articles do not name. */
  readonly speaker: BriefEntity | null;
  readonly claims: number;
  readonly articles: number;
  /** The latest. */
  readonly evidence: E;
}

/** A tie of the line that says who an entity is. */
export interface BriefTie {
  readonly type: string;
  readonly subject: BriefEntity;
  readonly object: BriefEntity;
  /** What the office is called, and its status. */
  readonly title: string | null;
  readonly status: string | null;
  readonly sources: number;
  readonly caveat: string | null;
  /** The latest claim that says so, and the day of its article. */
  readonly claim: string;
  readonly published: string | null;
}

/** What a workspace knows of an entity, for people to read. */
export interface EntityBrief<E = BriefEvidence> {
  readonly about: 'entity';
  readonly entity: BriefEntity;
  /** ISO 3166-1 alpha-2 code of a country. */
  readonly iso: string | null;
  /** The id that was asked for, where the entity has another one now. */
  readonly askedFor: string | null;
  /** The day until which articles count; null: all. */
  readonly asOf: string | null;
  readonly articles: number;
  readonly sources: number;
  readonly mentions: number;
  readonly firstReported: string | null;
  readonly lastReported: string | null;
  /** Offices first. */
  readonly ties: Bounded<BriefTie>;
  /** Names and the number of articles that use each. */
  readonly names: Bounded<{ readonly name: string; readonly articles: number }>;
  readonly offices: Bounded<Office<E>>;
  readonly successions: Bounded<Succession<E>>;
  /** Facts that articles state in their own voice, by type, those with the most sources first. */
  readonly relations: readonly RelationGroup<E>[];
  readonly disputes: Bounded<Dispute<E>>;
  /** What nobody but speakers vouches for. */
  readonly onlySaid: Bounded<Statement<E>>;
  /** Denied, and affirmed by none. */
  readonly denied: Bounded<Statement<E>>;
  /** Taken back by corrections. */
  readonly takenBack: Bounded<Statement<E>>;
  /** Planned, demanded, possible, conditional or believed. */
  readonly unreal: Bounded<Statement<E>>;
  /** Happenings in the order of time; the latest, if not all are shown. */
  readonly timeline: Bounded<TimelineEntry<E>>;
  /** Who says something of it. */
  readonly speakers: Bounded<SpeakerShare<E>>;
  /** What it says of others. */
  readonly says: Bounded<Statement<E>>;
  /** The articles that are referred to, in the order in which they are. */
  readonly cited: readonly BriefArticle[];
}

/** What a workspace knows of what is between two entities, for people to read. */
export interface PairBrief<E = BriefEvidence> extends Omit<BriefSupport, 'asserted'> {
  readonly about: 'pair';
  readonly between: readonly [BriefEntity, BriefEntity];
  /** The ids that were asked for, where entities have other ones now. */
  readonly askedFor: readonly [string | null, string | null];
  readonly asOf: string | null;
  readonly relations: readonly RelationGroup<E>[];
  readonly disputes: Bounded<Dispute<E>>;
  readonly onlySaid: Bounded<Statement<E>>;
  /** Taken back by corrections. */
  readonly takenBack: Bounded<Statement<E>>;
  /** All claims in both directions, in the order of time; the latest, if not all are shown. */
  readonly timeline: Bounded<TimelineEntry<E>>;
  /** The first and the last article's words. */
  readonly first: E | null;
  readonly last: E | null;
  readonly cited: readonly BriefArticle[];
}
