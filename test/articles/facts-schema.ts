import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { expectedClaimSchema } from '../../src/evaluation/claims/expected-claim.ts';

const factSchema = expectedClaimSchema.extend({
  /** Why it does not come out yet. The test fails as soon as it does, so that the list stays true. */
  gap: z.string().exactOptional(),
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

/** Reads `data/articles/facts.yaml`: what a graph of the sample articles must and must not hold. */
export function loadFacts(): z.infer<typeof factsSchema> {
  return factsSchema.parse(
    parse(readFileSync(new URL('../../data/articles/facts.yaml', import.meta.url), 'utf8')),
  );
}
