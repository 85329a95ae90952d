import { z } from 'zod';
import { contentHash } from '../model/canonical-json.ts';
import { spanSchema } from '../model/extraction.ts';
import type { Figures } from './figures.ts';
import type { GoldDocument } from './gold-document.ts';
import { outcomesOfIdentities } from './identity/score-identities.ts';
import { documentOutcomes } from './outcomes/document-outcomes.ts';
import { outcomeTopics } from './outcomes/outcome.ts';
import type { PairedDocuments } from './pair-documents.ts';
import { scoreDocuments } from './score.ts';
import { eventTypesOf, relationTypesOf } from './set-types.ts';

const rates = z.object({
  P: z.number(),
  R: z.number(),
  F1: z.number(),
  correct: z.number(),
  gold: z.number(),
  pred: z.number(),
});
const single = z.object({
  value: z.number(),
  correct: z.number().exactOptional(),
  of: z.number().exactOptional(),
});
const expectationRates = z.object({
  must: z.number(),
  mustNot: z.number(),
  mean: z.number(),
  came: z.number(),
  'of must': z.number(),
  'stayed out': z.number(),
  'of mustNot': z.number(),
});
const rows = z.record(z.string(), z.union([rates, expectationRates, single]));
const counts = z.record(z.string(), z.number());

const figuresSchema = z.object({
  documents: counts,
  entities: rows.exactOptional(),
  coref: rows.exactOptional(),
  relations: rows.exactOptional(),
  events: rows.exactOptional(),
  attributions: rows.exactOptional(),
  claims: rows.exactOptional(),
  identity: rows.exactOptional(),
  integrity: counts,
}) satisfies z.ZodType<Figures>;

const outcomeSchema = z.object({
  topic: z.enum(outcomeTopics),
  cause: z.string(),
  span: spanSchema.nullable(),
  expected: z.string().nullable(),
  got: z.string().nullable(),
});

/** An evaluation as it is kept in a file: what was measured, its figures, and what became of each thing in each document. */
export const evaluationRunSchema = z.object({
  format: z.literal('newsgraph-evaluation/1'),
  /** Name and version of the extractor, or the file that the extractions came from. */
  system: z.string(),
  gold: z.object({
    /** Names of the files, without their folders. */
    files: z.array(z.string()),
    /** Names of the sets, such as `dwie`. */
    sources: z.array(z.string()),
    /** SHA-256 of the documents: runs over others cannot be compared. */
    hash: z.string(),
  }),
  /** Bases of the claims that were scored. */
  basis: z.array(z.string()).nullable(),
  figures: figuresSchema,
  documents: z.array(
    z.object({
      id: z.union([z.string(), z.int()]),
      isMissing: z.boolean(),
      outcomes: z.array(outcomeSchema),
    }),
  ),
});

export type EvaluationRun = z.infer<typeof evaluationRunSchema>;

/** Scores what was predicted and tells what became of each thing. */
export function createEvaluationRun(
  paired: PairedDocuments,
  about: {
    readonly system: string;
    readonly files: readonly string[];
    readonly basis: readonly string[] | null;
  },
): EvaluationRun {
  const golds = paired.pairs.map(({ gold }) => gold);
  const identities = outcomesOfIdentities(paired.pairs);
  const types = { relations: relationTypesOf(golds), events: eventTypesOf(golds) };
  return {
    format: 'newsgraph-evaluation/1',
    system: about.system,
    gold: {
      files: [...about.files],
      sources: [...new Set(golds.map(({ source }) => source))],
      hash: goldHash(golds),
    },
    basis: about.basis === null ? null : [...about.basis],
    figures: scoreDocuments(paired),
    documents: paired.pairs.map(({ gold, prediction }, at) => ({
      id: gold.id,
      isMissing: prediction === null,
      outcomes: [...documentOutcomes(gold, prediction, types), ...(identities.get(at) ?? [])].map(
        (outcome) => ({
          ...outcome,
          span: outcome.span === null ? null : [...outcome.span],
        }),
      ),
    })),
  };
}

/** SHA-256 of what gold documents say. */
function goldHash(golds: readonly GoldDocument[]): string {
  return contentHash(golds);
}
