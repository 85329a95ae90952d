import { z } from 'zod';

const number = z.int().positive();

/**
 * Where an entity of a document is named. It is found again by words of the text, so that it outlives new versions of the
 * extractor, whose ids may be others.
 */
const anchorSchema = z.strictObject({
  /** Id of the document. */
  document: z.string().min(1),
  /** The words of a mention, as they stand in the text. */
  quote: z.string().min(1),
  /** Which of the places where these words stand in the text: 1 for the first. */
  occurrence: number,
  /** A few words before and after, with `…` for the quote: by these it is found again in a text that was changed. */
  context: z.string().exactOptional(),
});

const common = {
  /** Unique in the file, and larger than that of every judgement that was there before. */
  id: number,
  /** Why, in the words of the person. */
  note: z.string().exactOptional(),
  /** Who decided. */
  by: z.string().exactOptional(),
  /** When, ISO 8601 in UTC. */
  at: z.iso.datetime().exactOptional(),
};

const decided = {
  ...common,
  one: z.array(anchorSchema).min(1),
  other: z.array(anchorSchema).min(1),
  /** What the two were called when it was decided, for readers. */
  names: z.tuple([z.string(), z.string()]).exactOptional(),
};

/** All that is named, under `one` and `other` alike, is one entity. */
const sameSchema = z.strictObject({ op: z.literal('same'), ...decided });

/**
 * All that is named under `one` is one entity, and none of what is named under `other` is that one. The latter need not be
 * one among themselves.
 */
const differentSchema = z.strictObject({ op: z.literal('different'), ...decided });

/** Another judgement no longer counts: what was decided, or the undoing of what was decided. */
const undoSchema = z.strictObject({ op: z.literal('undo'), ...common, undoes: number });

/** A line of `judgements.jsonl`: what a person has decided. */
export const judgementSchema = z.discriminatedUnion('op', [sameSchema, differentSchema, undoSchema]);

export type Anchor = z.infer<typeof anchorSchema>;
export type Judgement = z.infer<typeof judgementSchema>;
/** A judgement about who is who. */
export type Decision = Exclude<Judgement, { op: 'undo' }>;
