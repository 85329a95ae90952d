import type { AttributeLexicon } from '../attributes/attribute-lexicon.ts';
import type { HappeningLexicon } from '../happenings/happening-lexicon.ts';
import type { ActorLexicon } from '../scope/actor-lexicon.ts';
import type { ScopeLexicon } from '../scope/scope-lexicon.ts';
import type { ReportingLexicon } from '../speech/reporting-lexicon.ts';
import type { CircumstanceLexicon } from './circumstance-lexicon.ts';
import type { operators } from './event-lexicon-schema.ts';
import type { EventWords } from './event-words.ts';
import type { Frame } from './frame.ts';

/** What a verb or an adjective does to the act that it governs. */
export type Operator = (typeof operators)[number];

/** Which words report an event, and which. */
export interface EventLexicon {
  /** Lemmas as they should be, by what the language model gives. */
  readonly lemmas: ReadonlyMap<string, string>;
  /** Type of a verb that no frame knows. */
  readonly verbs: ReadonlyMap<string, string>;
  readonly nouns: ReadonlyMap<string, string>;
  /** The frames of each verb, the most particular first. */
  readonly frames: ReadonlyMap<string, readonly Frame[]>;
  /** Nouns for what two sides agree on. */
  readonly bonds: ReadonlySet<string>;
  /** Nouns for how two stand to each other, which is nothing that happens. */
  readonly standing: ReadonlySet<string>;
  /** Verbs that take the meaning of their noun. */
  readonly light: ReadonlySet<string>;
  readonly operators: ReadonlyMap<string, readonly Operator[]>;
  /** Verbs that tell of someone's will: what is not done is refused. */
  readonly willed: ReadonlySet<string>;
  /** Words that make a demand or an accusation of what is said. */
  readonly saying: {
    readonly obliging: ReadonlySet<string>;
    /** Who only reports what happened. */
    readonly neutral: ReadonlySet<string>;
    readonly wrongs: ReadonlySet<string>;
    readonly guilt: ReadonlySet<string>;
    readonly critics: ReadonlySet<string>;
    /** Adjectives for what one demands: "a reform is necessary". */
    readonly needed: ReadonlySet<string>;
  };
  readonly reports: {
    readonly verbs: ReadonlySet<string>;
    readonly documents: ReadonlySet<string>;
    readonly bodies: ReadonlySet<string>;
  };
  readonly words: EventWords;
  readonly actors: ActorLexicon;
  readonly attributes: AttributeLexicon;
  readonly circumstances: CircumstanceLexicon;
  readonly happenings: HappeningLexicon;
  /** What only a state does to people, how it sets them free, and from what. */
  readonly powers: {
    readonly verbs: ReadonlySet<string>;
    readonly freeing: ReadonlySet<string>;
    readonly custody: ReadonlySet<string>;
    /** What is done to those whom a state holds, how they die of it, and of what. */
    readonly harming: ReadonlySet<string>;
    readonly dying: ReadonlySet<string>;
    readonly torments: ReadonlySet<string>;
  };
  /** Nouns for those who did what the noun after them tells: "a police shooting". */
  readonly doers: ReadonlySet<string>;
  readonly paths: {
    readonly good: ReadonlySet<string>;
    readonly bad: ReadonlySet<string>;
    readonly blocked: ReadonlySet<string>;
    readonly themes: ReadonlySet<string>;
    /** Nouns for no thing to which anything is done: "time", "way". */
    readonly vague: ReadonlySet<string>;
    /** Verbs whose object flies at the one who is hit: "fired rockets at Sudria". */
    readonly aiming: ReadonlySet<string>;
  };
  readonly scope: ScopeLexicon;
  readonly reporting: ReportingLexicon;
  /** One sentence for each sense, with the type that it must give. */
  readonly examples: readonly { readonly type: string; readonly sentence: string }[];
}
