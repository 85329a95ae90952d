import type { Token, TokenRange } from '../../../model/analysis.ts';
import type { Entity, Mention } from '../../../model/extraction.ts';

/** A mention with its place among the tokens and its entity at hand. */
export interface ResolvedMention extends Mention {
  /** The tokens for which it stands: all of a name or pronoun, the head of a noun phrase. */
  readonly tokens: TokenRange;
  readonly kind: Entity['kind'];
  /** Id of the rule of coreference that linked a pronoun or noun to its entity. */
  readonly rule?: string;
}

/** The entities of a document and where the text mentions them; what the claim rules see of names. */
export interface EntityIndex {
  readonly entities: readonly Entity[];
  /** In the order of the text; their tokens do not overlap. */
  readonly mentions: readonly ResolvedMention[];
  /** Noun phrases that say what an entity is ("a novelist"), and for which no rule lets it act; they may hold names. */
  readonly descriptions: readonly Mention[];
  entity(id: string): Entity;
  /** The mention that covers a token. */
  mentionAt(token: Token): ResolvedMention | undefined;
  /** The mentions that lie within a range of tokens. */
  mentionsWithin(range: TokenRange): readonly ResolvedMention[];
  /**
   * The actor that a mention stands for: a capital or seat of government ("Pyongyang said") stands for its country's
   * government, so the country's entity is returned, and added where the text does not name the country itself.
   */
  actorOf(mention: ResolvedMention): Entity;
  /**
   * The entity of an actor without a name, added when it is first asked for; phrases of the same words are one.
   * @returns Its id.
   */
  unnamed(actor: UnnamedActor): string;
  /** The places where actors without a name are spoken of, in the order in which they were asked for. */
  readonly unnamedMentions: readonly Mention[];
}

/** An actor without a name: "Sudrian journalists". */
interface UnnamedActor {
  readonly kind: 'Group' | 'Person';
  /** The phrase without article and number. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Code of the country to which the phrase says that it belongs. */
  readonly country?: string;
  /** Id of the one that the phrase takes up again. */
  readonly same?: string;
}
