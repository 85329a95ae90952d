import { z } from 'zod';
import { type AttributeLexicon, loadAttributeLexicon } from '../attributes/attribute-lexicon.ts';
import { type HappeningLexicon, loadHappeningLexicon } from '../happenings/happening-lexicon.ts';
import { spellingsOf } from '../lexicon/spellings.ts';
import { readWordList, wordsSchema } from '../lexicon/word-list.ts';
import { type ActorLexicon, loadActorLexicon } from '../scope/actor-lexicon.ts';
import { loadScopeLexicon, type ScopeLexicon } from '../scope/scope-lexicon.ts';
import { loadReportingLexicon, type ReportingLexicon } from '../speech/reporting-lexicon.ts';
import { type CircumstanceLexicon, loadCircumstanceLexicon } from './circumstance-lexicon.ts';
import { type EventWords, loadEventWords } from './event-words.ts';

const typeName = z.string().regex(/^[A-Z][A-Z_]*$/, 'a type is written like ACCUSE');
const example = z.string().min(1);
const sense = z.strictObject({ type: typeName, words: wordsSchema, example });

/** Senses of single words: each word has one, what else it means is told by frames. */
const senses = z.array(sense).superRefine((all, { addIssue }) => {
  const words = all.flatMap((each) => each.words);
  const twice = words.filter((word, at) => words.indexOf(word) !== at);
  if (twice.length > 0) addIssue(`listed twice: ${twice.join(' ')}`);
});

const frameSchema = z.strictObject({
  verbs: wordsSchema,
  particle: wordsSchema.exactOptional(),
  noun: wordsSchema.exactOptional(),
  near: wordsSchema.exactOptional(),
  not: wordsSchema.exactOptional(),
  subject: wordsSchema.exactOptional(),
  adjective: wordsSchema.exactOptional(),
  nounType: wordsSchema.exactOptional(),
  clauseType: wordsSchema.exactOptional(),
  preposition: wordsSchema.exactOptional(),
  object: z.boolean().exactOptional(),
  clause: z.boolean().exactOptional(),
  type: z.union([typeName, z.enum(['noun', 'clause', 'none'])]),
  example,
});

/** What a word may do to the act that it governs. */
export const operators = [
  'refusal',
  'denial',
  'promise',
  'threat',
  'demand',
  'accusation',
  'willing',
  'unwilling',
  'ending',
] as const;
const operatorSchema = z.strictObject({ type: typeName, words: wordsSchema, example });

const eventLexiconSchema = z.strictObject({
  classes: z.record(z.string(), wordsSchema),
  lemmas: z.record(z.string(), z.string()),
  verbs: senses,
  nouns: senses,
  frames: z.array(frameSchema),
  operators: z.record(z.enum(operators), operatorSchema),
  willed: wordsSchema,
  saying: z.strictObject({
    obliging: wordsSchema,
    neutral: wordsSchema,
    wrongs: wordsSchema,
    guilt: wordsSchema,
    critics: wordsSchema,
    needed: wordsSchema,
  }),
  reports: z.strictObject({ verbs: wordsSchema, documents: wordsSchema, bodies: wordsSchema }),
  powers: z.strictObject({
    verbs: wordsSchema,
    freeing: wordsSchema,
    custody: wordsSchema,
    harming: wordsSchema,
    dying: wordsSchema,
    torments: wordsSchema,
  }),
  doers: wordsSchema,
  paths: z.strictObject({
    good: wordsSchema,
    bad: wordsSchema,
    blocked: wordsSchema,
    themes: wordsSchema,
    aiming: wordsSchema,
  }),
});

/** What a verb or an adjective does to the act that it governs. */
export type Operator = (typeof operators)[number];

/** A verb with the words around it that give it a meaning of its own. */
export interface Frame {
  readonly particle?: ReadonlySet<string>;
  readonly noun?: ReadonlySet<string>;
  readonly near?: ReadonlySet<string>;
  readonly not?: ReadonlySet<string>;
  readonly subject?: ReadonlySet<string>;
  readonly adjective?: ReadonlySet<string>;
  readonly nounType?: ReadonlySet<string>;
  readonly clauseType?: ReadonlySet<string>;
  readonly preposition?: ReadonlySet<string>;
  readonly object?: boolean;
  readonly clause?: boolean;
  /** A claim type, or `noun`, `clause`, `none`. */
  readonly type: string;
  readonly example: string;
}

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
    /** Verbs whose object flies at the one who is hit: "fired rockets at Sudria". */
    readonly aiming: ReadonlySet<string>;
  };
  readonly scope: ScopeLexicon;
  readonly reporting: ReportingLexicon;
  /** One sentence for each sense, with the type that it must give. */
  readonly examples: readonly { readonly type: string; readonly sentence: string }[];
}

/**
 * Reads the word list of events.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadEventLexicon(): EventLexicon {
  return createEventLexicon(
    readWordList('events.yaml', eventLexiconSchema),
    loadEventWords(),
    loadActorLexicon(),
    loadAttributeLexicon(),
    loadCircumstanceLexicon(),
    loadHappeningLexicon(),
    loadScopeLexicon(),
    loadReportingLexicon(),
  );
}

/** Builds the lexicon from the content of its file. */
function createEventLexicon(
  list: z.output<typeof eventLexiconSchema>,
  words: EventWords,
  actors: ActorLexicon,
  attributes: AttributeLexicon,
  circumstances: CircumstanceLexicon,
  happenings: HappeningLexicon,
  scope: ScopeLexicon,
  reporting: ReportingLexicon,
): EventLexicon {
  const expand = (words: readonly string[]): ReadonlySet<string> =>
    new Set(
      words
        .flatMap((word) => (word.startsWith('@') ? (list.classes[word.slice(1)] ?? []) : [word]))
        .flatMap(spellingsOf),
    );
  const frames = new Map<string, Frame[]>();
  for (const { verbs, type, example, object, clause, ...words } of list.frames) {
    const sets = Object.fromEntries(
      Object.entries(words).map(([key, each]) => [key, expand(each)]),
    ) as Partial<Record<keyof typeof words, ReadonlySet<string>>>;
    const frame: Frame = {
      ...sets,
      ...(object !== undefined && { object }),
      ...(clause !== undefined && { clause }),
      type,
      example,
    };
    for (const verb of expand(verbs)) frames.set(verb, [...(frames.get(verb) ?? []), frame]);
  }
  const operatorsOf = new Map<string, Operator[]>();
  for (const operator of operators) {
    for (const word of expand(list.operators[operator].words)) {
      operatorsOf.set(word, [...(operatorsOf.get(word) ?? []), operator]);
    }
  }
  const sets = <Key extends string>(groups: Record<Key, readonly string[]>) =>
    Object.fromEntries(
      Object.entries<readonly string[]>(groups).map(([key, words]) => [key, expand(words)]),
    ) as Record<Key, ReadonlySet<string>>;
  const typesOf = (given: readonly { type: string; words: readonly string[] }[]) =>
    new Map(given.flatMap(({ type, words }) => [...expand(words)].map((word) => [word, type] as const)));
  const plain = [...list.verbs, ...list.nouns, ...Object.values(list.operators)];
  return {
    lemmas: new Map(Object.entries(list.lemmas)),
    verbs: typesOf(list.verbs),
    nouns: typesOf(list.nouns),
    frames,
    bonds: expand(['@bond']),
    standing: expand(['@standing']),
    light: expand(['@light']),
    operators: operatorsOf,
    willed: expand(list.willed),
    saying: sets(list.saying),
    reports: sets(list.reports),
    powers: sets(list.powers),
    doers: expand(list.doers),
    paths: sets(list.paths),
    words,
    actors,
    attributes,
    circumstances,
    happenings,
    scope,
    reporting,
    examples: [...plain, ...list.frames].map(({ type, example: sentence }) => ({ type, sentence })),
  };
}
