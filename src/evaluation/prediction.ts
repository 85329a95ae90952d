import { z } from 'zod';

const id = z.union([z.string(), z.int()]);
/** May lie outside the text: the integrity figures count that. */
const span = z.tuple([z.int(), z.int()]);

const entity = z.object({
  id,
  kind: z.string(),
  /** Read, with the aliases, where claims are compared with expected ones. */
  name: z.string().exactOptional(),
  aliases: z.array(z.string()).exactOptional(),
  /** Only read where the document has no list of mentions of its own. */
  mentions: z.array(span).exactOptional(),
  forms: z.array(z.string()).exactOptional(),
  heads: z.array(span).exactOptional(),
  /** Which entity of all documents it is: the same for those that are one. Left out: it is joined with none. */
  cluster: z.string().exactOptional(),
});

const claim = z.looseObject({
  type: z.string(),
  subject: id.nullable(),
  object: id.nullable().optional(),
  subjectSpan: span.nullable().optional(),
  objectSpan: span.nullable().optional(),
  /** Default: `affirmed`. */
  polarity: z.string().nullable().optional(),
  /** Default: `actual`. */
  modality: z.string().nullable().optional(),
  /** Default: `article`. */
  voice: z.string().nullable().optional(),
  speaker: id.nullable().optional(),
  place: id.nullable().optional(),
  /** The act that an operator governs. */
  content: z.looseObject({ type: z.string() }).nullable().optional(),
  time: z.looseObject({ start: z.string() }).nullable().optional(),
  attributes: z.record(z.string(), z.unknown()).nullable().optional(),
  evidence: z
    .object({ start: z.unknown(), end: z.unknown(), quote: z.unknown() })
    .partial()
    .nullable()
    .optional(),
});

const attribution = z.object({
  source: span.nullable().optional(),
  cue: span.nullable().optional(),
  content: z.array(span).nullable().optional(),
});

/**
 * What a system read out of one text: an extraction, or as much of one as is scored, so that the output of other systems
 * can be measured. Nothing is checked here that the integrity figures count.
 */
export const predictionSchema = z.object({
  id,
  text: z.string().exactOptional(),
  entities: z.array(entity).default([]),
  mentions: z
    .array(z.object({ entity: id, start: z.int(), end: z.int(), form: z.string().default('name') }))
    .exactOptional(),
  claims: z.array(claim).default([]),
  attributions: z.array(attribution).default([]),
  /** What `cluster` would be for the entities of gold, by their ids, if the system were given those. */
  goldClusters: z.record(z.string(), z.string()).exactOptional(),
});

export type Prediction = z.infer<typeof predictionSchema>;
export type PredictedClaim = z.infer<typeof claim>;

/** What counts for a text that a system gave nothing for. */
export const emptyPrediction: Prediction = {
  id: '',
  entities: [],
  mentions: [],
  claims: [],
  attributions: [],
};

/** Whether a claim says that something is or was so: not denied, and not merely planned, possible or believed. */
export function isFact({ polarity = 'affirmed', modality = 'actual' }: PredictedClaim): boolean {
  return polarity === 'affirmed' && modality === 'actual';
}
