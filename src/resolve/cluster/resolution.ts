import type { EntityProfile } from '../profile/entity-profile.ts';

/** Entities of documents that have one profile; they are one unless a judgement or their context tells them apart. */
export interface ResolutionNode {
  /** Unique; made of the profile, and for an entity that a judgement names of its document and id, too. */
  readonly key: string;
  readonly profile: EntityProfile;
  /**
   * In how many documents, as the whole part of the logarithm to base 4: 0 for 1 to 3, 1 for 4 to 15, 2 for 16 to 63. So
   * coarse that it seldom changes: nothing finer may decide who is who, since work shall be proportional to the change.
   */
  readonly weight: number;
}

/** One entity of one document, of a node that was divided. */
export interface NodeMember {
  /** `document#local`. */
  readonly id: string;
  /** As {@link ProfiledEntity.context}. */
  readonly context: readonly string[];
}

/** What people have decided, between keys of nodes. They come before every score. */
export interface Constraints {
  readonly same: readonly (readonly [one: string, other: string])[];
  readonly different: readonly (readonly [one: string, other: string])[];
}

/** An entity of the graph. */
export interface ResolvedEntity {
  /** Such as `person/kim-jong-un`; unique among the entities of the region and of every other one. */
  readonly id: string;
  /** Keys of nodes that belong to it as a whole. */
  readonly nodes: readonly string[];
  /** `document#local` of entities from nodes that were divided by context. */
  readonly members: readonly string[];
}

/** Two entities that may be one: too little evidence to join them, too much to pass over. */
export interface Doubt {
  /** Ids of the two, the smaller first. */
  readonly one: string;
  readonly other: string;
  /** How near to being joined, from 0 to 1. */
  readonly score: number;
  /** What speaks for one entity, and what against, in words: "the same office: defence minister of South Korea". */
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
}

/** Who is who among the nodes of a region. */
export interface Resolution {
  /** Every node is in exactly one, or its members are. */
  readonly entities: readonly ResolvedEntity[];
  readonly doubts: readonly Doubt[];
  /** Pairs of `same` that could not be obeyed, since others of the judgements contradict them. */
  readonly refused: readonly (readonly [one: string, other: string])[];
}
