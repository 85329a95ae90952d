import { z } from 'zod';
import { modalities, polarities, voices } from '../../model/extraction.ts';

/** One value or a list of which any will do; always a list once it is read. */
function anyOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(item).min(1));
}

/** Canonical name or alias; null: there is none. */
const name = z.string().min(1);
const type = z.string().regex(/^[A-Z][A-Z_]*$/, 'no name of a claim type');

/** The fields of an expected claim. A field that is left out is free. */
const fields = {
  type: anyOf(type).exactOptional(),
  subject: anyOf(name).exactOptional(),
  object: anyOf(name.nullable()).exactOptional(),
  polarity: anyOf(z.enum(polarities)).exactOptional(),
  modality: anyOf(z.enum(modalities)).exactOptional(),
  voice: anyOf(z.enum(voices)).exactOptional(),
  speaker: anyOf(name.nullable()).exactOptional(),
  /** Type of the act that an operator governs. */
  content: anyOf(type.nullable()).exactOptional(),
  /** How an office is held: `former`, `acting`, `elect`; null: as any other. */
  status: anyOf(name.nullable()).exactOptional(),
  /** First day of the claim's time; null: it has none. */
  time: anyOf(z.iso.date().nullable()).exactOptional(),
  place: anyOf(name.nullable()).exactOptional(),
  /** A part of the text, verbatim, that the claim's evidence overlaps. */
  quote: z.string().min(1).exactOptional(),
};

/** A claim that must or must not come out of a text. */
export const expectedClaimSchema = z.strictObject(fields);

const mustSchema = z
  .strictObject({
    ...fields,
    /** Readings of one thing, of which one is enough; it stands alone. */
    anyOf: z.array(expectedClaimSchema).min(2).exactOptional(),
  })
  .refine(
    ({ anyOf: readings, ...rest }) => readings === undefined || Object.keys(rest).length === 0,
    '"anyOf" stands alone',
  );

/** What must and what must not come out of a text. */
export const expectationSchema = z.strictObject({
  must: z.array(mustSchema).default([]),
  mustNot: z.array(expectedClaimSchema).default([]),
});

export type ExpectedClaim = z.infer<typeof expectedClaimSchema>;
export type Expectation = z.infer<typeof expectationSchema>;

/** The readings of something that must come out: one of them is enough. */
export function readingsOf({
  anyOf: readings,
  ...one
}: Expectation['must'][number]): readonly ExpectedClaim[] {
  return readings ?? [one];
}

/** Every claim that an expectation names, with the path to it. */
export function* claimsOf({ must, mustNot }: Expectation): Generator<[(string | number)[], ExpectedClaim]> {
  for (const [at, entry] of must.entries()) {
    if (entry.anyOf === undefined) yield [['must', at], readingsOf(entry)[0]!];
    for (const [index, reading] of (entry.anyOf ?? []).entries())
      yield [['must', at, 'anyOf', index], reading];
  }
  for (const [at, claim] of mustNot.entries()) yield [['mustNot', at], claim];
}
