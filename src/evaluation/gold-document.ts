import { z } from 'zod';
import { mentionForms, type Span, spanSchema } from '../model/extraction.ts';
import { claimsOf, expectationSchema } from './claims/expected-claim.ts';

/** What a gold document may have been annotated for. */
export const evaluationLayers = [
  'entities',
  'coref',
  'relations',
  'events',
  'attributions',
  'claims',
  'identity',
] as const;

/** Kinds that an entity of a gold document may have. */
const goldKinds = ['Person', 'Organization', 'Country', 'Place', 'Event', 'Group', 'Topic'] as const;

const goldId = z.union([z.string().min(1), z.int()]);

/** An entity with all places where the text refers to it. */
const goldEntitySchema = z.object({
  /** Unique within the document. */
  id: goldId,
  kind: z.enum(goldKinds),
  mentions: z.array(spanSchema).default([]),
  /** One form a mention. Default: all are names. */
  forms: z.array(z.enum(mentionForms)).exactOptional(),
  /** The head word of each mention. Default: the mention itself. */
  heads: z.array(spanSchema).exactOptional(),
  /** Who it is, whatever the document calls it: a key that is the same in all documents, for the layer `identity`. */
  identity: z.string().min(1).exactOptional(),
  /** What makes it hard to tell who it is, such as `homonym`: the layer `identity` has figures by family. */
  families: z.array(z.string().min(1)).exactOptional(),
});

/** A standing tie between two entities of the document, by their ids. */
const goldRelationSchema = z.object({ type: z.string().min(1), subject: goldId, object: goldId });

/** Who did what to whom: the types that are accepted, the first of which names its class, and the words of both sides. */
const goldEventSchema = z.object({
  type: z.array(z.string().min(1)).min(1),
  subject: spanSchema,
  object: spanSchema,
});

/** Who says what: spans of the source, of the cue and of what is said. */
const goldAttributionSchema = z.object({
  source: spanSchema.nullable().default(null),
  cue: spanSchema.nullable().default(null),
  content: z.array(spanSchema).default([]),
});

/**
 * One line of a gold file: a text and what people found in it. Spans are UTF-16 code units, end exclusive. A layer that
 * is not listed was not annotated and is not scored.
 */
export const goldDocumentSchema = z
  .object({
    id: goldId,
    /** Name of the set, such as `dwie`. `dwie` and `worldwide` treat demonyms in ways of their own. */
    source: z.string(),
    layers: z
      .array(z.enum(evaluationLayers))
      .min(1)
      .refine((layers) => new Set(layers).size === layers.length, 'a layer is listed twice'),
    text: z.string(),
    /** The headline, which is a part of the text; the extraction is told which. */
    title: z.string().min(1).exactOptional(),
    /** When the text was published: a day or a time stamp, from which relative dates count. */
    published: z
      .union([z.iso.date(), z.iso.datetime()], { error: 'neither a day nor a time stamp' })
      .exactOptional(),
    /** Who published the text. */
    outlet: z.string().min(1).exactOptional(),
    /** What the text is about, such as `denials`: the layer `claims` has figures by family. */
    family: z.string().min(1).exactOptional(),
    entities: z.array(goldEntitySchema).default([]),
    relations: z.array(goldRelationSchema).default([]),
    events: z.array(goldEventSchema).default([]),
    attributions: z.array(goldAttributionSchema).default([]),
    /** What must and must not come out, of the layer `claims`. */
    expect: expectationSchema.exactOptional(),
  })
  .superRefine((document, context) => {
    const fault = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path });
    for (const [path, [start, end]] of spansOf(document)) {
      if (start < end && end <= document.text.length) continue;
      const length = document.text.length;
      fault(`${start} to ${end} is no stretch of the text, which is ${length} long`, path);
    }
    if (document.layers.includes('claims') !== (document.expect !== undefined))
      fault('the layer "claims" and what is expected belong together', ['expect']);
    const isKnown = document.entities.every(({ identity }) => identity !== undefined);
    if (document.layers.includes('identity') && !isKnown)
      fault('the layer "identity" needs an identity of each entity', ['entities']);
    for (const [path, { quote }] of claimsOf(document.expect ?? { must: [], mustNot: [] })) {
      if (quote === undefined || document.text.includes(quote)) continue;
      fault(`${JSON.stringify(quote)} is not in the text`, ['expect', ...path, 'quote']);
    }
    for (const [at, { mentions, forms, heads }] of document.entities.entries()) {
      for (const [name, list] of Object.entries({ forms, heads })) {
        if (list === undefined || list.length === mentions.length) continue;
        fault(`${list.length} of them for ${mentions.length} mentions`, ['entities', at, name]);
      }
    }
  });

export type EvaluationLayer = (typeof evaluationLayers)[number];
export type GoldId = z.infer<typeof goldId>;
export type GoldEvent = z.infer<typeof goldEventSchema>;
export type GoldDocument = z.infer<typeof goldDocumentSchema>;

type Draft = Pick<GoldDocument, 'entities' | 'events' | 'attributions'>;

/** Every span of a document with the path to it. */
function* spansOf({ entities, events, attributions }: Draft): Generator<[(string | number)[], Span]> {
  for (const [at, entity] of entities.entries()) {
    for (const name of ['mentions', 'heads'] as const) {
      for (const [index, span] of (entity[name] ?? []).entries()) yield [['entities', at, name, index], span];
    }
  }
  for (const [at, { subject, object }] of events.entries()) {
    yield [['events', at, 'subject'], subject];
    yield [['events', at, 'object'], object];
  }
  for (const [at, { source, cue, content }] of attributions.entries()) {
    if (source !== null) yield [['attributions', at, 'source'], source];
    if (cue !== null) yield [['attributions', at, 'cue'], cue];
    for (const [index, span] of content.entries()) yield [['attributions', at, 'content', index], span];
  }
}
