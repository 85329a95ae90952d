import { z } from 'zod';
import { readWordList, wordsSchema } from '../lexicon/word-list.ts';

/** What a source may do with what is reported. */
export const clauseClasses = [
  'statement',
  'denial',
  'belief',
  'doubt',
  'fear',
  'hope',
  'question',
  'demand',
  'commitment',
  'knowledge',
] as const;

const byClass = z.partialRecord(z.enum(clauseClasses), wordsSchema);
const schema = z.strictObject({
  clause: byClass,
  addressing: wordsSchema,
  infinitive: wordsSchema,
  object: wordsSchema,
  evidence: z.strictObject({ verbs: wordsSchema, sources: wordsSchema }),
  norms: z.strictObject({ verbs: wordsSchema, sources: wordsSchema }),
  preposition: z.record(z.string(), wordsSchema),
  particles: z.record(z.string(), wordsSchema),
  naming: wordsSchema,
  raising: wordsSchema,
  light: z.strictObject({
    verbs: wordsSchema,
    voicing: wordsSchema,
    nouns: wordsSchema,
    prepositions: z.record(z.string(), wordsSchema),
  }),
  linking: wordsSchema,
  hearsay: z.strictObject({ passing: wordsSchema, nouns: wordsSchema }),
  nouns: byClass,
  opposing: wordsSchema,
  adjectives: byClass,
  adverbs: byClass,
  expletive: wordsSchema,
  views: wordsSchema,
});

/** What a source does with what is reported: states it, denies it, believes it, asks whether it is so. */
export type ClauseClass = (typeof clauseClasses)[number];

type ClassOf = ReadonlyMap<string, ClauseClass>;
type Words = ReadonlySet<string>;

/** Words with which a text reports what others say, think, want or feel; see the file's head for each list. */
export interface ReportingLexicon {
  /** Verbs that take a clause or a quotation. */
  readonly clause: ClassOf;
  /** Verbs whose object is the one who is told. */
  readonly addressing: Words;
  readonly infinitive: Words;
  readonly object: Words;
  /** Verbs that report with an infinitive where one of the sources, a law or the like, says who is to do what. */
  readonly norms: { readonly verbs: Words; readonly sources: Words };
  readonly preposition: ReadonlyMap<string, Words>;
  /** Verbs that report with a noun phrase if they have one of these particles. */
  readonly particles: ReadonlyMap<string, Words>;
  /** Verbs that report with a noun phrase only where one of `evidenceSources` is the source. */
  readonly evidenceVerbs: Words;
  readonly evidenceSources: Words;
  readonly naming: Words;
  readonly raising: Words;
  readonly lightVerbs: Words;
  /** Light verbs that report with any noun. */
  readonly voicingVerbs: Words;
  readonly lightNouns: Words;
  /** Nouns of light verbs by the preposition that they alone take. */
  readonly lightPrepositions: ReadonlyMap<string, Words>;
  /** Verbs that join an adjective to the one who holds it so. */
  readonly linking: Words;
  /** Words before an event noun, and nouns with "of", that pass on what others say. */
  readonly hearsay: { readonly passing: Words; readonly nouns: Words };
  readonly nouns: ClassOf;
  readonly opposing: Words;
  readonly adjectives: ClassOf;
  readonly adverbs: ClassOf;
  readonly expletive: Words;
  readonly views: Words;
}

/**
 * Reads the word list of reporting.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadReportingLexicon(): ReportingLexicon {
  const list = readWordList('reporting.yaml', schema);
  return {
    clause: classOf(list.clause),
    addressing: new Set(list.addressing),
    infinitive: new Set(list.infinitive),
    object: new Set(list.object),
    norms: { verbs: new Set(list.norms.verbs), sources: new Set(list.norms.sources) },
    preposition: setsOf(list.preposition),
    particles: setsOf(list.particles),
    evidenceVerbs: new Set(list.evidence.verbs),
    evidenceSources: new Set(list.evidence.sources),
    naming: new Set(list.naming),
    raising: new Set(list.raising),
    lightVerbs: new Set([...list.light.verbs, ...list.light.voicing]),
    voicingVerbs: new Set(list.light.voicing),
    lightNouns: new Set(list.light.nouns),
    lightPrepositions: setsOf(list.light.prepositions),
    linking: new Set(list.linking),
    hearsay: { passing: new Set(list.hearsay.passing), nouns: new Set(list.hearsay.nouns) },
    nouns: classOf(list.nouns),
    opposing: new Set(list.opposing),
    adjectives: classOf(list.adjectives),
    adverbs: classOf(list.adverbs),
    expletive: new Set(list.expletive),
    views: new Set(list.views),
  };
}

function setsOf(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Words> {
  return new Map(Object.entries(lists).map(([key, words]) => [key, new Set(words)]));
}

/** The class of each word; of a word that stands in several, the first. */
function classOf(list: z.output<typeof byClass>): ClassOf {
  const found = new Map<string, ClauseClass>();
  for (const name of clauseClasses)
    for (const word of list[name] ?? []) if (!found.has(word)) found.set(word, name);
  return found;
}
