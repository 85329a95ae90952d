import { z } from 'zod';
import { claimTypeSchema, kindName, kindSchema, type Ontology, typeName } from '../../../model/ontology.ts';
import { operators } from '../events/event-lexicon-schema.ts';
import { wordsSchema } from '../lexicon/word-list.ts';
import { clauseClasses } from '../speech/reporting-lexicon.ts';

const words = wordsSchema.refine((list) => list.length > 0, 'at least one word');
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is written like signs-for: small letters, digits and hyphens');
/** The claim that an example must give. */
const gives = z.strictObject({
  subject: z.string().min(1),
  /** Left out: any or none. */
  object: z.string().min(1).exactOptional(),
  attributes: z.record(z.string(), z.string()).exactOptional(),
});
const entry = { id, description: z.string().min(1).exactOptional(), example: z.string().min(1) };

const pattern = z.string().superRefine((source, context) => {
  try {
    new RegExp(source, 'uy');
  } catch (cause) {
    context.addIssue(cause instanceof Error ? cause.message : String(cause));
  }
});
/** Where a participant or value stands: `subject`, `object`, or prepositions such as `to for`. */
const fullSlot = z.strictObject({
  at: words,
  /** Kinds of what may stand there. Default for subject and object: those of the type. */
  kind: words.exactOptional(),
  /** A regular expression: the value is what it matches at the beginning of the phrase. */
  text: pattern.exactOptional(),
});
const slot = z.union([z.string().transform((at) => ({ at: wordsSchema.parse(at) })), fullSlot], {
  error: 'a place is written like subject, object, "to for", or { at: from, kind: Organization, text: ... }',
});

const sense = z.strictObject({ ...entry, type: typeName, words, gives: gives.exactOptional() });
const optionalWords = words.exactOptional();

const rulesSchema = z.strictObject({
  kinds: z.record(kindName, kindSchema).default({}),
  types: z.record(typeName, claimTypeSchema).default({}),
  /** Names with their kind; a name may have others after "=": "Vint United = Vint FC = the Reds". */
  names: z
    .array(z.strictObject({ ...entry, kind: kindName, names: z.array(z.string().min(1)).min(1) }))
    .default([]),
  verbs: z.array(sense).default([]),
  nouns: z.array(sense).default([]),
  frames: z
    .array(
      z.strictObject({
        ...entry,
        type: z.union([typeName, z.literal('none')]),
        verbs: words,
        particle: optionalWords,
        noun: optionalWords,
        near: optionalWords,
        not: optionalWords,
        preposition: optionalWords,
        object: z.boolean().exactOptional(),
        clause: z.boolean().exactOptional(),
        gives: gives.exactOptional(),
      }),
    )
    .default([]),
  operators: z
    .array(z.strictObject({ ...entry, operator: z.enum(operators), words, gives: gives.exactOptional() }))
    .default([]),
  reporting: z
    .array(
      z.strictObject({
        ...entry,
        class: z.enum(clauseClasses),
        as: z.enum(['verb', 'noun']).default('verb'),
        words,
      }),
    )
    .default([]),
  patterns: z
    .array(
      z.strictObject({
        ...entry,
        type: typeName,
        /** Lemmas of the verbs, or of the nouns, that tell it. */
        verb: optionalWords,
        noun: optionalWords,
        particle: optionalWords,
        near: optionalWords,
        not: optionalWords,
        subject: slot,
        object: slot.exactOptional(),
        attributes: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), slot).default({}),
        gives,
      }),
    )
    .default([]),
});

/** What a user's file of rules says; `docs/own-rules.md` describes each part. */
export type OwnRules = z.output<typeof rulesSchema>;
/** One place of a pattern. */
export type OwnSlot = z.output<typeof slot>;
export type OwnPattern = OwnRules['patterns'][number];

/** The schema of a file of rules over an ontology: what it names must be there, or be declared in the file itself. */
export function ownRulesSchema(ontology: Ontology) {
  return rulesSchema.superRefine((rules, context) => {
    const kinds = new Set([...Object.keys(ontology.kinds), ...Object.keys(rules.kinds)]);
    const types = new Set([...Object.keys(ontology.types), ...Object.keys(rules.types)]);
    const fault = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const listed = (all: ReadonlySet<string>) => [...all].sort().join(', ');
    for (const part of ['kinds', 'types'] as const) {
      for (const name of Object.keys(rules[part]))
        if (Object.hasOwn(ontology[part], name)) fault([part, name], `the ontology has ${name} already`);
    }
    for (const [type, { domain, range }] of Object.entries(rules.types)) {
      for (const [field, list] of Object.entries({ domain, range }))
        list.forEach((kind, at) => {
          if (!kinds.has(kind))
            fault(['types', type, field, at], `unknown kind ${kind}; known are ${listed(kinds)}`);
        });
    }
    rules.names.forEach(({ kind }, at) => {
      if (!kinds.has(kind)) fault(['names', at, 'kind'], `unknown kind ${kind}; known are ${listed(kinds)}`);
    });
    for (const part of ['verbs', 'nouns', 'frames', 'patterns'] as const) {
      rules[part].forEach(({ type }, at) => {
        if (type !== 'none' && !types.has(type))
          fault([part, at, 'type'], `unknown type ${type}; known are ${listed(types)}`);
      });
    }
    rules.patterns.forEach((each, at) => {
      if ((each.verb === undefined) === (each.noun === undefined))
        fault(['patterns', at, 'id'], 'a pattern has either "verb" or "noun"');
      const type = rules.types[each.type] ?? ontology.types[each.type];
      if (each.object === undefined && type !== undefined && !type.objectOptional)
        fault(['patterns', at, 'id'], `a claim of ${each.type} needs an object`);
      const slots = { subject: each.subject, object: each.object, ...each.attributes };
      for (const [name, place] of Object.entries(slots))
        for (const kind of (place !== undefined && 'kind' in place && place.kind) || [])
          if (!kinds.has(kind))
            fault(['patterns', at, name in each ? name : 'attributes'], `unknown kind ${kind}`);
    });
    const seen = new Set<string>();
    for (const part of ruleParts) {
      rules[part].forEach(({ id: own }, at) => {
        if (seen.has(own)) fault([part, at, 'id'], `two rules have the id ${own}`);
        seen.add(own);
      });
    }
  });
}

/** The parts of a file that hold rules, each with an id and an example. */
export const ruleParts = ['names', 'verbs', 'nouns', 'frames', 'operators', 'reporting', 'patterns'] as const;
