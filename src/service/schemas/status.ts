import { z } from 'zod';
import type { WorkspaceStatus } from '../../index.ts';

const counts = z.record(z.string(), z.int());

/** What a workspace holds. */
export const statusSchema: z.ZodType<WorkspaceStatus> = z
  .strictObject({
    folder: z.string(),
    revision: z.int(),
    documents: z.int(),
    outdated: z.int().describe('Articles that another version of the extractor has read.'),
    retracted: z.int(),
    entities: counts.describe('By kind.'),
    claims: counts.describe('By type.'),
    stores: z.array(
      z.strictObject({
        name: z.string(),
        location: z.string().nullable(),
        revision: z.int().nullable(),
        pending: z.int().nullable(),
        away: z.string().nullable(),
      }),
    ),
    judgements: z.strictObject({
      'in-force': z.int(),
      dormant: z.int(),
      faulty: z.int(),
      undone: z.int(),
    }),
    unfinished: z.array(z.string()),
  })
  .meta({ id: 'Status' });
