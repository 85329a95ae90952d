import { z } from 'zod';
import { jobOutcomeSchema, jobStates } from '../jobs/job.ts';

const view = {
  id: z.string(),
  kind: z.enum(['body', 'urls', 'read', 'retract', 'readmit']),
  state: z.enum(jobStates),
  created: z.string(),
  finished: z.string().nullable(),
  counts: z.partialRecord(jobOutcomeSchema.shape.status, z.int()).describe('Outcomes by status.'),
  problem: z.string().nullable().describe('Why it does not get on at present; it is tried again.'),
};

/** A job that was accepted. */
export const acceptedJobSchema = z.strictObject(view).meta({ id: 'AcceptedJob' });

/** A job and what became of each article. */
export const jobSchema = z
  .strictObject({ ...view, outcomes: z.array(jobOutcomeSchema).describe('In the order of the articles.') })
  .meta({ id: 'Job' });
