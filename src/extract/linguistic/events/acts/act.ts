import type { Token } from '../../../../model/analysis.ts';
import type { Operator } from '../event-lexicon.ts';

/** An act that another word governs: "meet" in "refused to meet". */
export interface Governed {
  readonly type: string;
  /** Null where a noun stands for it: "rejected talks". */
  readonly verb: Token | null;
  /** Whether its own words turn it: "agreed not to attack". */
  readonly turned: boolean;
}

/** What a predicate says happens, before negation and tense are read. */
export interface Act {
  /** A claim type. */
  readonly type: string;
  /** What it does to the act that it governs; null for a plain act. */
  readonly operator: Operator | null;
  /** The event noun that gives the type: "talks" in "held talks". */
  readonly noun: Token | null;
  readonly governed: Governed | null;
  /** Bare nouns that make a set phrase with the verb and are nothing that is acted upon: "downed tools", "joined forces". */
  readonly phrase: readonly Token[];
  /** "would hold talks": announced with no condition beside it. */
  readonly announced: boolean;
  /** What is not done is refused: "does not recognize", "did not give permission". */
  readonly willed: boolean;
}

const cooperative = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT', 'AGREE']);
const hostile = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST', 'THREATEN']);

/** Whether an act of this type favours the one at whom it is aimed. */
export function isCooperative(type: string): boolean {
  return cooperative.has(type);
}

/** Whether an act of this type harms the one at whom it is aimed. */
export function isHostile(type: string): boolean {
  return hostile.has(type);
}
