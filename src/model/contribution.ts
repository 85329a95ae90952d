import type { Basis, Modality, Polarity, Voice } from './extraction.ts';

/** One form of a name, with the key under which a search finds it. */
export interface NameForm {
  readonly text: string;
  /** Lower case, without accents and punctuation; the same for all spellings that a search treats as equal. */
  readonly search: string;
}

/** An entity of a document, as the index keeps it. */
interface DocumentEntity {
  /** Id of the entity within its document, such as `e1`. */
  readonly local: string;
  readonly kind: string;
  readonly name: NameForm;
  readonly aliases: readonly NameForm[];
  /** Number of places where the document refers to it. */
  readonly mentions: number;
  /** ISO 3166-1 alpha-2 code of a country, else null. */
  readonly iso: string | null;
  /** Whether it is an actor without a name. */
  readonly unnamed: boolean;
}

/** What one entity of one document adds to an entity of the graph. */
export interface EntityContribution extends DocumentEntity {
  /** Id of the graph's entity that it belongs to, such as `person/kim-jong-un`. */
  readonly cluster: string;
}

/** A claim's type and the entities in its roles, as ids within its document. */
export interface ClaimRoles {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string | null;
  readonly speaker: string | null;
  readonly place: string | null;
  readonly topic: string | null;
}

/** What a claim names an entity as. */
export type ClaimRole = Exclude<keyof ClaimRoles, 'id' | 'type'>;

/** A named body through which a claim came, and which may be a news outlet. */
export interface QuotedBody {
  /** Its names in the document, the one that it goes by first, as `outletKey` gives them. */
  readonly names: readonly string[];
  /** Whether its name says that it is a news outlet. */
  readonly isOutlet: boolean;
}

/** The bodies through which a claim came, the innermost first. */
export type QuotedChain = readonly QuotedBody[];

/** What the index keeps of a claim besides its roles: enough to sort and to count claims without their articles. */
export interface ClaimContribution extends ClaimRoles {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly voice: Voice;
  readonly basis: Basis;
  /** First and last day of what it tells, ISO 8601; null where its text does not say when. */
  readonly start: string | null;
  readonly end: string | null;
  /** Its attributes of these names, if they are text. */
  readonly office: string | null;
  readonly status: string | null;
  /** Id of the first claim of its document that tells the same happening; null for one that tells it first. */
  readonly retells: string | null;
  /** The bodies through which it came, if it came through any that may be an outlet. */
  readonly quoted: QuotedChain;
}

/** Numbers that add up over documents: what claims say of one typed edge. */
export interface EdgeCounts {
  /** Claims that are affirmed and actual. */
  readonly claims: number;
  /** Claims that deny it. */
  readonly denials: number;
  /** Of `denials`, those in an article's own voice. */
  readonly denied: number;
  /** Of `claims`, those in an article's own voice. */
  readonly asserted: number;
  readonly stated: number;
  readonly implied: number;
  readonly known: number;
  /** Of `claims`, those that speak of an office. */
  readonly offices: number;
  /** Of `offices`, those that say it is held no longer, or not yet. */
  readonly former: number;
  /** First day of the earliest claim that has a time, ISO 8601; null if none has. */
  readonly firstEvent: string | null;
  /** Last day of the latest claim that has a time, ISO 8601; null if none has. */
  readonly lastEvent: string | null;
}

/** What one document adds to one typed edge between entities of the graph. */
export interface EdgeContribution extends EdgeCounts {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** Whether one of `claims` comes from a person or from somebody without a name, and through no body. */
  readonly firsthand: boolean;
  /** Through whom those of `claims` came that a named body vouches for; each chain once. */
  readonly quoted: readonly QuotedChain[];
}

/** What one document says, in the form that the workspace's index keeps, before it is known who is who. */
export interface DocumentStatements {
  readonly entities: readonly DocumentEntity[];
  readonly claims: readonly ClaimContribution[];
}

/** Everything that one document adds to the graph. */
export interface DocumentContribution {
  readonly entities: readonly EntityContribution[];
  readonly claims: readonly ClaimContribution[];
  readonly edges: readonly EdgeContribution[];
}

/** How often one name was used for an entity. */
export interface NameCount {
  readonly name: string;
  /** Number of document entities that have it as their name. */
  readonly asName: number;
  /** Number of document entities that have it as an alias. */
  readonly asAlias: number;
}

/** The sum of all contributions to one entity. */
export interface EntityAggregate {
  readonly id: string;
  readonly kind: string;
  readonly names: readonly NameCount[];
  /** Number of documents that mention it. */
  readonly documents: number;
  readonly mentions: number;
  readonly iso: string | null;
  /** Whether no document names it. */
  readonly unnamed: boolean;
}

/** The sum of all contributions to one typed edge. */
export interface EdgeAggregate extends Omit<EdgeContribution, 'firsthand' | 'quoted'> {
  /** Number of documents with an affirmed, actual claim. */
  readonly documents: number;
  /** Number of independent ones: documents with nearly the same text count once, those that only quote another outlet not beside it. */
  readonly sources: number;
  /** Earliest publication day of these documents, null if none is known. */
  readonly firstReported: string | null;
  readonly lastReported: string | null;
}
