import { z } from 'zod';
import { claimTypeSchema, kindSchema } from '../../index.ts';

/** Kinds with their colours, and claim types. */
export const ontologyViewSchema = z
  .object({ kinds: z.record(z.string(), kindSchema), types: z.record(z.string(), claimTypeSchema) })
  .meta({ id: 'Ontology' });
