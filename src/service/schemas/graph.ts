import { z } from 'zod';
import type { GraphView } from '../../index.ts';

const properties = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));

/** A part of the graph. */
export const graphViewSchema: z.ZodType<GraphView> = z
  .strictObject({
    nodes: z.array(z.strictObject({ id: z.string(), label: z.string().describe('Its kind.'), properties })),
    edges: z.array(z.strictObject({ type: z.string(), source: z.string(), target: z.string(), properties })),
    cut: z.boolean().describe('Whether the limit left something out.'),
  })
  .meta({ id: 'GraphView' });
