import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Claim, Extraction } from '../../src/model/extraction.ts';

const names = z.union([z.string(), z.array(z.string())]).optional();
const factSchema = z.strictObject({
  type: names,
  subject: names,
  object: names,
  polarity: names,
  modality: names,
  voice: names,
  speaker: names,
  time: z.string().optional(),
  place: names,
  quote: z.string().optional(),
  /** Why it does not come out yet. The test fails as soon as it does, so that the list stays true. */
  gap: z.string().optional(),
});
const pairs = z.array(z.tuple([z.string(), z.string()])).default([]);
const factsSchema = z.array(
  z.strictObject({
    article: z.string(),
    must: z.array(factSchema).default([]),
    mustNot: z.array(factSchema).default([]),
    noEntity: z.array(z.string()).default([]),
    same: pairs,
    different: pairs,
  }),
);

/** What a graph of the sample articles must and must not hold. */
export type Fact = z.infer<typeof factSchema>;

/** Reads `data/articles/facts.yaml`. */
export function loadFacts(): z.infer<typeof factsSchema> {
  return factsSchema.parse(
    parse(readFileSync(new URL('../../data/articles/facts.yaml', import.meta.url), 'utf8')),
  );
}

/** Names are compared without regard to case, accents, hyphens and a leading "the". */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[-\s]+/g, ' ');
}

const eitherWay = new Set(['CONSULT', 'COOPERATE', 'FAMILY_OF', 'ALLIED_WITH']);

/** Whether a claim says what a fact says, in the sentence that the fact's quote is part of. */
export function fits(extraction: Extraction, claim: Claim, fact: Fact): boolean {
  const nameOf = (id: string | null) => extraction.entities.find((entity) => entity.id === id)?.name;
  const is = (wanted: string | string[] | undefined, got: string | null | undefined) =>
    wanted === undefined ||
    (got !== null && got !== undefined && [wanted].flat().some((name) => fold(name) === fold(got)));
  const ends = (subject: string | null, object: string | null) =>
    is(fact.subject, nameOf(subject)) && is(fact.object, nameOf(object));
  if (!is(fact.type, claim.type) || !is(fact.polarity, claim.polarity)) return false;
  if (!is(fact.modality, claim.modality) || !is(fact.voice, claim.voice)) return false;
  if (!is(fact.speaker, nameOf(claim.speaker)) || !is(fact.place, nameOf(claim.place))) return false;
  if (fact.time !== undefined && claim.time?.start !== fact.time) return false;
  if (!ends(claim.subject, claim.object) && !(eitherWay.has(claim.type) && ends(claim.object, claim.subject)))
    return false;
  if (fact.quote === undefined) return true;
  const at = extraction.text.indexOf(fact.quote);
  return at >= 0 && at < claim.evidence.end && claim.evidence.start < at + fact.quote.length;
}
