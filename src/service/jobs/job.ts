import { z } from 'zod';

/** What a job is to do. A job of bodies or addresses is one of articles. */
const taskSchema = z.discriminatedUnion('kind', [
  z.object({
    /** Reads articles out of the body that came with the request. */
    kind: z.literal('body'),
    contentType: z.string(),
    /** Where the body is from, as the client says. */
    url: z.string().optional(),
  }),
  z.object({
    /** Fetches addresses and reads the articles there. */
    kind: z.literal('urls'),
    urls: z.array(z.string()),
  }),
  z.object({
    /** Takes in articles that the client has read itself, one a line of the body. */
    kind: z.literal('read'),
  }),
  z.object({ kind: z.literal('retract'), document: z.string() }),
  /** Lets a document in again that was retracted. */
  z.object({ kind: z.literal('readmit'), document: z.string() }),
]);

/** The first line of a job's file. */
export const jobHeaderSchema = z.object({
  version: z.literal(1),
  /** When it was accepted, ISO 8601. */
  created: z.string(),
  task: taskSchema,
});

/** What became of one article of a job. */
export const jobOutcomeSchema = z.object({
  status: z.enum([
    'added',
    'changed',
    'unchanged',
    'retracted',
    'pruned',
    'rejected',
    'readmitted',
    'unknown',
  ]),
  source: z.string(),
  id: z.string().optional(),
  title: z.string().nullable().optional(),
  warnings: z.array(z.string()).optional(),
  counts: z
    .object({ entities: z.record(z.string(), z.int()), claims: z.record(z.string(), z.int()) })
    .optional(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

export const jobStates = ['waiting', 'running', 'done'] as const;

export type JobTask = z.infer<typeof taskSchema>;
export type JobHeader = z.infer<typeof jobHeaderSchema>;
export type JobOutcome = z.infer<typeof jobOutcomeSchema>;

/** A job as clients see it. */
export interface JobView {
  readonly id: string;
  readonly kind: JobTask['kind'];
  readonly state: (typeof jobStates)[number];
  /** When it was accepted and when it was done, ISO 8601. */
  readonly created: string;
  readonly finished: string | null;
  /** Number of outcomes by status. */
  readonly counts: Readonly<Partial<Record<JobOutcome['status'], number>>>;
  /** Why it does not get on at present; it is tried again. */
  readonly problem: string | null;
}
