import { z } from 'zod';
import type { Modality, Polarity } from '../../../model/extraction.ts';
import { readWordList, wordsSchema } from '../lexicon/word-list.ts';

/** In what form an act stands below the word that governs it; `data/lexicon/scope.yaml` explains each. */
const forms = [
  'infinitive',
  'bare',
  'gerund',
  'clause',
  'subjunctive',
  'content',
  'object',
  'told',
  'phrase',
  'subject',
] as const;
export type Form = (typeof forms)[number];

/** What becomes of an act. `fact`: it holds whatever becomes of its governor. */
export interface Outcome {
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly fact: boolean;
}

/** What a word does to the act that it governs. */
export interface Signature {
  /** The class of `data/lexicon/scope.yaml`. */
  readonly id: string;
  readonly affirmed: Outcome;
  readonly negated: Outcome;
  /** Where the word is affirmed and in the past; null where that makes no difference. */
  readonly past: Outcome | null;
}

const modalitySchema = z.enum(['actual', 'possible', 'planned', 'demanded', 'conditional', 'believed']);
const outcomeSchema = z.string().transform((text, context): Outcome => {
  if (text === 'fact') return { polarity: 'affirmed', modality: 'actual', fact: true };
  const [polarity, modality] = text.split(' ');
  const read = modalitySchema.safeParse(modality);
  if ((polarity === 'affirmed' || polarity === 'negated') && read.success)
    return { polarity, modality: read.data, fact: false };
  context.addIssue(`"${text}" is neither "fact" nor a polarity and a modality`);
  return z.NEVER;
});
const formWords = Object.fromEntries(forms.map((form) => [form, wordsSchema.exactOptional()])) as Record<
  Form,
  z.ZodExactOptional<typeof wordsSchema>
>;
const classSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  source: z.string(),
  affirmed: outcomeSchema,
  negated: outcomeSchema,
  past: outcomeSchema.exactOptional(),
  ...formWords,
  examples: z.array(z.strictObject({ text: z.string().includes('*'), mood: z.string() })).min(1),
});

const schema = z.strictObject({
  modals: z.strictObject({
    planned: wordsSchema,
    possible: wordsSchema,
    demanded: wordsSchema,
    conditional: wordsSchema,
  }),
  classes: z.array(classSchema).superRefine((classes, context) => {
    const seen = new Map<string, string>();
    classes.forEach((each, position) => {
      for (const form of forms) {
        for (const word of each[form] ?? []) {
          const other = seen.get(`${form} ${word}`);
          seen.set(`${form} ${word}`, each.id);
          if (other === undefined) continue;
          const message = `"${word}" already stands in class ${other}`;
          context.addIssue({ code: 'custom', message, path: [position, form] });
        }
      }
    });
  }),
  adverbs: z.strictObject({ negated: wordsSchema, believed: wordsSchema, possible: wordsSchema }),
  adjectives: z.strictObject({
    planned: wordsSchema,
    possible: wordsSchema,
    believed: wordsSchema,
    conditional: wordsSchema,
    negated: wordsSchema,
    failed: wordsSchema,
  }),
  failures: wordsSchema,
  carrying: wordsSchema,
  fiction: wordsSchema,
  marks: wordsSchema,
  prepositions: z.strictObject({ negated: wordsSchema, conditional: wordsSchema }),
  negations: wordsSchema,
});

/** What a word beside an act does to it. */
export type Effect = Modality | 'negated';

/** Words that say whether an act took place. */
export interface ScopeLexicon {
  readonly modals: ReadonlyMap<string, Effect>;
  /** By the form of what it governs, then by the word: a lemma, or a verb joined with its particle by an underscore. */
  readonly governors: Readonly<Record<Form, ReadonlyMap<string, Signature>>>;
  readonly adverbs: ReadonlyMap<string, Effect>;
  /** `failed` negates only what a governing noun is about: "a failed attempt to". */
  readonly adjectives: ReadonlyMap<string, Effect | 'failed'>;
  /** Verbs by which what a noun governs came to nothing: "its attempt failed". */
  readonly failures: ReadonlySet<string>;
  /** Verbs that only carry a noun: "has no plans". */
  readonly carrying: ReadonlySet<string>;
  /** Nouns for what is made up: "in the novel". */
  readonly fiction: ReadonlySet<string>;
  readonly marks: ReadonlySet<string>;
  readonly prepositions: ReadonlyMap<string, Effect>;
  readonly negations: ReadonlySet<string>;
  /** Sentences with the word of an act marked by a star, its mood and the class that they show. */
  readonly examples: readonly { readonly id: string; readonly text: string; readonly mood: string }[];
}

/**
 * Reads the word list of scope.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadScopeLexicon(): ScopeLexicon {
  const list = readWordList('scope.yaml', schema);
  const governors = Object.fromEntries(forms.map((form) => [form, new Map<string, Signature>()])) as Record<
    Form,
    Map<string, Signature>
  >;
  for (const each of list.classes) {
    const { id, affirmed, negated, past = null } = each;
    for (const form of forms) {
      for (const word of each[form] ?? []) governors[form].set(word, { id, affirmed, negated, past });
    }
  }
  return {
    modals: byWord(list.modals),
    governors,
    adverbs: byWord(list.adverbs),
    adjectives: byWord(list.adjectives),
    failures: new Set(list.failures),
    carrying: new Set(list.carrying),
    fiction: new Set(list.fiction),
    marks: new Set(list.marks),
    prepositions: byWord(list.prepositions),
    negations: new Set(list.negations),
    examples: list.classes.flatMap(({ id, examples }) => examples.map((each) => ({ id, ...each }))),
  };
}

function byWord<Group extends string>(
  groups: Readonly<Record<Group, readonly string[]>>,
): Map<string, Group> {
  return new Map(
    Object.entries<readonly string[]>(groups).flatMap(([group, words]) =>
      words.map((word) => [word, group as Group] as const),
    ),
  );
}
