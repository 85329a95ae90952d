import type { Token } from './analysis.ts';
import type { Claim, ClaimTime, Modality } from './extraction.ts';

/** A stretch of an article's text. Offsets are UTF-16 code units, end exclusive. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a stretch of the sentence does for a claim. `act`: the verb or noun that tells it. */
export type MarkRole = 'subject' | 'object' | 'act' | 'source' | 'cue' | 'scope' | 'time' | 'place' | 'topic';

/** A stretch of the sentence on which a claim rests. */
export interface Mark extends Words {
  readonly role: MarkRole;
}

/** What a rule says of itself. */
export interface ExplainedRule {
  readonly id: string;
  readonly description: string;
  readonly example: string;
  /** How many of its claims were right on articles with known ties; null where that was not measured. */
  readonly measured: { readonly correct: number; readonly total: number } | null;
}

/** A word of the sentence in its dependency tree, with those below it that matter to the claim, left to right. */
export interface ParsedWord {
  readonly text: string;
  readonly tag: string;
  /** Dependency label (ClearNLP). */
  readonly dep: string;
  readonly roles: readonly MarkRole[];
  readonly children: readonly ParsedWord[];
}

/** A word that decides whether the act took place, and what it does. */
export interface ScopeStep extends Words {
  /** A modality that it sets; `negated` turns the polarity round; `actual` cuts off what stands above. */
  readonly effect: Modality | 'negated';
  /** Id of the rule of scope. */
  readonly reason: string;
  readonly description: string | null;
}

/** How words of the sentence came to stand for an entity. */
export interface Reference {
  readonly role: 'subject' | 'object' | 'source';
  readonly words: Words;
  readonly entity: string;
  /** `stands-for`: the words name something else, such as a capital or troops, that acts for the entity. */
  readonly form: 'name' | 'nominal' | 'pronoun' | 'stands-for';
  /** The rule of coreference for nouns and pronouns. */
  readonly rule: ExplainedRule | null;
}

/** A report in whose content the act stands. */
export interface SpeechStep {
  /** The construction: `clause`, `quotation`, `according` and so on. */
  readonly form: string;
  readonly source: Words | null;
  readonly cue: Words;
  readonly content: readonly Words[];
  /** The entity that speaks; null if the article names none. */
  readonly speaker: string | null;
}

/** What the analysis of the sentence says of a claim. */
export interface ClaimGrounds {
  readonly marks: readonly Mark[];
  /** The words that matter and those between them; several trees where the sentence was cut in two. */
  readonly parse: readonly ParsedWord[];
  /** Outermost first. Null for claims that rest on no single act. */
  readonly scope: readonly ScopeStep[] | null;
  /** Outermost first. */
  readonly speech: readonly SpeechStep[];
  readonly references: readonly Reference[];
  /** All tokens of the sentence; `head` counts through the article. */
  readonly tokens: readonly Token[];
}

/** Why a claim is there: what `newsgraph explain` shows. */
export interface Explanation {
  /** As the graph names it: `claim/<document>#<claim>`. */
  readonly id: string;
  readonly document: {
    readonly id: string;
    readonly title: string | null;
    readonly outlet: string | null;
    readonly published: string | null;
  };
  readonly claim: Claim;
  /** The entities that the claim and its premises name. */
  readonly entities: Readonly<Record<string, { readonly kind: string; readonly name: string }>>;
  /** Null for a rule that this version does not have. */
  readonly rule: ExplainedRule | null;
  readonly time: (ClaimTime & { readonly anchor: string | null }) | null;
  /** The claims that it follows from. */
  readonly premises: readonly Claim[];
  /** Null where this version does not make the claim: it was stored by another. */
  readonly grounds: ClaimGrounds | null;
  /** The extractor that made the claim, and the one that explains it. */
  readonly made: { readonly name: string; readonly version: string };
  readonly explainedBy: { readonly name: string; readonly version: string };
}
