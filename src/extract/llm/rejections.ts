/** Why something that a model said was not taken. */
export type RejectionReason =
  | 'the quote is not in the text'
  | 'the entity is not in the text'
  | 'it names an entity that was not taken or not listed'
  | 'kinds that its type does not allow'
  | 'it has no object, and its type needs one'
  | 'subject and object are one'
  | 'voice and speakers do not agree'
  | 'said twice'
  | 'the words of the time are not in the text'
  | 'the time is no stretch of days';

/** Something that a model said and that was not taken. */
export interface Rejection {
  readonly reason: RejectionReason;
  /** A claim or an entity as a whole, or only the time of a claim that was taken. */
  readonly part: 'claim' | 'entity' | 'time';
  /** What the model said: a quote, a name, the words of a time. */
  readonly said: string;
}
