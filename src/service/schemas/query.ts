import { z } from 'zod';
import type { QueryParameter, QueryResult } from '../../index.ts';

const parameterSchema: z.ZodType<QueryParameter> = z
  .lazy(() =>
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.null(),
      z.array(parameterSchema),
      z.record(z.string(), parameterSchema),
    ]),
  )
  .meta({ id: 'QueryParameter' });

/** A query to run. */
export const queryBodySchema = z
  .strictObject({
    query: z
      .string()
      .min(1)
      .max(20_000)
      .describe('The name of a query of the library, or Cypher that only reads.'),
    params: z.record(z.string(), parameterSchema).default({}),
    limit: z.int().min(1).max(10_000).default(1000).describe('Most rows.'),
  })
  .meta({ id: 'Query' });

/** Rows of a query. */
export const queryResultSchema: z.ZodType<QueryResult> = z
  .strictObject({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.any())),
    truncated: z.boolean().describe('Whether rows were left out because of the limit.'),
  })
  .meta({ id: 'QueryResult' });

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

/** A query of the library. */
export const namedQuerySchema = z
  .object({
    name: z.string(),
    description: z.string(),
    parameters: z.record(
      z.string(),
      z.object({
        type: z.string(),
        default: value.optional(),
        example: value.optional(),
        description: z.string(),
      }),
    ),
    columns: z.record(z.string(), z.string()),
    cypher: z.string(),
  })
  .meta({ id: 'NamedQuery' });
