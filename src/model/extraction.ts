import { z } from 'zod';
import { blockSchema } from './article.ts';

const offset = z.int().nonnegative();
/** A stretch of the article's text in UTF-16 code units, end exclusive. */
export const spanSchema = z.tuple([offset, offset]);

export const mentionForms = ['name', 'nominal', 'pronoun'] as const;
export const polarities = ['affirmed', 'negated'] as const;
export const modalities = ['actual', 'possible', 'planned', 'demanded', 'conditional', 'believed'] as const;
export const voices = ['article', 'named', 'unnamed'] as const;
export const bases = ['stated', 'implied', 'known'] as const;
export const timePrecisions = ['day', 'month', 'year', 'decade'] as const;

const attributes = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

/** An actor, place or other thing that one article speaks of. */
export const entitySchema = z.object({
  /** Unique within the article, such as `e1`. */
  id: z.string().min(1),
  /** A kind of the ontology, such as `Person`. */
  kind: z.string().min(1),
  /** The fullest name in the article, or the usual name where a gazetteer knows it. */
  name: z.string().min(1),
  /** Every other form in which the article names it, sorted. */
  aliases: z.array(z.string()),
  /**
   * What is known of it besides: `iso` (a country's ISO 3166-1 alpha-2 code), `country` (the code of its country),
   * `unnamed` (an actor without a name: "two journalists").
   */
  attributes,
});

/** One place where the text refers to an entity. */
export const mentionSchema = z.object({
  entity: z.string().min(1),
  start: offset,
  end: offset,
  form: z.enum(mentionForms),
  /** Set on a demonym ("Russian"), which is a name of the country used as an adjective or for its people. */
  adjective: z.literal(true).exactOptional(),
});

/** When something happened, as precisely as the text says it and no more. */
export const claimTimeSchema = z.object({
  /** First day, ISO 8601. */
  start: z.iso.date(),
  /** Last day, ISO 8601, inclusive. */
  end: z.iso.date(),
  /** The unit in which both ends are known: a week is a range with `day`, a quarter one with `month`. */
  precision: z.enum(timePrecisions),
  /** The words that say so. */
  text: z.string(),
});

/** One statement about entities, with the words that it rests on and whoever vouches for it. */
export const claimSchema = z.object({
  /** Unique within the article, such as `c1`. */
  id: z.string().min(1),
  /** A claim type of the ontology, such as `CONSULT`. */
  type: z.string().min(1),
  subject: z.string().min(1),
  object: z.string().min(1).nullable(),
  /** The noun phrase by which the subject takes part, in the evidence; null where it lies elsewhere. */
  subjectSpan: spanSchema.nullable(),
  /** The same of the object; with a null object, the words for the thing at which the act is aimed. */
  objectSpan: spanSchema.nullable(),
  polarity: z.enum(polarities),
  modality: z.enum(modalities),
  /** Who vouches: the outlet itself, a named speaker, or one whom the article does not name. */
  voice: z.enum(voices),
  /** The innermost speaker, when `voice` is `named`. */
  speaker: z.string().min(1).nullable(),
  /** Every named speaker, outermost first. */
  chain: z.array(z.string().min(1)),
  place: z.string().min(1).nullable(),
  topic: z.string().min(1).nullable(),
  /** The act that an operator governs: in "refused to meet", CONSULT. It never makes an edge. */
  content: z
    .object({ type: z.string().min(1), polarity: z.enum(polarities), modality: z.enum(modalities) })
    .nullable(),
  time: claimTimeSchema.nullable(),
  /** What it says besides, by the ontology's `attributes`: `office` and `status` of LEADS, `mode` and `killed` of ASSAULT. */
  attributes,
  evidence: z.object({ start: offset, end: offset, quote: z.string().min(1) }),
  /** Stated in this text, implied by `premises`, or known from a gazetteer. */
  basis: z.enum(bases),
  premises: z.array(z.string().min(1)),
  /**
   * Set on a claim that tells again what an earlier claim of the same article tells: the id of the first that does. One
   * happening, several passages.
   */
  retells: z.string().min(1).exactOptional(),
  /** Id of the rule that made it. */
  rule: z.string().min(1),
  /** The rule's precision where it has been measured on enough cases, else null. */
  confidence: z.number().min(0).max(1).nullable(),
});

/** Who says what, as spans of the text. */
export const attributionSchema = z.object({
  source: spanSchema.nullable(),
  cue: spanSchema.nullable(),
  content: z.array(spanSchema),
  speaker: z.string().min(1).nullable(),
});

/** Everything that was read out of one article: one line of `newsgraph extract --format jsonl`. */
export const extractionSchema = z.object({
  id: z.string().min(1),
  extractor: z.object({ name: z.string().min(1), version: z.string().min(1) }),
  text: z.string(),
  blocks: z.array(blockSchema),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  claims: z.array(claimSchema),
  attributions: z.array(attributionSchema),
});

export type Span = z.infer<typeof spanSchema>;
export type Polarity = (typeof polarities)[number];
export type Modality = (typeof modalities)[number];
export type Voice = (typeof voices)[number];
export type Basis = (typeof bases)[number];
export type Attributes = z.infer<typeof attributes>;
export type Entity = z.infer<typeof entitySchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type ClaimTime = z.infer<typeof claimTimeSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Attribution = z.infer<typeof attributionSchema>;
export type Extraction = z.infer<typeof extractionSchema>;
