import { z } from 'zod';
import { modalities, polarities, timePrecisions, voices } from '../../model/extraction.ts';
import type { AttributeType, Ontology } from '../../model/ontology.ts';

const words = z.string().min(1);

const replyEntitySchema = z.object({
  /** How claims of the reply name it: e1, e2 ... */
  id: words,
  kind: words,
  /** Its fullest name in the text. */
  name: words,
  /** Every name by which the text calls it, letter for letter. */
  names: z.array(words),
  /** Of a country: "Russian", "Russians". */
  adjectives: z.array(words),
  /** ISO 3166-1 alpha-2 code of a country, or of the country that it belongs to. */
  country: words.nullable(),
});

const replyClaimSchema = z.object({
  type: words,
  subject: words,
  /** The words of the quote by which the subject takes part, such as "he". */
  subjectWords: words.nullable(),
  object: words.nullable(),
  objectWords: words.nullable(),
  /** The clause or sentence that states it, letter for letter. */
  quote: words,
  polarity: z.enum(polarities),
  modality: z.enum(modalities),
  voice: z.enum(voices),
  /** Ids of those who say so, outermost first. */
  speakers: z.array(words),
  place: words.nullable(),
  topic: words.nullable(),
  content: z.object({ type: words, polarity: z.enum(polarities), modality: z.enum(modalities) }).nullable(),
  time: z.object({ start: words, end: words, precision: z.enum(timePrecisions), words }).nullable(),
});

/** What a model answers, before any of it is believed. */
export interface Reply {
  readonly entities: readonly z.infer<typeof replyEntitySchema>[];
  readonly claims: readonly (z.infer<typeof replyClaimSchema> & {
    /** By the ontology's names; null where nothing is said. */
    readonly attributes: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  })[];
}

/**
 * The form that a reply must have: kinds and types are those of the ontology. Every field is required, so that endpoints
 * which enforce schemas strictly take it.
 */
export function replySchema({ kinds, types, attributes }: Ontology): z.ZodType<Reply> {
  const type = z.enum(Object.keys(types));
  return z.object({
    entities: z.array(replyEntitySchema.extend({ kind: z.enum(Object.keys(kinds)) })),
    claims: z.array(
      replyClaimSchema.extend({
        type,
        content: z.object({ type, polarity: z.enum(polarities), modality: z.enum(modalities) }).nullable(),
        attributes: z.object(
          Object.fromEntries(
            Object.entries(attributes).map(([name, { type }]) => [name, valueSchema(type).nullable()]),
          ),
        ),
      }),
    ),
  });
}

function valueSchema(type: AttributeType): z.ZodType<string | number | boolean | string[]> {
  switch (type) {
    case 'string':
      return z.string();
    case 'integer':
      return z.int();
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'strings':
      return z.array(z.string());
  }
}
