import { z } from 'zod';
import { bases, type ClaimView, claimTimeSchema, modalities, polarities, voices } from '../../index.ts';

/** Attributes of claims, by name. */
export const attributesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);

/** The act that a claim's own one governs. */
export const contentSchema = z
  .strictObject({ type: z.string(), polarity: z.enum(polarities), modality: z.enum(modalities) })
  .nullable();

/** A claim with its quote. */
export const claimViewSchema: z.ZodType<ClaimView> = z
  .strictObject({
    id: z.string().describe('claim/DOCUMENT#c3'),
    document: z.string(),
    type: z.string(),
    subject: z.string(),
    object: z.string().nullable(),
    objectWords: z.string().nullable(),
    speakers: z.array(z.string()).describe('Who says so, outermost first.'),
    place: z.string().nullable(),
    topic: z.string().nullable(),
    polarity: z.enum(polarities),
    modality: z.enum(modalities),
    voice: z.enum(voices),
    basis: z.enum(bases),
    content: contentSchema,
    time: claimTimeSchema.nullable(),
    published: z.string().nullable(),
    outlet: z.string().nullable(),
    attributes: attributesSchema,
    evidence: z.strictObject({
      start: z.int().describe("Into the article's text, in UTF-16 code units."),
      end: z.int(),
      quote: z.string(),
    }),
    caveat: z.string().nullable().describe('What must be known before it is taken for a fact.'),
    rule: z.string(),
  })
  .meta({ id: 'ClaimView' });
